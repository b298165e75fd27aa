package org.callandcare.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.dates.DateMention.Role;
import org.callandcare.understanding.numbers.NumberReader;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the days a text speaks of, and whether each bounds what is asked or given. */
public final class DateReader {

  private static final Set<String> ARTICLES =
      Set.of(
          "le", "la", "l", "les", "the", "ce", "cet", "cette", "this", "au", "du", "on", "de", "d",
          "a", "end", "samedi");
  private static final Set<String> AFTER_DAY =
      Set.of(
          "pour",
          "a",
          "au",
          "svp",
          "si",
          "et",
          "max",
          "maximum",
          "dernier",
          "matin",
          "soir",
          "prochain",
          "at",
          "for",
          "please",
          "in",
          "if",
          "latest",
          "ou",
          "or",
          "de",
          "du",
          "qu",
          "que",
          "on",
          "of");

  /** "Pas le 20 mais le 27", "the 5th, not the 20th". */
  private static final Set<String> DENIED = Set.of("pas", "not", "non");

  private final NumberReader numbers;

  public DateReader(NumberReader numbers) {
    this.numbers = numbers;
  }

  /** In the order of the text. */
  public List<DateMention> read(Tokens tokens, Cues cues, LocalDate today) {
    return read(tokens, cues, today, false);
  }

  /**
   * @param awaited a day is awaited: a bare "15" is one
   */
  public List<DateMention> read(Tokens tokens, Cues cues, LocalDate today, boolean awaited) {
    List<DateMention> found = new ArrayList<>();
    DayReader days = new DayReader(tokens, today, numbers);
    RelativeDays relative = new RelativeDays(tokens, new Calendar(today), numbers, days);
    int i = 0;
    while (i < tokens.size()) {
      DaySpan span = span(tokens, days, relative, i);
      if (span == null) {
        span = bareDay(tokens, cues, after(tokens, found, today, i, relative), i);
      }
      if (span == null && awaited) {
        span = relative.dayOfMonth(i);
      }
      if (span == null) {
        i++;
        continue;
      }
      DateMention mention = mention(tokens, cues, span, i);
      found.add(mention);
      i = Math.max(span.to(), i + 1);
    }
    return found;
  }

  /** "Le 12 mars, ou plutôt le 19": a bare day is of the month told before it in its sentence. */
  private RelativeDays after(
      Tokens tokens, List<DateMention> found, LocalDate today, int i, RelativeDays relative) {
    if (found.isEmpty()) {
      return relative;
    }
    DateMention last = found.getLast();
    LocalDate month = last.first().withDayOfMonth(1);
    return last.first().equals(last.last())
            && month.isAfter(today)
            && tokens.sameSentence(last.from(), i)
        ? relative.from(month)
        : relative;
  }

  private static @Nullable DaySpan span(
      Tokens tokens, DayReader days, RelativeDays relative, int i) {
    DaySpan range = range(tokens, days, relative, i);
    if (range != null) {
      return range;
    }
    DaySpan span = relative.at(i);
    return span == null ? days.at(i) : span;
  }

  /** "du 3 au 7 mars", "from 3 to 7 March", "entre le 3 et le 7 mars", "3-7 mars". */
  private static @Nullable DaySpan range(
      Tokens tokens, DayReader days, RelativeDays relative, int i) {
    String opening = tokens.norm(i);
    boolean opened =
        opening.equals("du")
            || opening.equals("entre")
            || opening.equals("between")
            || opening.equals("from")
            || opening.equals("de");
    int at = opened ? i + 1 : i;
    while (opened && ARTICLES.contains(tokens.norm(at))) {
      at++;
    }
    DaySpan first = days.at(at);
    int middle;
    if (first != null) {
      middle = first.to();
    } else if (tokens.at(at).digits() && tokens.norm(at).length() <= 2) {
      middle = at + 1;
      if (Set.of("er", "th", "st", "nd", "rd").contains(tokens.norm(middle))) {
        middle++;
      }
    } else {
      return null;
    }
    String joint = tokens.norm(middle);
    int upper;
    if (joint.equals("au")
        || joint.equals("a")
        || joint.equals("to")
        || joint.equals("-")
        || joint.equals("until")
        || joint.equals("till")
        || opened && (joint.equals("et") || joint.equals("and"))) {
      upper = middle + 1;
    } else if (tokens.at(middle).hyphened()
        && (first == null || CalendarWords.month(tokens.norm(middle)) > 0)) {
      upper = middle;
    } else {
      return null;
    }
    while (ARTICLES.contains(tokens.norm(upper))) {
      upper++;
    }
    DaySpan last = days.at(upper);
    if (last == null) {
      boolean span = opening.equals("du") && joint.equals("au");
      last = span && first == null ? relative.dayOfMonth(upper) : null;
    }
    if (last == null || !opened && first == null && !last.single()) {
      return null;
    }
    LocalDate begin = first == null ? last.first() : first.first();
    return new DaySpan(i, last.to(), begin, last.last());
  }

  /** "le 15", "avant le 15", "the 15th". */
  private static @Nullable DaySpan bareDay(Tokens tokens, Cues cues, RelativeDays relative, int i) {
    Token before = tokens.at(i - 1);
    boolean article = before.is("le") || before.is("the") || before.is("au") || before.is("du");
    if (!article || !tokens.at(i).digits() && !tokens.at(i).is("premier")) {
      return null;
    }
    DaySpan day = relative.dayOfMonth(i);
    if (day == null) {
      return null;
    }
    Token after = tokens.at(day.to());
    boolean cued = cues.endsAt("date.deadline", i - 1) || cues.endsAt("date.until", i);
    boolean ordinal = day.to() > i + 1;
    boolean alone = !after.word() && !after.digits() || AFTER_DAY.contains(after.norm());
    boolean money = after.is("€") || after.is("%") || after.is("\"");
    boolean counts = before.is("the") && !ordinal && !alone && severals(after);
    return (cued || ordinal || alone) && !money && !counts && !(after.is("h") || after.is("heures"))
        ? day
        : null;
  }

  /** "On the 5 volunteers": a plural, so that five are counted. */
  private static boolean severals(Token noun) {
    return noun.word() && noun.norm().length() > 3 && noun.norm().endsWith("s");
  }

  private static DateMention mention(Tokens tokens, Cues cues, DaySpan span, int i) {
    int before = i;
    boolean definite = false;
    while (ARTICLES.contains(tokens.norm(before - 1))
        && !cues.endsAt("date.until", before)
        && !cues.endsAt("date.start", before)) {
      before--;
      definite |= tokens.norm(before).equals("le");
    }
    Role role = Role.DAY;
    LocalDate last = span.last();
    if (cues.endsAt("date.aside", before)
        || cues.endsAt("date.aside", i)
        || cues.startsAt("date.aside.after", span.to())
            && !pronoun(tokens, span.to())
            && !tokens.norm(span.to() + 1).equals("delai")
        || rhythm(tokens, span, definite)
        || DENIED.contains(tokens.norm(before - 1))) {
      role = Role.ASIDE;
    } else if (cues.endsAt("date.before", before) || cues.endsAt("date.before", i)) {
      role = Role.DEADLINE;
      if (!span.single() && !span.feast()) {
        last = span.first().minusDays(1);
      }
    } else if (cues.endsAt("date.until", before) || cues.endsAt("date.until", i)) {
      role = Role.UNTIL;
    } else if (cues.endsAt("date.start", before) || cues.endsAt("date.start", i)) {
      role = begins(tokens, before) ? Role.DAY : Role.START;
    } else if (cues.endsAt("date.deadline", before) || cues.endsAt("date.deadline", i)) {
      role = Role.DEADLINE;
    }
    return new DateMention(before, span.to(), span.first(), last, role);
  }

  /** "je commence lundi", "I start Monday": by then it is needed. */
  private static boolean begins(Tokens tokens, int day) {
    return Set.of("commence", "commencons", "demarre", "start").contains(tokens.norm(day - 1))
        && Set.of("je", "j", "on", "nous", "i", "we").contains(tokens.norm(day - 2));
  }

  /** "le samedi", "les mardis", "one Saturday": every week or any, no day of the calendar. */
  private static boolean rhythm(Tokens tokens, DaySpan span, boolean definite) {
    Token day = tokens.at(span.from());
    if (Set.of("mornings", "evenings", "afternoons", "nights", "soirs", "matins")
        .contains(tokens.norm(span.to()))) {
      return true;
    }
    if (span.to() != span.from() + 1 || CalendarWords.weekday(day.norm()) == null) {
      return day.word() && weekdays(day.norm());
    }
    boolean any = Set.of("un", "one", "a").contains(tokens.norm(span.from() - 1));
    return definite || any || weekdays(day.norm());
  }

  private static boolean weekdays(String norm) {
    if (!norm.endsWith("s")) {
      return false;
    }
    DayOfWeek singular = CalendarWords.weekday(norm.substring(0, norm.length() - 1));
    return singular != null;
  }

  /** "le 30 janvier on aurait besoin": French "on" says who, English "on" says since when. */
  private static boolean pronoun(Tokens tokens, int i) {
    return tokens.norm(i).equals("on") && tokens.at(i + 1).word();
  }
}
