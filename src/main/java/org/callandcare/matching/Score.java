package org.callandcare.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.callandcare.records.Flag;
import org.callandcare.records.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The score of a pair: a weighted mean of how well it fits, then lowered by what staff should look
 * at. In [0, 1]; 1 means the same item, all of it, in the same commune, in time, for a need that
 * presses.
 */
final class Score {

  private static final double ITEM = 0.20;
  private static final double COVERAGE = 0.30;
  private static final double DISTANCE = 0.25;
  private static final double TIME = 0.15;
  private static final double PRESSING = 0.10;

  /** The distance at which its share has fallen to a third. */
  private static final double NEIGHBOURHOOD_KM = 25;

  private static final double UNKNOWN_DISTANCE = 0.4;
  private static final double LATE = 0.3;
  private static final double TIGHT = 0.8;
  private static final long TIGHT_DAYS = 2;
  private static final long PRESSING_DAYS = 7;
  private static final double LONG_WAIT_DAYS = 30;

  private static final Map<Flag, Double> LOWERED =
      Map.of(
          Flag.BROKEN, 0.5,
          Flag.OVER_AGE, 0.7,
          Flag.LINK, 0.6,
          Flag.FEE, 0.5,
          Flag.SOME_LOCKED, 0.9,
          Flag.UNTESTED, 0.9,
          Flag.SCREEN_FAULT, 0.9,
          Flag.CHARGERS_MISSING, 0.95);

  private static final double TERMS_DIFFER = 0.6;
  private static final double PUBLIC_BODY_TO_PERSON = 0.6;

  private Score() {}

  /**
   * What the score is made of.
   *
   * @param item how well the types fit, in [0, 1]
   * @param coverage the part of what the need misses that is covered, in [0, 1]
   * @param brought true when the giver brings it
   * @param deadline the need's; null for none
   * @param ready the first day it can be handed over
   * @param waiting days since the need was filed
   */
  record Facts(
      double item,
      double coverage,
      Reach.Way way,
      boolean brought,
      @Nullable LocalDate deadline,
      LocalDate ready,
      LocalDate today,
      Urgency urgency,
      long waiting,
      boolean termsAgree,
      boolean publicBodyToPerson,
      Set<Flag> flags) {}

  static double of(Facts facts) {
    double mean =
        ITEM * facts.item()
            + COVERAGE * facts.coverage()
            + DISTANCE * distance(facts.way(), facts.brought())
            + TIME * time(facts.deadline(), facts.ready())
            + PRESSING * pressing(facts);
    double lowered = mean;
    for (Flag flag : facts.flags()) {
      lowered *= LOWERED.getOrDefault(flag, 1.0);
    }
    if (!facts.termsAgree()) {
      lowered *= TERMS_DIFFER;
    }
    if (facts.publicBodyToPerson()) {
      lowered *= PUBLIC_BODY_TO_PERSON;
    }
    return Math.clamp(lowered, 0, 1);
  }

  private static double distance(Reach.Way way, boolean brought) {
    return switch (way) {
      case Reach.Way.Irrelevant(), Reach.Way.SameCommune(String _) -> 1;
      case Reach.Way.Unknown() -> UNKNOWN_DISTANCE;
      case Reach.Way.Far(double kilometres) -> {
        double near = Math.exp(-kilometres / NEIGHBOURHOOD_KM);
        yield brought ? Math.sqrt(near) : near;
      }
    };
  }

  private static double time(@Nullable LocalDate deadline, LocalDate ready) {
    if (deadline == null) {
      return 1;
    }
    long spare = ChronoUnit.DAYS.between(ready, deadline);
    if (spare < 0) {
      return LATE;
    }
    return spare < TIGHT_DAYS ? TIGHT : 1;
  }

  private static double pressing(Facts facts) {
    LocalDate deadline = facts.deadline();
    boolean soon =
        deadline != null && ChronoUnit.DAYS.between(facts.today(), deadline) <= PRESSING_DAYS;
    return soon || facts.urgency() == Urgency.HIGH
        ? 1
        : Math.min(1, facts.waiting() / LONG_WAIT_DAYS);
  }
}
