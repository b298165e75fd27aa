package org.callandcare.understanding.numbers;

import java.util.Set;
import org.callandcare.understanding.text.Tokens;

/** Figures written for the word they sound like: "looking 4 a job", "need 2 move", "thx 4 all". */
final class SoundingWords {

  private static final Set<String> BEFORE_FOR =
      Set.of(
          "look",
          "looking",
          "search",
          "searching",
          "ask",
          "asking",
          "wait",
          "waiting",
          "thanks",
          "thank",
          "thx",
          "ty",
          "pay",
          "apply",
          "applying",
          "good",
          "free",
          "up",
          "something",
          "anything",
          "someone",
          "somebody",
          "sorry",
          "care",
          "caring",
          "hunting");
  private static final Set<String> AFTER_FOR =
      Set.of(
          "me", "my", "us", "him", "her", "them", "you", "u", "the", "our", "school", "college",
          "uni", "xmas", "sale", "free", "a", "an", "this", "that");
  private static final Set<String> AFTER_TO =
      Set.of(
          "give", "get", "have", "find", "move", "go", "do", "be", "see", "help", "talk", "speak",
          "ask", "know", "learn", "buy", "print", "work", "donate", "lend", "borrow", "take",
          "make", "come", "use", "write", "study", "the", "my");

  private SoundingWords() {}

  static boolean heard(Tokens tokens, int i) {
    String before = tokens.norm(i - 1);
    String after = tokens.norm(i + 1);
    return switch (tokens.norm(i)) {
      case "4" -> BEFORE_FOR.contains(before) || AFTER_FOR.contains(after);
      case "2" -> AFTER_TO.contains(after) && tokens.at(i - 1).word();
      default -> false;
    };
  }
}
