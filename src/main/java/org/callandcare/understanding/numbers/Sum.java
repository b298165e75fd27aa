package org.callandcare.understanding.numbers;

import java.math.BigDecimal;
import org.callandcare.understanding.numbers.NumberWord.Role;

/** A number being put together from its words. */
final class Sum {

  private static final long LARGEST = 999_999_999L;

  private long thousands;
  private long below;
  private long last = -1;
  private long lastScale = Long.MAX_VALUE;
  private boolean any;
  private boolean group;

  /** Takes one word more; false, and nothing changes, when it cannot follow. */
  boolean take(NumberWord word) {
    if (group || thousands > LARGEST) {
      return false;
    }
    boolean taken =
        switch (word.role()) {
          case SMALL -> small(word.value());
          case HUNDRED -> hundred();
          case SCALE -> scale(word.value());
          case GROUP -> group(word.value());
        };
    if (taken) {
      any = true;
      last = word.role() == Role.SMALL ? word.value() : -word.value();
    }
    return taken;
  }

  private boolean small(long value) {
    if (!any) {
      below = value;
      return true;
    }
    long tail = below % 100;
    if (value == 20 && last == 4 && tail == 4) {
      below += 76;
      return true;
    }
    boolean afterScale = last < 0 && tail == 0;
    boolean frenchTens = (tail == 60 || tail == 80) && value >= 10 && value < 20;
    boolean tens = tail >= 20 && tail % 10 == 0 && value >= 1 && value < 10;
    boolean teen = tail % 100 == 10 && last == 10 && value >= 7 && value < 10;
    boolean frenchTeen = (tail == 70 || tail == 90) && last == 10 && value >= 7 && value < 10;
    if (afterScale || frenchTens || tens || teen || frenchTeen) {
      below += value;
      return true;
    }
    return false;
  }

  private boolean hundred() {
    if (!any || below == 0) {
      below = 100;
      return true;
    }
    if (below < 100 && last > 0) {
      below *= 100;
      return true;
    }
    return false;
  }

  private boolean scale(long value) {
    if (value >= lastScale) {
      return false;
    }
    if (any && below == 0 && thousands > 0) {
      return false;
    }
    thousands += Math.max(below, 1) * value;
    below = 0;
    lastScale = value;
    return true;
  }

  private boolean group(long value) {
    if (thousands > 0) {
      return false;
    }
    below = Math.max(below, 1) * value;
    group = true;
    return true;
  }

  /** Tells whether "et" or "and" may stand between what was taken and the next word. */
  boolean linked(String link, NumberWord next) {
    if (link.equals("et")) {
      long tail = below % 100;
      return next.role() == Role.SMALL
          && (next.value() == 1 && tail >= 20 && tail % 10 == 0
              || next.value() == 11 && (tail == 60 || tail == 80));
    }
    return link.equals("and") && last < 0 && next.role() == Role.SMALL && next.value() > 0;
  }

  BigDecimal value() {
    return BigDecimal.valueOf(thousands + below);
  }

  boolean isGroup() {
    return group;
  }

  /** A group is a rough count: "une dizaine", "two dozen". */
  boolean approximate() {
    return group;
  }
}
