package org.callandcare.understanding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.places.Commune;
import org.callandcare.places.PlacesData;
import org.callandcare.understanding.contacts.Contacts;
import org.callandcare.understanding.contacts.PartyReader;
import org.callandcare.understanding.contacts.SignReader;
import org.callandcare.understanding.dates.DateMention;
import org.callandcare.understanding.dates.DateReader;
import org.callandcare.understanding.dates.Deadlines;
import org.callandcare.understanding.intents.Decision;
import org.callandcare.understanding.intents.IntentFeatures;
import org.callandcare.understanding.intents.IntentReader;
import org.callandcare.understanding.items.FoundItems;
import org.callandcare.understanding.items.ItemReader;
import org.callandcare.understanding.languages.LanguageReader;
import org.callandcare.understanding.locating.PlaceReader;
import org.callandcare.understanding.numbers.AmountReader;
import org.callandcare.understanding.numbers.NumberReader;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Lexicon;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokenizer;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Understanding as one way through: tokens, cue phrases, contacts, language, dates, places, items,
 * intent. Everything is read at construction; afterwards it is immutable and thread-safe.
 */
public final class Pipeline implements Understanding {

  /** Of such plain messages with at least this confidence 98 in 100 were right. */
  private static final double PLAIN_AND_LIKELY = 0.5;

  private static final double TOLD_AND_LIKELY = 0.75;

  private static final int PLACE_AND_WORDS = 2;

  /** A text with no more tokens may be the answer to a question. */
  private static final int ANSWER = 6;

  private final Lexicon lexicon;
  private final Tokenizer tokenizer;
  private final LanguageReader languages;
  private final DateReader dates;
  private final PlaceReader places;
  private final ItemReader items;
  private final IntentReader intents;
  private final Contacts contacts = new Contacts();
  private final PartyReader parties = new PartyReader();
  private final SignReader signs = new SignReader(contacts);
  private final Answers answers;

  private Pipeline(Catalogue catalogue, PlacesData placesData, Names names, Models models) {
    Set<String> ordinary = names.ordinary();
    Ahead<PlaceReader> placeReader = Ahead.of(() -> new PlaceReader(placesData, ordinary));
    lexicon = models.lexicon();
    tokenizer = lexicon.tokenizer();
    languages = models.languages();
    NumberReader numbers = new NumberReader(ordinary::contains, names.places()::contains);
    AmountReader amounts = new AmountReader(numbers);
    dates = new DateReader(numbers);
    items = new ItemReader(catalogue, ordinary, amounts, models.meant());
    intents = new IntentReader(models.intent(), models.calibration());
    answers = new Answers(amounts, numbers, dates);
    places = placeReader.get();
  }

  /** The models and word lists packed with the application. */
  public static Pipeline load() {
    ModelFiles files = ModelFiles.packed();
    Ahead<PlacesData> places = Ahead.of(PlacesData::load);
    return load(Catalogue.load(), places.get(), files);
  }

  /** As {@link #load()}, with a catalogue and places that are there already. */
  public static Pipeline load(Catalogue catalogue, PlacesData places) {
    return load(catalogue, places, ModelFiles.packed());
  }

  /** The catalogue, models and word lists of a folder such as {@code nlp-models}. */
  public static Pipeline load(Path folder) {
    ModelFiles files = ModelFiles.in(folder);
    return load(Catalogue.load(folder), PlacesData.load(), files);
  }

  private static Pipeline load(Catalogue catalogue, PlacesData places, ModelFiles files) {
    Names names = new Names(catalogue, places, files.lexicon());
    return new Pipeline(catalogue, places, names, files.models(names.vocabulary()));
  }

  /** Without intent model: what training sees. */
  static Pipeline untrained(Path folder) {
    ModelFiles files = ModelFiles.in(folder);
    Catalogue catalogue = Catalogue.load(folder);
    PlacesData places = PlacesData.load();
    Names names = new Names(catalogue, places, files.lexicon());
    Models models = files.models(names.vocabulary()).untrained();
    return new Pipeline(catalogue, places, names, models);
  }

  @Override
  public Meaning understand(Utterance utterance) {
    return new Analysis(utterance).meaning();
  }

  /** What the intent model sees of a message. */
  String[] features(Utterance utterance) {
    return new Analysis(utterance).features;
  }

  /** What the model of things meant sees of a message whose intent is known. */
  List<ItemReader.Seen> things(Utterance utterance, Intent intent) {
    Analysis analysis = new Analysis(utterance);
    return items.seen(
        analysis.reading, items.find(analysis.reading, analysis.taken), intent.word());
  }

  /** Lines that tell a person what was seen in a message and why. */
  List<String> explain(Utterance utterance) {
    return new Analysis(utterance).explain();
  }

  /** One message on its way through. */
  private final class Analysis {
    final Reading reading;
    final boolean[] taken;
    final Contacts.@Nullable Span phone;
    final Contacts.@Nullable Span email;
    final List<DateMention> dateMentions;
    final List<PlaceReader.Found> placesFound;
    final FoundItems found;
    final String[] features;
    final Decision decision;
    final List<Item> read;
    final PartyMention party;

    Analysis(Utterance utterance) {
      Tokens tokens = tokenizer.read(utterance.text());
      Cues cues = lexicon.phrases().find(tokens);
      String language = languages.read(tokens, utterance.languagePrior());
      reading = new Reading(tokens, cues, utterance.today(), language);
      taken = new boolean[tokens.size() + 1];
      email = contacts.email(utterance.text());
      phone = contacts.phone(utterance.text());
      take(email);
      take(phone);
      dateMentions = dates.read(tokens, cues, utterance.today());
      dateMentions.forEach(mention -> take(mention.from(), mention.to()));
      placesFound = places.find(reading, taken);
      placesFound.forEach(place -> take(place.from(), place.to()));
      found = items.find(reading, taken);
      features = IntentFeatures.of(reading, found, placeOrDay());
      decision = intents.decide(reading, found, features);
      read =
          carries(decision.intent())
              ? items.read(reading, found, decision.intent().word())
              : List.of();
      party = parties.read(reading);
    }

    private boolean carries(Intent intent) {
      return switch (intent) {
        case NEED, OFFER, STATUS, CHANGE, HUMAN -> true;
        case QUESTION, GREETING, THANKS, YES, NO, CANCEL, OTHER -> false;
      };
    }

    private void take(Contacts.@Nullable Span span) {
      if (span == null) {
        return;
      }
      for (int i = 0; i < reading.tokens().size(); i++) {
        if (reading.tokens().at(i).start() < span.end()
            && reading.tokens().at(i).end() > span.start()) {
          taken[i] = true;
        }
      }
    }

    private void take(int from, int to) {
      for (int i = from; i < to; i++) {
        taken[i] = true;
      }
    }

    private char[] placeOrDay() {
      char[] kinds = new char[reading.tokens().size()];
      for (DateMention day : dateMentions) {
        Arrays.fill(kinds, day.from(), day.to(), 'd');
      }
      for (PlaceReader.Found place : placesFound) {
        Arrays.fill(kinds, place.from(), place.to(), 'p');
      }
      return kinds;
    }

    Meaning meaning() {
      boolean concrete = carries(decision.intent());
      return new Meaning(
          reading.language(),
          decision.intent(),
          decision.confidence(),
          decision.sure() && !bare() || plain(),
          read,
          placeCounts() ? PlaceReader.choose(placesFound) : null,
          concrete ? Deadlines.choose(reading, dateMentions, decision.intent()) : null,
          urgency(),
          party,
          phone == null ? null : phone.value(),
          email == null ? null : email.value(),
          signs.read(reading, !read.isEmpty()));
    }

    /**
     * "actually Lille", "we are a school in Roubaix" answer a question; a town in another text that
     * is no wish says nothing of where help is needed.
     */
    private boolean placeCounts() {
      int others = reading.tokens().size();
      for (PlaceReader.Found place : placesFound) {
        others -= place.to() - place.from();
      }
      return decision.intent() != Intent.OTHER || others <= PLACE_AND_WORDS || party.kind() != null;
    }

    /**
     * "5 desktop computers": nothing tells whether they are asked for or given. "No, 10 not 12":
     * not only a no.
     */
    private boolean bare() {
      return switch (decision.intent()) {
        case NEED ->
            reading.tokens().text().indexOf('?') < 0
                && Stream.of("need", "need.strong", "asked", "lack").noneMatch(reading.cues()::has);
        case YES, NO -> found.anyNumber();
        case OFFER, STATUS, CHANGE, HUMAN, QUESTION, GREETING, THANKS, CANCEL, OTHER -> false;
      };
    }

    /**
     * "Nous donnons 25 portables": plain words for one way and none for the other, and something
     * said of the thing.
     */
    private boolean plain() {
      boolean detailed =
          !placesFound.isEmpty()
              || !dateMentions.isEmpty()
              || party.kind() != null
              || read.stream().anyMatch(item -> item.quantity() != null);
      return switch (decision.intent()) {
        case NEED -> !read.isEmpty() && detailed && (leads("need", "offer") || told());
        case OFFER -> !read.isEmpty() && detailed && leads("offer", "need");
        case STATUS, CHANGE, HUMAN, QUESTION, GREETING, THANKS, YES, NO, CANCEL, OTHER -> false;
      };
    }

    /** "My laptop is dead, exam on Monday": a lack told as a request. */
    private boolean told() {
      return decision.confidence() >= TOLD_AND_LIKELY
          && reading.cues().has("asked")
          && !reading.cues().has("offer.strong");
    }

    private boolean leads(String way, String other) {
      return decision.confidence() >= PLAIN_AND_LIKELY
          && reading.cues().has(way + ".strong")
          && !reading.cues().has(other + ".strong");
    }

    private Urgency urgency() {
      if (decision.intent() == Intent.OTHER && reading.tokens().size() > ANSWER) {
        return Urgency.NORMAL;
      }
      if (reading.cues().has("urgency.low")) {
        return Urgency.LOW;
      }
      return reading.cues().has("urgency.high") ? Urgency.HIGH : Urgency.NORMAL;
    }

    List<String> explain() {
      List<String> lines = new ArrayList<>();
      Tokens tokens = reading.tokens();
      StringBuilder words = new StringBuilder("tokens:");
      for (int i = 0; i < tokens.size(); i++) {
        words.append(' ').append(i).append('=').append(tokens.norm(i));
      }
      lines.add(words.toString());
      for (String name : reading.cues().names()) {
        StringBuilder cue = new StringBuilder("cue " + name + ":");
        reading
            .cues()
            .list(name)
            .forEach(
                c ->
                    cue.append(' ')
                        .append(tokens.norms(c.from(), c.to()))
                        .append('@')
                        .append(c.from()));
        lines.add(cue.toString());
      }
      dateMentions.forEach(mention -> lines.add("date " + mention));
      placesFound.forEach(place -> lines.add("place " + place));
      found.explain().forEach(line -> lines.add("item " + line));
      lines.addAll(decision.reasons());
      return lines;
    }
  }

  private Tokens tokens(Utterance answer) {
    return tokenizer.read(answer.text());
  }

  @Override
  public Optional<Quantity> readQuantity(Utterance answer) {
    Tokens tokens = tokens(answer);
    return answers.quantity(tokens, lexicon.phrases().find(tokens));
  }

  @Override
  public Optional<LocalDate> readDate(Utterance answer, boolean end) {
    Tokens tokens = tokens(answer);
    return answers.date(tokens, lexicon.phrases().find(tokens), answer.today(), end);
  }

  @Override
  public Optional<Money> readMoney(Utterance answer) {
    Tokens tokens = tokens(answer);
    return answers.money(tokens, lexicon.phrases().find(tokens));
  }

  @Override
  public List<Commune> readPlace(Utterance answer) {
    Tokens tokens = tokens(answer);
    return places.answers(
        new Reading(tokens, lexicon.phrases().find(tokens), answer.today(), "fr"));
  }

  @Override
  public Optional<Boolean> readYesNo(Utterance answer) {
    Tokens tokens = tokens(answer);
    return answers.yesNo(tokens, lexicon.phrases().find(tokens));
  }

  @Override
  public Optional<String> readPhone(Utterance answer) {
    return Optional.ofNullable(contacts.phone(answer.text())).map(Contacts.Span::value);
  }

  @Override
  public Optional<String> readEmail(Utterance answer) {
    return Optional.ofNullable(contacts.email(answer.text())).map(Contacts.Span::value);
  }

  @Override
  public Optional<Integer> readChoice(Utterance answer, List<String> labels) {
    return answers.choice(tokens(answer), labels.stream().map(tokenizer::read).toList());
  }
}
