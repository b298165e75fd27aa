package org.callandcare.matching;

import java.time.LocalDate;
import org.callandcare.records.Terms;
import org.callandcare.records.Urgency;

/** Why a pair goes together, or not quite: data to be put in words. Best first in a match. */
public sealed interface Reason {

  /** {@code same-item}: what it is called in keys of texts. */
  String word();

  /** What is offered is what is asked for. */
  record SameItem(String type) implements Reason {
    @Override
    public String word() {
      return "same-item";
    }
  }

  /** What is offered serves what is asked for. */
  record Serves(String offeredType, String neededType) implements Reason {
    @Override
    public String word() {
      return "serves";
    }
  }

  /** What is offered may be what is asked for, and staff must ask: computers for laptops. */
  record MayServe(String offeredType, String neededType) implements Reason {
    @Override
    public String word() {
      return "may-serve";
    }
  }

  /** Everything the need still misses is there. */
  record CoversAll() implements Reason {
    @Override
    public String word() {
      return "covers-all";
    }
  }

  /**
   * A part of it is there.
   *
   * @param percent 1 to 99 of all the need still misses
   */
  record CoversPart(int percent) implements Reason {
    @Override
    public String word() {
      return "covers-part";
    }
  }

  record SameCommune(String commune) implements Reason {
    @Override
    public String word() {
      return "same-commune";
    }
  }

  record Distance(double kilometres) implements Reason {
    @Override
    public String word() {
      return "distance";
    }
  }

  /** One of the two places is not known to the map. */
  record DistanceUnknown() implements Reason {
    @Override
    public String word() {
      return "distance-unknown";
    }
  }

  /** It happens remotely, or is money: distance does not matter. */
  record Anywhere() implements Reason {
    @Override
    public String word() {
      return "anywhere";
    }
  }

  /** The giver brings it. */
  record Brought() implements Reason {
    @Override
    public String word() {
      return "brought";
    }
  }

  /**
   * There in time.
   *
   * @param deadline the need's
   * @param daysToSpare from today, or from the day the offer begins, to the deadline
   */
  record InTime(LocalDate deadline, long daysToSpare) implements Reason {
    @Override
    public String word() {
      return "in-time";
    }
  }

  /** The offer ends soon: who waits loses it. */
  record EndsSoon(LocalDate until) implements Reason {
    @Override
    public String word() {
      return "ends-soon";
    }
  }

  /** How the person said it presses: only {@code HIGH} is told. */
  record Pressing(Urgency urgency) implements Reason {
    @Override
    public String word() {
      return "pressing";
    }
  }

  /** The need waits since so many days. */
  record Waiting(long days) implements Reason {
    @Override
    public String word() {
      return "waiting";
    }
  }

  record TermsAgree(Terms terms) implements Reason {
    @Override
    public String word() {
      return "terms-agree";
    }
  }

  /** One lends, the other wants to keep. */
  record TermsDiffer(Terms needed, Terms offered) implements Reason {
    @Override
    public String word() {
      return "terms-differ";
    }
  }
}
