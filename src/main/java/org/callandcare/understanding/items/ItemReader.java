package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.Item;
import org.callandcare.understanding.numbers.AmountReader;
import org.callandcare.understanding.numbers.Distractors;
import org.callandcare.understanding.numbers.MoneyReader;
import org.callandcare.understanding.numbers.MoneySpan;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for or given. Thread-safe. */
public final class ItemReader {

  private final ItemNames names;
  private final MentionFinder finder;
  private final AmountReader amounts;
  private final ItemType money;
  private final ItemType web;
  private final ItemType eventHelp;
  private final TurnsOfPhrase phrases;
  private final ImpliedItems implied;
  private final @Nullable MeantModel meant;

  /**
   * @param meant null before the first training: rules alone then
   */
  public ItemReader(
      Catalogue catalogue, Set<String> known, AmountReader amounts, @Nullable MeantModel meant) {
    this.meant = meant;
    names = new ItemNames(catalogue, known);
    finder = new MentionFinder(names);
    this.amounts = amounts;
    money = catalogue.getType("money");
    web = catalogue.getType("web_development");
    implied = new ImpliedItems(catalogue.getType("volunteer_time"));
    eventHelp = catalogue.getType("event_help");
    phrases = new TurnsOfPhrase(catalogue.listTypes());
  }

  /** All things named, those that count for nothing too, with the reason. */
  public FoundItems find(Reading reading, boolean[] taken) {
    boolean[] distracting = taken.clone();
    Distractors.mark(reading, distracting);
    List<NumberSpan> numbers = amounts.read(reading.tokens(), reading.cues(), distracting);
    List<MoneySpan> amountsOfMoney = MoneyReader.read(reading.tokens(), numbers);
    List<Mention> mentions = finder.find(reading, taken);
    TypeChoice.settle(reading, mentions, web);
    phrases.add(reading, mentions);
    TypeChoice.receive(reading, mentions);
    mentions.removeIf(mention -> mention.dropped);
    return new FoundItems(mentions, numbers, amountsOfMoney, taken);
  }

  /**
   * Fills the things found.
   *
   * @param intent the message's, for example {@code need}
   */
  public List<Item> read(Reading reading, FoundItems found, String intent) {
    List<Mention> mentions = found.mentions;
    List<NumberSpan> numbers = sift(reading, found, intent);
    if (meant != null) {
      MeantChoice.apply(reading, found, intent, meant);
    }
    if (intent.equals("offer")) {
      OwnTrade.drop(reading, mentions);
    }
    if (mentions.stream().allMatch(mention -> mention.dropped)) {
      new MoneyItems(reading, money).read(mentions, standing(found.money, numbers));
    }
    if (mentions.stream().allMatch(mention -> mention.dropped)) {
      ImpliedItems.lastResort(mentions);
    }
    if (intent.equals("need") && mentions.stream().allMatch(mention -> mention.dropped)) {
      ImpliedItems.lacking(reading, mentions);
    }
    List<TimeAmount> times = TimeAmounts.read(reading, numbers, found.taken);
    GenericLabour generic = new GenericLabour(reading);
    LabourCounter labour = new LabourCounter(reading, numbers, times);
    implied.people(reading, mentions, intent);
    implied.timeAlone(mentions, times, intent);
    generic.merge(mentions);
    generic.atEvents(mentions, eventHelp);
    QuantityLinker linker = new QuantityLinker(reading, numbers);
    times.forEach(time -> linker.claim(time.from(), time.to()));
    found.money.forEach(span -> linker.claim(span.from(), span.to()));
    boolean labouring = mentions.stream().anyMatch(m -> !m.dropped && m.labour());
    if (labouring) {
      for (Cue person : reading.cues().list("person")) {
        linker.claim(person.from() - 1, person.from());
      }
    }
    linker.link(mentions);
    FurtherNeed.apply(reading, numbers, mentions);
    Equipping.apply(reading, mentions);
    labour.count(mentions);
    if (intent.equals("offer")) {
      OwnTrade.uncount(reading, mentions);
    }
    Conditions.read(reading, mentions);
    if (intent.equals("need")) {
      Conditions.forgetOld(reading, mentions);
    }
    Coreference.merge(reading, mentions);
    if (intent.equals("need")) {
      Coreference.replaced(reading, mentions);
    }
    Coreference.hypernyms(reading, mentions);
    if (intent.equals("need") || intent.equals("offer")) {
      Directions.read(reading, mentions, intent);
    }
    List<Item> items = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!mention.dropped) {
        items.add(item(reading.tokens(), mention));
      }
    }
    return items;
  }

  /** What the rules alone take for asked or given. */
  private List<NumberSpan> sift(Reading reading, FoundItems found, String intent) {
    List<Mention> mentions = found.mentions;
    if (intent.equals("human")) {
      mentions.removeIf(mention -> mention.labour() && human(reading, mention));
    }
    InBrackets.apply(reading, mentions);
    Exchanges.apply(reading, mentions);
    List<NumberSpan> numbers = Corrections.apply(reading, found.numbers, mentions);
    if (intent.equals("change")) {
      numbers = Corrections.newAmounts(reading, numbers);
    }
    new MoneyItems(reading, money).read(mentions, standing(found.money, numbers));
    MentionFilter.apply(reading, mentions, intent);
    Relevance.apply(reading, mentions, found.numbers, intent);
    if (MentionFilter.revive(mentions)) {
      MentionFilter.apply(reading, mentions, intent);
      Relevance.apply(reading, mentions, found.numbers, intent);
    }
    Occupations.apply(reading, mentions);
    FieldsOfWork.apply(reading, mentions);
    if (intent.equals("status")) {
      applications(found, mentions);
    }
    Circumstances.apply(reading, mentions, intent);
    if (intent.equals("need")) {
      InUse.apply(reading, mentions);
      Loads.apply(reading, mentions);
    }
    return numbers;
  }

  /** "Our grant application for 1,200 euros": the money was asked for, not help with writing. */
  private static void applications(FoundItems found, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.is("fundraising") && !found.money.isEmpty()) {
        mention.drop("asked for already");
      }
    }
  }

  /** For training: the things named, as the model sees them. */
  public List<Seen> seen(Reading reading, FoundItems found, String intent) {
    sift(reading, found, intent);
    MeantFeatures features = new MeantFeatures(reading, found, intent);
    Tokens tokens = reading.tokens();
    return found.mentions.stream()
        .map(m -> new Seen(tokens.at(m.from).start(), tokens.at(m.to - 1).end(), features.of(m)))
        .toList();
  }

  /** A thing named, with its UTF-16 positions. */
  public record Seen(int start, int end, String[] features) {}

  /** The amounts of money that were not taken back. */
  private static List<MoneySpan> standing(List<MoneySpan> money, List<NumberSpan> numbers) {
    return money.stream()
        .filter(
            span -> numbers.stream().anyMatch(n -> n.from() < span.to() && n.to() > span.from()))
        .toList();
  }

  private static boolean human(Reading reading, Mention mention) {
    for (int i = mention.from; i < mention.to; i++) {
      if (reading.cues().covers("human", i)) {
        return true;
      }
    }
    return mention.is("volunteer_time") || mention.is("other_skill");
  }

  private static Item item(Tokens tokens, Mention mention) {
    int from =
        mention.compoundFrom >= 0
            ? Math.min(mention.compoundFrom, mention.spanFrom)
            : mention.spanFrom;
    int to = Math.max(mention.to, mention.spanTo);
    String unit = mention.unit;
    if (unit == null && !mention.labour()) {
      unit = mention.type.unit();
    }
    int start = tokens.at(from).start();
    int end = tokens.at(to - 1).end();
    return new Item(
        mention.type.category(),
        mention.type.id(),
        mention.quantity,
        unit,
        mention.condition,
        mention.direction,
        mention.per,
        tokens.text().substring(start, end),
        start,
        end);
  }
}
