package org.callandcare.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.callandcare.texts.Language;

/** Days and times as the desk tells them, seen from today. */
final class TimeWords {

  private final DeskWords words;
  private final Clock clock;

  TimeWords(DeskWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /** "lundi 15 mars"; with the year when it is another one. */
  String day(LocalDate day) {
    String pattern = day.getYear() == today().getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
    return language().day(pattern, day);
  }

  String day(Instant at) {
    return day(at.atZone(zone()).toLocalDate());
  }

  /** "14:05" today, "lundi 15 mars, 14:05" on other days. */
  String time(Instant at) {
    String time = DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone()));
    LocalDate day = at.atZone(zone()).toLocalDate();
    return day.equals(today()) ? time : words.say("time.on", "day", day(day), "time", time);
  }

  /** "lundi 15 mars, 14:05" on any day. */
  String timeOnDay(Instant at) {
    String time = DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone()));
    return words.say("time.on", "day", day(at), "time", time);
  }

  /** "aujourd’hui", "il y a 3 jours". */
  String age(Instant since) {
    return words.say("time.age", "days", daysUntilToday(since.atZone(zone()).toLocalDate()));
  }

  /** "dans 5 jours", "aujourd’hui", "en retard de 2 jours". */
  String left(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today(), day);
    return days < 0 ? words.say("time.late", "days", -days) : words.say("time.left", "days", days);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private long daysUntilToday(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(day, today()));
  }

  private Language language() {
    return words.language();
  }

  private ZoneId zone() {
    return clock.getZone();
  }
}
