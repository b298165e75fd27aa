package org.callandcare.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.callandcare.understanding.Item;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.PlaceMention;
import org.callandcare.understanding.Quantity;

/** Compares what was understood with what was meant, message by message. */
final class Scores {

  /** The language of messages under twenty characters, told the conversation's. */
  static final String SHORT = "short language";

  /** As {@link #SHORT}, told nothing; messages of both languages or of none are not counted. */
  static final String SHORT_ALONE = "short alone";

  private static final Set<String> EITHER = Set.of("fr", "en");

  /** The intents that are right among those the dialogue does not ask about. */
  static final String SURE = "sure";

  final Map<String, Tally> tallies = new LinkedHashMap<>();
  final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
  final List<Miss> misses = new ArrayList<>();
  final List<double[]> confidences = new ArrayList<>();

  Scores() {
    for (String name :
        List.of(
            "intent",
            "type F1",
            "line F1",
            "place",
            "deadline",
            "exact",
            "urgency",
            "party",
            "contacts",
            "condition",
            "direction",
            "language",
            SHORT,
            SHORT_ALONE,
            SURE)) {
      tallies.put(name, new Tally());
    }
  }

  /**
   * A message that was not understood whole.
   *
   * @param faults what is wrong: expected and found
   */
  record Miss(GoldMessage gold, List<String> faults) {}

  void add(GoldMessage gold, Meaning meaning) {
    List<String> faults = new ArrayList<>();
    boolean intent = gold.intent().equals(meaning.intent().word());
    confusion
        .computeIfAbsent(gold.intent(), i -> new TreeMap<>())
        .merge(meaning.intent().word(), 1, Integer::sum);
    confidences.add(new double[] {meaning.confidence(), intent ? 1 : 0});
    if (meaning.sure()) {
      tally(SURE).add(intent);
    }
    check("intent", intent, gold.intent(), meaning.intent().word(), faults);
    boolean lines = lines(gold, meaning, faults);
    PlaceMention found = meaning.place();
    boolean place =
        found == null
            ? gold.place() == null
            : Objects.equals(gold.insee(), found.insee())
                && (gold.insee() != null || found.name().equalsIgnoreCase(gold.place()));
    check("place", place, gold.place(), found == null ? null : found.name(), faults);
    boolean deadline = Objects.equals(gold.deadline(), meaning.deadline());
    check("deadline", deadline, gold.deadline(), meaning.deadline(), faults);
    tally("exact").add(intent && lines && place && deadline);
    String urgency = meaning.urgency().name().toLowerCase(java.util.Locale.ROOT);
    check("urgency", gold.urgency().equals(urgency), gold.urgency(), urgency, faults);
    String kind = meaning.party().kind();
    check("party", Objects.equals(gold.partyKind(), kind), gold.partyKind(), kind, faults);
    boolean contacts =
        Objects.equals(gold.phone(), meaning.phone())
            && Objects.equals(gold.email(), meaning.email());
    check("contacts", contacts, gold.phone(), meaning.phone(), faults);
    boolean language =
        gold.eitherLanguage()
            ? EITHER.contains(meaning.language())
            : gold.language().equals(meaning.language());
    if (gold.isShort() && !gold.eitherLanguage()) {
      tally(SHORT_ALONE).add(language);
    }
    check("language", language, gold.language(), meaning.language(), faults);
    if (!faults.isEmpty()) {
      misses.add(new Miss(gold, faults));
    }
  }

  /**
   * @param meaning of a short message in a conversation of its language
   */
  void addShort(GoldMessage gold, Meaning meaning) {
    tally(SHORT).add(gold.language().equals(meaning.language()));
  }

  private boolean lines(GoldMessage gold, Meaning meaning, List<String> faults) {
    List<GoldMessage.Line> found = meaning.items().stream().map(Scores::line).toList();
    List<String> types =
        new ArrayList<>(gold.lines().stream().map(GoldMessage.Line::type).toList());
    List<String> keys = new ArrayList<>(gold.lines().stream().map(GoldMessage.Line::key).toList());
    List<String> conditions = new ArrayList<>();
    gold.lines().forEach(line -> conditions.add(line.type() + line.condition()));
    int typeHits = 0;
    int keyHits = 0;
    for (GoldMessage.Line line : found) {
      typeHits += types.remove(line.type()) ? 1 : 0;
      keyHits += keys.remove(line.key()) ? 1 : 0;
    }
    tally("type F1").addF1(typeHits, found.size(), gold.lines().size());
    tally("line F1").addF1(keyHits, found.size(), gold.lines().size());
    boolean right = keyHits == found.size() && keyHits == gold.lines().size();
    if (!right) {
      faults.add(
          "items: "
              + gold.lines().stream().map(GoldMessage.Line::key).toList()
              + " ≠ "
              + found.stream().map(GoldMessage.Line::key).toList());
    } else if (!found.isEmpty()) {
      List<String> seen =
          found.stream().map(line -> line.type() + line.condition()).sorted().toList();
      boolean condition = conditions.stream().sorted().toList().equals(seen);
      check("condition", condition, conditions, seen, faults);
      List<String> ways =
          gold.lines().stream().map(l -> l.type() + l.direction() + l.per()).sorted().toList();
      List<String> seenWays =
          found.stream().map(l -> l.type() + l.direction() + l.per()).sorted().toList();
      check("direction", ways.equals(seenWays), ways, seenWays, faults);
    }
    return right;
  }

  private static GoldMessage.Line line(Item item) {
    Quantity quantity = item.quantity();
    return new GoldMessage.Line(
        item.type(),
        quantity == null ? null : quantity.min(),
        quantity == null ? null : quantity.max(),
        quantity != null && quantity.approximate(),
        item.unit(),
        item.condition(),
        item.direction(),
        item.per());
  }

  private void check(
      String name,
      boolean right,
      @org.jspecify.annotations.Nullable Object expected,
      @org.jspecify.annotations.Nullable Object found,
      List<String> faults) {
    tally(name).add(right);
    if (!right) {
      faults.add(name + ": " + expected + " ≠ " + found);
    }
  }

  private Tally tally(String name) {
    return Objects.requireNonNull(tallies.get(name));
  }

  /** The mean of the intents' F1. */
  double macroF1() {
    double sum = 0;
    for (String intent : confusion.keySet()) {
      int right = confusion.get(intent).getOrDefault(intent, 0);
      int expected = confusion.get(intent).values().stream().mapToInt(Integer::intValue).sum();
      int found = confusion.values().stream().mapToInt(row -> row.getOrDefault(intent, 0)).sum();
      sum += 2.0 * right / (expected + found);
    }
    return confusion.isEmpty() ? 1 : sum / confusion.size();
  }
}
