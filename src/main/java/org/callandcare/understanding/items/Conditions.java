package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** In what condition things are: the word nearest to a thing; said of a list, it holds for it. */
final class Conditions {

  private static final Set<String> VERBS =
      Set.of("reforme", "reformons", "reformer", "retire", "retiring", "declasse", "declassons");
  private static final Set<String> EVEN = Set.of("meme", "even");
  private static final String[] NAMES = {"broken", "refurbished", "new", "used"};
  private static final Set<String> NOT = Set.of("pas", "not", "non", "n", "sans", "isn", "aren");

  private Conditions() {}

  /** A word of a condition stands at this token. */
  static boolean toldAt(Cues cues, int token) {
    return cues.covers("condition.used", token)
        || cues.covers("condition.new", token)
        || cues.covers("condition.refurbished", token)
        || cues.covers("condition.broken", token);
  }

  static void read(Reading reading, List<Mention> mentions) {
    find(reading, mentions);
    Mention before = null;
    for (Mention mention : mentions) {
      String link = reading.tokens().norms(mention.spanFrom - 2, mention.spanFrom);
      boolean theirs = Set.of("avec leurs", "with their", "et leurs", "and their").contains(link);
      if (theirs && before != null && !mention.dropped && mention.condition == null) {
        mention.condition = before.condition;
      }
      before = mention.dropped ? before : mention;
      if (mention.like != null && mention.condition == null) {
        mention.condition = mention.like.condition;
      }
    }
  }

  /** "mon ordi est mort, il m'en faut un": broken is the old one, unless it stands beside. */
  static void forgetOld(Reading reading, List<Mention> mentions) {
    for (Mention mention : mentions) {
      boolean beside =
          reading.cues().startsAt("condition.broken", mention.to)
              || reading.cues().endsAt("condition.broken", mention.from)
              || EVEN.contains(reading.norm(mention.to))
              || EVEN.contains(reading.norm(mention.to + 1));
      if ("broken".equals(mention.condition) && !beside) {
        mention.condition = null;
      }
    }
  }

  private static void find(Reading reading, List<Mention> mentions) {
    Tokens tokens = reading.tokens();
    for (String name : NAMES) {
      for (Cue cue : reading.cues().list("condition." + name)) {
        if (denied(tokens, cue) || otherSense(reading, name, cue)) {
          continue;
        }
        Mention nearest = null;
        int best = Integer.MAX_VALUE;
        for (Mention mention : mentions) {
          if (mention.dropped
              || !mention.in("equipment") && !mention.in("other") && !mention.in("transport")) {
            continue;
          }
          int distance =
              cue.from() >= mention.to
                  ? cue.from() - mention.to
                  : mention.from >= cue.to() ? 2 * (mention.from - cue.to()) : 0;
          int sentences = Math.abs(tokens.sentenceOf(cue.from()) - tokens.sentenceOf(mention.from));
          if (sentences > 1) {
            continue;
          }
          distance += sentences * 15;
          if (distance < best) {
            best = distance;
            nearest = mention;
          }
        }
        if (nearest != null && (nearest.condition == null || nearest.condition.equals(name))) {
          spread(reading, mentions, nearest, cue, name);
        }
      }
    }
  }

  private static void spread(
      Reading reading, List<Mention> mentions, Mention nearest, Cue cue, String name) {
    nearest.condition = name;
    boolean plural =
        reading.norm(cue.from()).endsWith("s")
            || reading.norm(cue.from()).endsWith("x")
            || reading.english()
            || cue.to() - cue.from() > 1;
    if (VERBS.contains(reading.norm(cue.from())) && cue.to() <= nearest.from) {
      for (Mention mention : mentions) {
        boolean listed =
            mention.from > nearest.from
                && !mention.dropped
                && mention.condition == null
                && reading.tokens().sameSentence(mention.from, cue.from());
        if (listed) {
          mention.condition = name;
        }
      }
    }
    boolean trailing = cue.from() >= nearest.to;
    boolean headed = reading.norm(cue.to()).equals(":") || reading.norm(cue.to()).equals("(");
    int index = mentions.indexOf(nearest);
    boolean last = true;
    for (int i = index + 1; i < mentions.size(); i++) {
      last &=
          mentions.get(i).dropped
              || !reading.tokens().sameSentence(mentions.get(i).from, nearest.from);
    }
    boolean all = allOf(reading, cue);
    boolean afterwards =
        separated(reading, nearest.to, cue.from())
            || reading.english() && cue.from() == nearest.to && mentions.size() > 1;
    if (trailing && last && (all || plural && afterwards)) {
      for (Mention mention : mentions) {
        if (!mention.dropped
            && mention.condition == null
            && (mention.in("equipment") || mention.in("other") && nearest.in("other"))
            && Math.abs(
                    reading.tokens().sentenceOf(mention.from)
                        - reading.tokens().sentenceOf(cue.from()))
                <= 1) {
          mention.condition = name;
        }
      }
    }
    if (headed) {
      for (Mention mention : mentions) {
        if (!mention.dropped && mention.condition == null && mention.from > cue.from()) {
          mention.condition = name;
        }
      }
    }
  }

  private static boolean separated(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      String norm = reading.norm(i);
      if (norm.equals(",")
          || norm.equals(".")
          || norm.equals("(")
          || norm.equals("-")
          || norm.equals(";")
          || norm.equals("\n")
          || norm.equals("le")
          || norm.equals("the")
          || norm.equals("qui")
          || norm.equals("tout")
          || norm.equals("all")) {
        return true;
      }
    }
    return false;
  }

  private static boolean allOf(Reading reading, Cue cue) {
    for (int i = cue.from() - 3; i < cue.to() + 2; i++) {
      if (Set.of("tout", "tous", "toutes", "all", "everything", "both", "ensemble", "deux")
          .contains(reading.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean denied(Tokens tokens, Cue cue) {
    return NOT.contains(tokens.norm(cue.from() - 1))
        || NOT.contains(tokens.norm(cue.from() - 2))
            && Set.of(
                    "un",
                    "d",
                    "de",
                    "forcement",
                    "necessarily",
                    "very",
                    "tres",
                    "encore",
                    "yet",
                    "particularly")
                .contains(tokens.norm(cue.from() - 1));
  }

  /** "years old" of a child, "nouvelle école", "new school", "mort de rire". */
  private static boolean otherSense(Reading reading, String name, Cue cue) {
    Tokens tokens = reading.tokens();
    String norm = tokens.norms(cue.from(), cue.to());
    if (norm.equals("use")) {
      return true;
    }
    if (norm.equals("new")) {
      String after = tokens.norm(cue.to());
      return Set.of(
              "school",
              "year",
              "students",
              "student",
              "members",
              "term",
              "job",
              "home",
              "office",
              "one",
              "premises",
              "volunteers",
              "arrivals",
              "in",
              "here",
              "to",
              "site",
              "people")
          .contains(after);
    }
    if (norm.equals("old") || norm.equals("years old")) {
      String before = tokens.norm(cue.from() - 1);
      String after = tokens.norm(cue.to());
      if (after.equals("people") || after.equals("son") || after.equals("daughter")) {
        return true;
      }
      return tokens.norm(cue.from()).equals("years")
          ? person(tokens, cue)
          : before.equals("year") || before.equals("how");
    }
    return Set.of("mort", "morts", "dead").contains(norm) && tokens.norm(cue.to()).equals("de")
        || norm.equals("neuf")
            && tokens.at(cue.to()).word()
            && reading.cues().covers("hour", cue.to());
  }

  private static boolean person(Tokens tokens, Cue cue) {
    for (int i = cue.from() - 6; i < cue.from(); i++) {
      if (Set.of(
              "son",
              "daughter",
              "kid",
              "child",
              "boy",
              "girl",
              "brother",
              "sister",
              "m",
              "am",
              "he",
              "she",
              "kids",
              "pupils")
          .contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
