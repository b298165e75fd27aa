package org.callandcare.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.channel.ConversationKey;
import org.callandcare.places.Commune;
import org.callandcare.places.Places;
import org.callandcare.records.AgeBand;
import org.callandcare.records.Answer;
import org.callandcare.records.Content;
import org.callandcare.records.Filing;
import org.callandcare.records.Item;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.PartyUpdate;
import org.callandcare.records.Period;
import org.callandcare.records.Place;
import org.callandcare.records.Quantity;
import org.callandcare.records.Terms;
import org.callandcare.records.Urgency;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Fills an empty store with invented needs and offers ({@code demo/records.yaml}), so that whoever
 * tries the bot sees matches. A store with anything in it is left alone. Filing twice files once.
 */
class DemoRecords {

  private static final Logger LOG = LoggerFactory.getLogger(DemoRecords.class);
  private static final String FILE = "/demo/records.yaml";

  private final Parties parties;
  private final Needs needs;
  private final Offers offers;
  private final Catalogue catalogue;
  private final Places places;
  private final Clock clock;
  private final AtomicBoolean done = new AtomicBoolean();

  DemoRecords(
      Parties parties,
      Needs needs,
      Offers offers,
      Catalogue catalogue,
      Places places,
      Clock clock) {
    this.parties = parties;
    this.needs = needs;
    this.offers = offers;
    this.catalogue = catalogue;
    this.places = places;
    this.clock = clock;
  }

  /** Once the store answers; tried again until then. */
  @Scheduled(initialDelay = 1000, fixedDelay = 5000)
  void fill() {
    if (done.get()) {
      return;
    }
    if (empty()) {
      Map<?, ?> file = read();
      for (Object offer : list(file.get("offers"))) {
        offers.file(filing("demo:offer:", (Map<?, ?>) offer));
      }
      for (Object need : list(file.get("needs"))) {
        needs.file(filing("demo:need:", (Map<?, ?>) need));
      }
      LOG.info("the store was empty: invented needs and offers were filed");
    }
    done.set(true);
  }

  private boolean empty() {
    return needs.count().values().stream().allMatch(count -> count == 0)
        && offers.count().values().stream().allMatch(count -> count == 0);
  }

  private Filing filing(String key, Map<?, ?> entry) {
    String who = text(entry, "who").orElseThrow();
    PartyKind kind = PartyKind.find(text(entry, "kind").orElseThrow()).orElseThrow();
    Place place = place(text(entry, "place").orElseThrow());
    String organisation = text(entry, "organisation").orElse(null);
    Party party =
        parties.remember(
            new ConversationKey("web", who),
            new PartyUpdate(
                kind,
                text(entry, "name").orElse(organisation),
                "fr",
                place,
                text(entry, "phone").orElse(null),
                null,
                text(entry, "age").flatMap(AgeBand::find).orElse(null),
                true,
                null,
                null,
                null));
    return new Filing(key + who, party.id(), kind, organisation, content(entry, place), false);
  }

  private Content content(Map<?, ?> entry, Place place) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    text(entry, "age").ifPresent(age -> answers.put("age_band", new Answer.Choice(age)));
    text(entry, "purpose").ifPresent(why -> answers.put("purpose", new Answer.Text(why)));
    int days = Integer.parseInt(text(entry, "in").orElse("30"));
    LocalDate until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(days);
    return new Content(
        list(entry.get("items")).stream()
            .map(item -> item((Map<?, ?>) item, text(entry, "condition").orElse(null)))
            .toList(),
        place,
        Period.until(until),
        text(entry, "urgency").flatMap(Urgency::find).orElse(Urgency.NORMAL),
        Terms.EITHER,
        answers,
        Set.of());
  }

  private Item item(Map<?, ?> item, @Nullable String condition) {
    String type = text(item, "type").orElseThrow();
    return new Item(
        catalogue.getType(type).category(),
        type,
        Quantity.exactly(Long.parseLong(text(item, "quantity").orElse("1"))),
        text(item, "unit").orElse(null),
        condition,
        text(item, "per").orElse(null),
        "");
  }

  private Place place(String name) {
    List<Commune> found = places.listByName(name);
    return found.isEmpty()
        ? new Place(name, null, null)
        : new Place(
            found.getFirst().name(),
            found.getFirst().insee(),
            found.getFirst().postcodes().stream().findFirst().orElse(null));
  }

  private static Map<?, ?> read() {
    try (InputStream in = DemoRecords.class.getResourceAsStream(FILE)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<String> text(Map<?, ?> entry, String key) {
    return Optional.ofNullable(entry.get(key)).map(String::valueOf);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> values ? values : List.of();
  }
}
