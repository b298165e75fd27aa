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

  private static final Set<String> DETERMINERS =
      Set.of(
          "un", "une", "a", "an", "le", "la", "l", "les", "des", "du", "de", "d", "the", "our",
          "my", "notre", "nos", "mon", "ma", "mes", "son", "some", "of", "at", "in", "with", "pour",
          "en", "on", "leur");
  private static final Set<String> PEOPLE =
      Set.of("paire", "paires", "pair", "pairs", "strong", "gros", "costauds", "bras", "hands");

  /** Below this probability a thing that the rules kept is dropped, unless it is the likeliest. */
  private static final double SPOKEN = 0.2;

  private static final Set<String> CATCH_ALL =
      Set.of(
          "other",
          "other_equipment",
          "furniture",
          "school_supplies",
          "textbook",
          "cable",
          "other_premises",
          "other_skill",
          "other_time",
          "vehicle",
          "it_equipment",
          "software_licence");

  private final ItemNames names;
  private final MentionFinder finder;
  private final AmountReader amounts;
  private final ItemType money;
  private final ItemType volunteers;
  private final ItemType web;
  private final ItemType eventHelp;
  private final List<ItemType> patterned;
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
    volunteers = catalogue.getType("volunteer_time");
    eventHelp = catalogue.getType("event_help");
    patterned = catalogue.listTypes();
  }

  /** All things named, those that count for nothing too, with the reason. */
  public Found find(Reading reading, boolean[] taken) {
    boolean[] distracting = taken.clone();
    Distractors.mark(reading, distracting);
    List<NumberSpan> numbers = amounts.read(reading.tokens(), reading.cues(), distracting);
    List<MoneySpan> amountsOfMoney = MoneyReader.read(reading.tokens(), numbers);
    List<Mention> mentions = finder.find(reading, taken);
    TypeChoice.settle(reading, mentions, web);
    patterns(reading, mentions);
    TypeChoice.receive(reading, mentions);
    mentions.removeIf(mention -> mention.dropped);
    return new Found(mentions, numbers, amountsOfMoney, taken);
  }

  /**
   * Fills the things found.
   *
   * @param intent the message's, for example {@code need}
   */
  public List<Item> read(Reading reading, Found found, String intent) {
    List<Mention> mentions = found.mentions;
    List<NumberSpan> numbers = sift(reading, found, intent);
    if (meant != null) {
      decide(reading, found, intent, meant);
    }
    if (mentions.stream().allMatch(mention -> mention.dropped)) {
      new MoneyItems(reading, money).read(mentions, standing(found.money, numbers));
    }
    if (mentions.stream().allMatch(mention -> mention.dropped)) {
      lastResort(mentions);
    }
    List<TimeAmount> times = TimeAmounts.read(reading, numbers, found.taken);
    LabourCounter labour = new LabourCounter(reading, numbers, times);
    people(reading, mentions, intent);
    timeAlone(mentions, times, intent);
    labour.mergeGeneric(mentions);
    labour.atEvents(mentions, eventHelp);
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
    labour.count(mentions);
    if (intent.equals("offer")) {
      ownTrade(reading, mentions);
    }
    Conditions.read(reading, mentions);
    if (intent.equals("need")) {
      Conditions.forgetOld(reading, mentions);
    }
    merge(reading, mentions);
    hypernyms(reading, mentions);
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

  /** "Photographe, je couvrirais votre fête": the writer's own trade counts nobody. */
  private static void ownTrade(Reading reading, List<Mention> mentions) {
    for (Mention mention : mentions) {
      String before = reading.norm(mention.from - 1);
      boolean opening =
          mention.from == 0
              || !reading.tokens().at(mention.from - 1).word()
                  && !reading.norm(mention.from - 1).equals(",");
      boolean own = Set.of("suis", "am", "m").contains(before);
      boolean first =
          reading.cues().has("first.person")
              && mention.person
              && !mention.plural
              && "person".equals(mention.unit)
              && !mention.spanned();
      if (!mention.dropped && first && (opening || own || mention.trade)) {
        mention.quantity = null;
        mention.unit = null;
      }
    }
  }

  /** What the rules alone take for asked or given. */
  private List<NumberSpan> sift(Reading reading, Found found, String intent) {
    List<Mention> mentions = found.mentions;
    if (intent.equals("human")) {
      mentions.removeIf(mention -> mention.labour() && human(reading, mention));
    }
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
    Circumstances.apply(reading, mentions, intent);
    return numbers;
  }

  /** Lets the model drop what the rules have kept. */
  private static void decide(Reading reading, Found found, String intent, MeantModel meant) {
    List<Mention> mentions = found.mentions;
    List<Mention> kept = mentions.stream().filter(mention -> !mention.dropped).toList();
    if (kept.size() < 2) {
      return;
    }
    MeantFeatures features = new MeantFeatures(reading, found, intent);
    Mention likeliest = null;
    for (Mention mention : kept) {
      mention.meant = meant.probability(features.of(mention));
      likeliest = likeliest == null || mention.meant > likeliest.meant ? mention : likeliest;
    }
    for (Mention mention : kept) {
      boolean headline = mention.from == 0 || reading.tokens().at(mention.from - 1).digits();
      boolean task =
          mention.labour() && !mention.generic() && kept.stream().anyMatch(Mention::generic);
      if (mention != likeliest && !headline && !task && mention.meant < SPOKEN) {
        mention.drop("only spoken of, by the model");
      }
    }
  }

  /** For training: the things named, as the model sees them. */
  public List<Seen> seen(Reading reading, Found found, String intent) {
    sift(reading, found, intent);
    MeantFeatures features = new MeantFeatures(reading, found, intent);
    Tokens tokens = reading.tokens();
    return found.mentions.stream()
        .map(m -> new Seen(tokens.at(m.from).start(), tokens.at(m.to - 1).end(), features.of(m)))
        .toList();
  }

  /** A thing named, with its UTF-16 positions. */
  public record Seen(int start, int end, String[] features) {}

  /** "spilled tea on my laptop, help!": what is spoken of is meant when nothing else is. */
  private static void lastResort(List<Mention> mentions) {
    Mention best = null;
    for (Mention mention : mentions) {
      boolean doubtful =
          mention.in("equipment")
              && mention.relevance > -3
              && String.valueOf(mention.why).startsWith("only spoken of");
      if (doubtful && (best == null || mention.relevance > best.relevance)) {
        best = mention;
      }
    }
    if (best != null) {
      best.keep("nothing else is named");
    }
  }

  /** Things named by a turn of phrase rather than by a name: {@code item.<type>} in the lexicon. */
  private void patterns(Reading reading, List<Mention> mentions) {
    for (ItemType type : patterned) {
      for (Cue cue : reading.cues().list("item." + type.id())) {
        boolean taken = reading.cues().covers("never.item", cue.from());
        for (Mention mention : mentions) {
          if (mention.from < cue.to() && mention.to > cue.from()) {
            if (cue.to() - cue.from() > mention.to - mention.from) {
              mention.drop("part of a turn of phrase");
            } else {
              taken = true;
            }
          }
        }
        if (!taken) {
          int from = cue.from();
          while (from < cue.to() - 1 && DETERMINERS.contains(reading.norm(from))) {
            from++;
          }
          Mention mention = new Mention(from, cue.to(), List.of(type), Set.of());
          String head = reading.norm(reading.english() ? cue.to() - 1 : from);
          boolean nominal =
              from > cue.from()
                  || type.category().equals("opportunity")
                  || type.category().equals("premises");
          mention.plural = nominal && (head.endsWith("s") || head.endsWith("x"));
          mention.verb = !nominal;
          mention.person =
              type.category().equals("time")
                  && (PEOPLE.contains(reading.norm(from))
                      || reading.cues().startsAt("person.mention", from));
          int at = 0;
          while (at < mentions.size() && mentions.get(at).from <= mention.from) {
            at++;
          }
          mentions.add(at, mention);
        }
      }
    }
  }

  /** "quelqu'un pour m'aider" with no task named. */
  private void people(Reading reading, List<Mention> mentions, String intent) {
    if (!intent.equals("need") && !intent.equals("offer")
        || mentions.stream().anyMatch(mention -> !mention.dropped)) {
      return;
    }
    for (Cue cue : reading.cues().list("person")) {
      String norm = reading.norm(cue.from());
      boolean countable =
          Set.of(
                  "quelquun",
                  "someone",
                  "somebody",
                  "personnes",
                  "people",
                  "personne",
                  "person",
                  "bras",
                  "salaries",
                  "employees",
                  "collegues",
                  "colleagues",
                  "collaborateurs")
              .contains(norm);
      boolean given =
          intent.equals("offer")
              && Set.of("quelquun", "someone", "somebody", "personne").contains(norm);
      if (countable
          && !given
          && !reading.cues().endsAt("for", cue.from())
          && !reading.norm(cue.from() - 1).equals("to")
          && !reading.norm(cue.from() - 1).equals("a")) {
        Mention mention = new Mention(cue.from(), cue.to(), List.of(volunteers), Set.of());
        mention.person = true;
        mention.plural = norm.endsWith("s") || norm.equals("people");
        mentions.add(mention);
        return;
      }
    }
  }

  /** "je suis libre 2h par semaine": time with no task. */
  private void timeAlone(List<Mention> mentions, List<TimeAmount> times, String intent) {
    boolean change = intent.equals("change");
    if (times.isEmpty()
        || !intent.equals("offer") && !change
        || mentions.stream().anyMatch(m -> !m.dropped)) {
      return;
    }
    for (TimeAmount time : change ? times.reversed() : times) {
      if (time.certain()) {
        mentions.add(new Mention(time.from(), time.to(), List.of(volunteers), Set.of()));
        return;
      }
    }
  }

  /** One thing named twice is one thing: "une imprimante… l'imprimante". */
  private static void merge(Reading reading, List<Mention> mentions) {
    for (int k = 0; k < mentions.size(); k++) {
      Mention a = mentions.get(k);
      for (int j = k + 1; j < mentions.size() && !a.dropped; j++) {
        Mention b = mentions.get(j);
        if (b.dropped
            || !a.type.equals(b.type)
            || CATCH_ALL.contains(a.type.id()) && !a.labour() && !sameWord(reading, a, b)) {
          continue;
        }
        boolean counted = b.spanned() || a.spanned() && b.quantity != null && isArticle(reading, b);
        boolean other = isArticle(reading, b) && !sameWord(reading, a, b) && !a.labour();
        if (a.spanned() && b.spanned() && remaining(reading, b)) {
          a.drop("what is left is said later");
          continue;
        }
        boolean again = !b.spanned() && !isNew(reading, b) && !other;
        if (again && !counted || again && b.companion == a.companion) {
          if (a.quantity == null) {
            a.quantity = b.quantity;
          }
          if (a.condition == null) {
            a.condition = b.condition;
          }
          b.drop("named again");
        } else if (!a.spanned() && a.quantity == null && b.quantity != null) {
          if (b.condition == null) {
            b.condition = a.condition;
          }
          a.drop("counted later");
        }
      }
    }
  }

  /** "trois portables, une machine chacune": the machine is the laptop. */
  private static void hypernyms(Reading reading, List<Mention> mentions) {
    for (Mention general : mentions) {
      if (general.dropped || !general.is("computer") && !general.is("it_equipment")) {
        continue;
      }
      for (Mention special : mentions) {
        boolean closer =
            !special.dropped
                && special.from < general.from
                && (special.is("laptop")
                    || special.is("desktop")
                    || general.is("it_equipment") && special.in("equipment") && special != general);
        String link = reading.norm(general.spanFrom - 1);
        if (closer
            && !Set.of("et", "and", "ou", "or", "+", "/", "&").contains(link)
            && (!general.spanned() || reading.cues().has("each"))) {
          general.drop("the same as the " + special.type.id());
          break;
        }
      }
    }
  }

  private static boolean sameWord(Reading reading, Mention a, Mention b) {
    for (int i = a.from; i < a.to; i++) {
      for (int j = b.from; j < b.to; j++) {
        if (reading.tokens().at(i).stem().equals(reading.tokens().at(j).stem())) {
          return true;
        }
      }
    }
    return false;
  }

  /** "the missing 20 chairs", "encore 15 calculatrices". */
  private static boolean remaining(Reading reading, Mention mention) {
    for (int i = mention.spanFrom - 3; i < mention.to + 2; i++) {
      if (Set.of(
                  "missing",
                  "remaining",
                  "encore",
                  "more",
                  "restants",
                  "restantes",
                  "restant",
                  "manque",
                  "left",
                  "manquants",
                  "manquantes",
                  "still")
              .contains(reading.norm(i))
          && i >= 0) {
        return true;
      }
    }
    return false;
  }

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

  private static boolean isArticle(Reading reading, Mention mention) {
    return Set.of("un", "une", "a", "an", "one").contains(reading.norm(mention.from - 1));
  }

  private static boolean isNew(Reading reading, Mention mention) {
    return Set.of("autre", "another", "second", "deuxieme")
        .contains(reading.norm(mention.from - 1));
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

  /** What was found before the intent is known. */
  public static final class Found {
    final List<Mention> mentions;
    final List<NumberSpan> numbers;
    final List<MoneySpan> money;
    final boolean[] taken;

    Found(
        List<Mention> mentions, List<NumberSpan> numbers, List<MoneySpan> money, boolean[] taken) {
      this.mentions = mentions;
      this.numbers = numbers;
      this.money = money;
      this.taken = taken;
    }

    /** Tells whether anything of the catalogue, or money, is named. */
    public boolean any() {
      return !mentions.isEmpty() || !money.isEmpty();
    }

    /** Categories named, in the order of the text, with repetitions; money among them. */
    public List<String> categories() {
      List<String> categories = new ArrayList<>();
      mentions.forEach(mention -> categories.add(mention.type.category()));
      if (categories.isEmpty() && !money.isEmpty()) {
        categories.add("funding");
      }
      return categories;
    }

    /** The category named at a token; null when none is. */
    public @Nullable String categoryAt(int token) {
      Mention mention = at(token);
      if (mention != null) {
        return mention.type.category();
      }
      for (MoneySpan span : money) {
        if (span.from() <= token && token < span.to()) {
          return "funding";
        }
      }
      return null;
    }

    /** What is named at a token is named in the plural. */
    public boolean pluralAt(int token) {
      Mention mention = at(token);
      return mention != null && mention.plural;
    }

    /** Tells whether an amount is said, articles aside. */
    public boolean anyNumber() {
      return numbers.stream().anyMatch(number -> !number.article());
    }

    /** A token belongs to an amount, an article aside. */
    public boolean numberAt(int token) {
      for (NumberSpan number : numbers) {
        if (number.from() <= token && token < number.to() && !number.article()) {
          return true;
        }
      }
      return false;
    }

    /** The first token of the first thing named; a large number when there is none. */
    public int firstItem() {
      int first = mentions.isEmpty() ? Integer.MAX_VALUE : mentions.getFirst().from;
      return money.isEmpty() ? first : Math.min(first, money.getFirst().from());
    }

    private @Nullable Mention at(int token) {
      for (Mention mention : mentions) {
        if (mention.from <= token && token < mention.to) {
          return mention;
        }
      }
      return null;
    }

    /** Lines for a person who wants to know why. */
    public List<String> explain() {
      List<String> lines = new ArrayList<>();
      mentions.forEach(mention -> lines.add(mention.toString()));
      numbers.forEach(number -> lines.add(number.toString()));
      money.forEach(amount -> lines.add(amount.toString()));
      return lines;
    }
  }
}
