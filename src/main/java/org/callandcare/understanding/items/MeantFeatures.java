package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.ActCues;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/**
 * What the model sees of a thing named that tells whether it is asked or given, or only spoken of:
 * its neighbours, the words of its clause, the verbs of asking and giving around it, how it is
 * determined, and what the rules make of it. Not its own name: any thing may be meant.
 */
final class MeantFeatures {

  private static final int CLAUSE = 7;
  private static final int FAR = 4;
  private static final List<String> CUES =
      ActCues.with(
          "lack",
          "have",
          "can",
          "owned",
          "asked",
          "for",
          "companion",
          "without",
          "record",
          "correction",
          "party.association",
          "party.company",
          "party.school",
          "party.individual",
          "party.recipient");

  private final Reading reading;
  private final Tokens tokens;
  private final List<NumberSpan> numbers;
  private final List<Mention> mentions;
  private final String intent;

  /**
   * @param intent the message's, for example {@code need}
   */
  MeantFeatures(Reading reading, FoundItems found, String intent) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.numbers = found.numbers;
    this.mentions = found.mentions;
    this.intent = intent;
  }

  String[] of(Mention mention) {
    List<String> seen = new ArrayList<>();
    int open = mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from;
    boolean numbered = numbered(open);
    String category = mention.in("skill") ? "time" : mention.type.category();
    String way = intent.equals("need") || intent.equals("offer") ? intent : "other";
    seen.add("c=" + category);
    seen.add("i=" + way);
    seen.add("ci=" + category + way);
    seen.add("g=" + mention.generic());
    seen.add("pl=" + mention.plural + numbered);
    seen.add("v=" + mention.verb + category);
    String before = word(open - 1);
    String beforeThat = word(open - 2);
    seen.add("-1=" + before);
    seen.add("-1i=" + before + way + category);
    seen.add("-2=" + beforeThat);
    seen.add("-12=" + beforeThat + "_" + before);
    seen.add("-123=" + word(open - 3) + "_" + beforeThat + "_" + before);
    seen.add("+1=" + word(mention.to));
    seen.add("+2=" + word(mention.to + 1));
    seen.add("+12=" + word(mention.to) + "_" + word(mention.to + 1));
    clause(mention, open, seen);
    cues(mention, open, way, seen);
    int score = Math.max(-5, Math.min(6, mention.relevance));
    seen.add("r=" + score);
    seen.add("ri=" + score + way + category);
    String why = mention.dropped ? String.valueOf(mention.why) : "kept";
    int bracket = why.indexOf('(');
    seen.add("why=" + (bracket < 0 ? why : why.substring(0, bracket)));
    company(mention, score, seen);
    return seen.toArray(String[]::new);
  }

  private String word(int i) {
    Token token = tokens.at(i);
    if (token.digits()) {
      return "<n>";
    }
    for (Mention other : mentions) {
      if (other.from <= i && i < other.to) {
        return "<thing>";
      }
    }
    return token.kind() == Token.Kind.BREAK
        ? (i < 0 ? "^" : i >= tokens.size() ? "$" : ".")
        : token.norm();
  }

  private boolean numbered(int open) {
    for (NumberSpan number : numbers) {
      if (!number.article() && number.to() <= open && open - number.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  /** The words before and after it, to the next sign or thing. */
  private void clause(Mention mention, int open, List<String> seen) {
    for (int i = open - 1; i >= open - CLAUSE; i--) {
      String word = word(i);
      if (!tokens.at(i).word() || word.equals("<thing>")) {
        seen.add("stop-=" + word);
        break;
      }
      seen.add("<" + word);
    }
    for (int i = mention.to; i < mention.to + CLAUSE; i++) {
      String word = word(i);
      if (!tokens.at(i).word() || word.equals("<thing>")) {
        seen.add("stop+=" + word);
        break;
      }
      seen.add(">" + word);
    }
  }

  private void cues(Mention mention, int open, String way, List<String> seen) {
    boolean led = false;
    for (String name : CUES) {
      boolean near = false;
      boolean same = false;
      boolean after = false;
      for (Cue cue : reading.cues().list(name)) {
        boolean sentence = tokens.sameSentence(cue.from(), mention.from);
        near |= cue.to() <= open && open - cue.to() <= FAR && sentence;
        same |= cue.to() <= open && sentence;
        after |= cue.from() >= mention.to && sentence;
      }
      if (near) {
        seen.add("near=" + name + way);
      }
      if (same) {
        seen.add("same=" + name + way);
      }
      if (after) {
        seen.add("after=" + name + way);
      }
      led |= same && name.endsWith(".strong");
    }
    boolean anywhere = reading.cues().has("need.strong") || reading.cues().has("offer.strong");
    seen.add("led=" + led + anywhere);
    seen.add("ledi=" + led + anywhere + way + mention.plural);
  }

  /** The other things named: whether one speaks louder, and which comes first. */
  private void company(Mention mention, int score, List<String> seen) {
    int loudest = Integer.MIN_VALUE;
    int number = 0;
    int others = 0;
    boolean sameType = false;
    for (Mention other : mentions) {
      if (other == mention) {
        number = others;
      } else {
        loudest = Math.max(loudest, other.dropped ? -5 : other.relevance);
        sameType |= other.type.equals(mention.type);
        others++;
      }
    }
    String compared =
        others == 0 ? "alone" : score > loudest ? "loudest" : score == loudest ? "even" : "softer";
    seen.add("company=" + compared);
    seen.add("company2=" + compared + score);
    seen.add("number=" + Math.min(3, number) + compared);
    seen.add("sametype=" + sameType + compared);
    boolean otherSentence =
        mentions.stream().noneMatch(o -> o != mention && tokens.sameSentence(o.from, mention.from));
    seen.add("own=" + otherSentence + compared);
  }
}
