package org.callandcare.understanding.dates;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.callandcare.understanding.text.Spelling;
import org.jspecify.annotations.Nullable;

/** Names of months, weekdays, seasons and feasts, French and English, also shortened. */
final class CalendarWords {

  private static final int LONG = 7;
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  /** The names that may have a wrong letter. */
  private static final Map<String, Integer> LONG_MONTHS = new HashMap<>();

  private static final Map<String, DayOfWeek> LONG_WEEKDAYS = new HashMap<>();
  private static final Map<String, Season> SEASONS = new HashMap<>();
  private static final Map<String, MonthDay> FEASTS = new HashMap<>();

  private static final String[] MONTH_NAMES = {
    "janvier january janv jan",
    "fevrier february fev fevr feb",
    "mars march mar",
    "avril april avr apr",
    "mai may",
    "juin june jun",
    "juillet july juil jul",
    "aout august aug",
    "septembre september sept sep",
    "octobre october oct",
    "novembre november nov",
    "decembre december dec"
  };
  private static final String[] WEEKDAY_NAMES = {
    "lundi monday mon lun",
    "mardi tuesday tue tues",
    "mercredi wednesday wed mer",
    "jeudi thursday thu thurs thur jeu",
    "vendredi friday fri ven",
    "samedi saturday sat sam",
    "dimanche sunday sun dim"
  };

  static {
    for (int i = 0; i < 12; i++) {
      for (String name : MONTH_NAMES[i].split(" ")) {
        MONTHS.put(name, i + 1);
        if (name.length() >= LONG) {
          LONG_MONTHS.put(name, i + 1);
        }
      }
    }
    for (int i = 0; i < 7; i++) {
      for (String name : WEEKDAY_NAMES[i].split(" ")) {
        WEEKDAYS.put(name, DayOfWeek.of(i + 1));
        if (name.length() >= LONG) {
          LONG_WEEKDAYS.put(name, DayOfWeek.of(i + 1));
        }
      }
    }
    put(new Season(MonthDay.of(3, 20), MonthDay.of(6, 20)), "printemps", "spring", "springtime");
    put(new Season(MonthDay.of(6, 21), MonthDay.of(9, 21)), "ete", "summer", "summertime");
    put(new Season(MonthDay.of(9, 22), MonthDay.of(12, 20)), "automne", "autumn");
    put(new Season(MonthDay.of(12, 21), MonthDay.of(3, 19)), "hiver", "winter", "wintertime");
    put(MonthDay.of(12, 25), "noel", "christmas", "xmas");
    put(MonthDay.of(11, 1), "toussaint");
    put(MonthDay.of(10, 31), "halloween");
    put(MonthDay.of(9, 1), "rentree");
  }

  private CalendarWords() {}

  private static void put(Season season, String... names) {
    for (String name : names) {
      SEASONS.put(name, season);
    }
  }

  private static void put(MonthDay day, String... names) {
    for (String name : names) {
      FEASTS.put(name, day);
    }
  }

  /** A season's first and last day. */
  record Season(MonthDay first, MonthDay last) {}

  /** 1 to 12; 0 when the word is no month. A long name may have one wrong letter. */
  static int month(String norm) {
    Integer month = MONTHS.get(norm);
    if (month != null) {
      return month;
    }
    if (norm.length() >= 6 && norm.length() <= 10) {
      for (Map.Entry<String, Integer> entry : LONG_MONTHS.entrySet()) {
        if (Spelling.within(norm, entry.getKey(), 1)) {
          return entry.getValue();
        }
      }
    }
    return 0;
  }

  static @Nullable DayOfWeek weekday(String norm) {
    DayOfWeek day = WEEKDAYS.get(norm);
    if (day != null || norm.length() < 6 || norm.length() > 10) {
      return norm.length() < 4 ? null : day;
    }
    for (Map.Entry<String, DayOfWeek> entry : LONG_WEEKDAYS.entrySet()) {
      String name = entry.getKey();
      if (!norm.startsWith(name)
          && norm.charAt(norm.length() - 1) == name.charAt(name.length() - 1)
          && Spelling.within(norm, name, 1)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Short names, only safe beside a date: "mon 5 march". */
  static @Nullable DayOfWeek shortWeekday(String norm) {
    return WEEKDAYS.get(norm);
  }

  static @Nullable Season season(String norm) {
    return SEASONS.get(norm);
  }

  static @Nullable MonthDay feast(String norm) {
    return FEASTS.get(norm);
  }
}
