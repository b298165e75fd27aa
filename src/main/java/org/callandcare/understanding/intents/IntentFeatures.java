package org.callandcare.understanding.intents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.items.FoundItems;
import org.callandcare.understanding.text.ActCues;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/**
 * What the intent model sees of a message: words, pairs, triples and word beginnings, with things,
 * places, days and numbers replaced by what they are, and the cue phrases with their order.
 */
public final class IntentFeatures {

  private static final List<String> CUES =
      ActCues.with(
          "greeting",
          "thanks",
          "yes",
          "no",
          "cancel",
          "lack",
          "have",
          "dont_know",
          "correction",
          "without",
          "price.before",
          "person.indefinite",
          "urgency.high",
          "date.until",
          "condition.used",
          "condition.broken",
          "condition.new",
          "distress",
          "party.individual",
          "remainder",
          "anaphora",
          "for",
          "partitive",
          "record",
          "edit",
          "owned",
          "asked",
          "can");
  private static final int BEGINNING = 5;
  private static final int LONGEST = 60;

  private IntentFeatures() {}

  /**
   * @param placeOrDay for each token {@code 'p'} in a place, {@code 'd'} in a day, else 0
   */
  public static String[] of(Reading reading, FoundItems found, char[] placeOrDay) {
    Tokens tokens = reading.tokens();
    List<String> words = words(tokens, found, placeOrDay);
    Set<String> features = new LinkedHashSet<>();
    String before = "^";
    String beforeThat = "^";
    for (String word : words) {
      features.add("w=" + word);
      features.add("b=" + before + "_" + word);
      features.add("t=" + beforeThat + "_" + before + "_" + word);
      if (word.length() > BEGINNING && word.charAt(0) != '<') {
        features.add("p=" + word.substring(0, BEGINNING));
      }
      beforeThat = before;
      before = word;
    }
    features.add("b=" + before + "_$");
    features.add("t=" + beforeThat + "_" + before + "_$");
    if (words.size() > 1) {
      features.add("s=" + words.get(0) + "_" + words.get(1));
    }
    cues(reading, features, found);
    shape(tokens, words, features, found);
    return features.toArray(String[]::new);
  }

  private static List<String> words(Tokens tokens, FoundItems found, char[] placeOrDay) {
    List<String> words = new ArrayList<>();
    String last = "";
    for (int i = 0; i < tokens.size() && words.size() < LONGEST; i++) {
      Token token = tokens.at(i);
      String category = found.categoryAt(i);
      String word;
      if (placeOrDay[i] == 'p') {
        word = "<place>";
      } else if (placeOrDay[i] == 'd') {
        word = "<day>";
      } else if (category != null) {
        word = "<" + category + (found.pluralAt(i) ? "s>" : ">");
      } else if (found.numberAt(i)) {
        word = "<n>";
      } else if (token.digits()) {
        word = "<d>";
      } else if (token.kind() == Token.Kind.BREAK) {
        word = ".";
      } else {
        word = token.norm();
      }
      if (!word.equals(last) || word.charAt(0) != '<') {
        words.add(word);
      }
      last = word;
    }
    return words;
  }

  private static void cues(Reading reading, Set<String> features, FoundItems found) {
    Cues cues = reading.cues();
    String first = "none";
    int firstAt = Integer.MAX_VALUE;
    for (String name : CUES) {
      if (!cues.has(name)) {
        continue;
      }
      features.add("c=" + name);
      if (cues.list(name).size() > 1) {
        features.add("cc=" + name);
      }
      features.add("ci=" + name + found.any());
    }
    for (String name :
        List.of(
            "need.strong",
            "offer.strong",
            "status",
            "change",
            "human",
            "question",
            "need",
            "offer")) {
      for (Cue cue : cues.list(name)) {
        if (cue.from() < firstAt) {
          firstAt = cue.from();
          first = name;
        }
      }
    }
    features.add("first=" + first);
    features.add("gov=" + governing(reading, found.firstItem()));
    boolean question = reading.tokens().text().indexOf('?') >= 0;
    if (cues.has("record")) {
      features.add("record+edit=" + cues.has("edit") + question);
    }
    boolean asking = cues.has("need.strong") || cues.has("asked");
    boolean giving = cues.has("offer.strong") || cues.has("owned") || cues.has("can");
    boolean described =
        cues.has("condition.used")
            || cues.has("condition.new")
            || cues.has("condition.broken")
            || cues.has("condition.refurbished");
    features.add("way=" + asking + giving + found.any());
    features.add("bare=" + asking + giving + described + found.any());
    int item = found.firstItem();
    for (String name :
        List.of("need", "offer", "status", "change", "question", "human", "thanks", "have")) {
      boolean before = false;
      boolean after = false;
      for (Cue cue : cues.list(name)) {
        before |= cue.to() <= item;
        after |= cue.from() > item;
      }
      if (before && item < Integer.MAX_VALUE) {
        features.add("ib=" + name);
      }
      if (after) {
        features.add("ia=" + name);
      }
    }
  }

  /** The verb of asking or giving nearest before the first thing named, in its sentence. */
  private static String governing(Reading reading, int item) {
    if (item == Integer.MAX_VALUE) {
      return "nothing";
    }
    String name = "none";
    int nearest = -1;
    for (String candidate :
        List.of("need.strong", "offer.strong", "record", "can", "lack", "have")) {
      for (Cue cue : reading.cues().list(candidate)) {
        if (cue.to() <= item
            && cue.to() > nearest
            && reading.tokens().sameSentence(cue.from(), item)) {
          nearest = cue.to();
          name = candidate;
        }
      }
    }
    return name;
  }

  private static void shape(
      Tokens tokens, List<String> words, Set<String> features, FoundItems found) {
    int size = words.size();
    String length =
        size <= 1
            ? "1"
            : size <= 2 ? "2" : size <= 4 ? "4" : size <= 8 ? "8" : size <= 16 ? "16" : "more";
    features.add("n=" + length);
    features.add("i=" + found.any());
    features.add("in=" + length + found.any());
    String lastSign = "";
    boolean question = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).kind() == Token.Kind.SIGN) {
        lastSign = tokens.norm(i);
        question |= lastSign.equals("?");
      }
    }
    features.add("q=" + question + found.any());
    features.add("e=" + lastSign);
    for (String category : found.categories()) {
      features.add("k=" + category);
      features.add("kq=" + category + question);
    }
    features.add("many=" + Math.min(3, found.categories().size()));
  }
}
