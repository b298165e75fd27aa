package org.callandcare.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What follows from a party's answers: flags for staff, and defects of lines. */
final class Observations {

  private static final String EQUIPMENT = "equipment";
  private static final Set<String> CHARGED =
      Set.of("laptop", "computer", "tablet", "smartphone", "it_equipment");
  private static final String LOCKED_COUNT = "locked";
  private static final Set<String> AGE_SOONER = Set.of("tablet", "smartphone", "phone");

  private final HouseRules rules;

  Observations(HouseRules rules) {
    this.rules = rules;
  }

  /** Flags besides those that the content has. */
  Set<Flag> flags(Side side, PartyKind kind, Content content) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    boolean equipment = content.items().stream().anyMatch(item -> isEquipment(item));
    if (side == Side.OFFER && equipment) {
      if (rules.publicBodies().contains(kind)) {
        flags.add(Flag.PUBLIC_BODY);
      }
      addStates(flags, content);
    }
    for (String slot : List.of("age_band", "their_age_band")) {
      content
          .findChoice(slot)
          .flatMap(AgeBand::find)
          .flatMap(Observations::flag)
          .ifPresent(flags::add);
    }
    for (Item item : content.items()) {
      Quantity quantity = item.quantity();
      if (quantity == null) {
        flags.add(Flag.QUANTITY_UNSAID);
      } else if (side == Side.NEED
          && kind.person()
          && isEquipment(item)
          && quantity.asked().compareTo(Amount.ONE) > 0) {
        flags.add(Flag.SEVERAL_FOR_ONE);
      }
    }
    return flags;
  }

  /** Defects of one line of an offer. */
  List<Defect> defects(Side side, Content content, ItemLine line) {
    List<Defect> defects = new ArrayList<>();
    if (side == Side.NEED || !isEquipment(line.item())) {
      return defects;
    }
    switch (content.findChoice("locks").orElse("")) {
      case "locked" -> defects.add(new Defect(Defect.Kind.LOCKED, line.amount()));
      case "some-locked" ->
          defects.add(
              new Defect(
                  Defect.Kind.LOCKED,
                  counted(content, LOCKED_COUNT, Observations::isEquipment)
                      .map(line.amount()::min)
                      .orElse(null)));
      default -> {}
    }
    if (CHARGED.contains(line.type())) {
      switch (content.findChoice("chargers").orElse("")) {
        case "none" -> defects.add(new Defect(Defect.Kind.CHARGER_MISSING, line.amount()));
        case "some" ->
            defects.add(
                new Defect(
                    Defect.Kind.CHARGER_MISSING,
                    counted(content, "without_charger", item -> CHARGED.contains(item.type()))
                        .map(line.amount()::min)
                        .orElse(null)));
        default -> {}
      }
    }
    if ("broken".equals(line.item().condition()) || chose(content, "state", "broken")) {
      defects.add(new Defect(Defect.Kind.BROKEN, line.amount()));
    }
    return defects;
  }

  /**
   * A sheet whose flags and defects follow its answers: what followed from the old answers goes,
   * what follows from the new ones comes, what staff noted stays.
   */
  Sheet applied(Dossier before, Sheet sheet) {
    Side side = before.side();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(sheet.content().flags());
    flags.removeAll(flags(side, before.kind(), before.content()));
    flags.addAll(flags(side, before.kind(), sheet.content()));
    List<ItemLine> lines = new ArrayList<>();
    for (ItemLine line : sheet.lines()) {
      List<Defect> defects = new ArrayList<>(line.defects());
      before.lines().stream()
          .filter(old -> old.number() == line.number())
          .forEach(old -> defects.removeAll(defects(side, before.content(), old)));
      for (Defect defect : defects(side, sheet.content(), line)) {
        if (defects.stream().noneMatch(known -> known.kind() == defect.kind())) {
          defects.add(defect);
        }
      }
      lines.add(line.withDefects(defects));
    }
    return sheet.withContent(sheet.content().withFlags(flags)).withLines(lines);
  }

  private static void addStates(Set<Flag> flags, Content content) {
    boolean saidBroken =
        content.items().stream().anyMatch(item -> "broken".equals(item.condition()));
    addIf(flags, Flag.BROKEN, saidBroken || chose(content, "state", "broken"));
    addIf(flags, Flag.UNTESTED, chose(content, "state", "unsure"));
    boolean some = chose(content, "locks", "some-locked");
    boolean counted = counted(content, LOCKED_COUNT, Observations::isEquipment).isPresent();
    addIf(flags, Flag.LOCKED, chose(content, "locks", "locked") || (some && counted));
    addIf(flags, Flag.SOME_LOCKED, (some && !counted) || chose(content, "account", "not-yet"));
    addIf(
        flags,
        Flag.CHARGERS_MISSING,
        chose(content, "chargers", "some") || chose(content, "chargers", "none"));
    addIf(flags, Flag.TO_BE_WIPED, chose(content, "drives", "to-be-wiped"));
    addIf(flags, Flag.SCREEN_FAULT, chose(content, "screen_and_keys", "faulty"));
    boolean agesSooner =
        content.items().stream().anyMatch(item -> AGE_SOONER.contains(item.type()));
    addIf(
        flags,
        Flag.OVER_AGE,
        chose(content, "age", "over-7") || (agesSooner && chose(content, "age", "5-7")));
  }

  /** A number of pieces that was told; empty where it cannot be told of which line it speaks. */
  private static Optional<Amount> counted(Content content, String slot, Predicate<Item> concerned) {
    return content.items().stream().filter(concerned).count() == 1
        ? content.find(slot, Answer.Count.class).map(count -> count.quantity().asked())
        : Optional.empty();
  }

  private static Optional<Flag> flag(AgeBand band) {
    return switch (band) {
      case UNDER_15 -> Optional.of(Flag.UNDER_15);
      case FROM_15_TO_17 -> Optional.of(Flag.MINOR);
      case ADULT -> Optional.empty();
    };
  }

  private static boolean isEquipment(Item item) {
    return item.category().equals(EQUIPMENT);
  }

  private static boolean chose(Content content, String slot, String option) {
    return content.findChoice(slot).filter(option::equals).isPresent();
  }

  private static void addIf(Set<Flag> flags, Flag flag, boolean condition) {
    if (condition) {
      flags.add(flag);
    }
  }
}
