package org.callandcare.training;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.callandcare.understanding.Intent;

/** Writes a clean sentence as people type: no accents, no capitals, wrong letters, courtesies. */
final class Noise {

  private static final List<String> FRENCH_OPENINGS =
      List.of("Bonjour, ", "Bonjour ", "bjr ", "Bonsoir, ", "Salut ", "slt ", "Hello, ", "Coucou ");
  private static final List<String> ENGLISH_OPENINGS =
      List.of("Hello, ", "Hi ", "hi, ", "hey ", "Good morning, ", "Dear all, ", "Hello ");
  private static final List<String> FRENCH_CLOSINGS =
      List.of(
          " merci",
          " svp",
          " merci d'avance",
          ". Merci !",
          ". Cordialement",
          " 🙏",
          " stp",
          ". Bonne journée",
          ". Paul");
  private static final List<String> ENGLISH_CLOSINGS =
      List.of(
          " thanks",
          " please",
          " thank you",
          ". Thanks in advance",
          ". Best regards",
          " 🙏",
          " pls",
          ". Cheers",
          ". Anna");

  private Noise() {}

  /**
   * @param round 0 leaves the sentence as it is
   */
  static String apply(String sentence, Intent intent, String language, int round, Random random) {
    if (round == 0) {
      return sentence;
    }
    boolean french = language.equals("fr");
    String text = sentence;
    if (concrete(intent)) {
      if (random.nextInt(5) == 0
          && !text.matches("(?i)(bonjour|hello|hi|salut|bonsoir|hey|slt|cc|bjr).*")) {
        text = pick(french ? FRENCH_OPENINGS : ENGLISH_OPENINGS, random) + text;
      }
      if (random.nextInt(5) == 0) {
        text =
            text.replaceAll("[ .!]+$", "")
                + pick(french ? FRENCH_CLOSINGS : ENGLISH_CLOSINGS, random);
      }
    }
    if (random.nextInt(4) == 0) {
      text = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
    if (random.nextInt(3) == 0) {
      text = text.toLowerCase(java.util.Locale.ROOT);
    }
    if (random.nextInt(5) == 0) {
      text = text.replaceAll("[?!.,;:]", "").replaceAll(" +", " ").strip();
    }
    if (random.nextInt(20) == 0) {
      text = text.toUpperCase(java.util.Locale.ROOT);
    }
    if (random.nextInt(8) == 0) {
      text = wrongLetter(text, random);
    }
    return text;
  }

  private static boolean concrete(Intent intent) {
    return switch (intent) {
      case NEED, OFFER, STATUS, CHANGE, HUMAN, QUESTION -> true;
      case GREETING, THANKS, YES, NO, CANCEL, OTHER -> false;
    };
  }

  private static String wrongLetter(String text, Random random) {
    if (text.length() < 12) {
      return text;
    }
    int at = 3 + random.nextInt(text.length() - 6);
    if (!Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1))) {
      return text;
    }
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      default -> text.substring(0, at) + text.charAt(at) + text.substring(at);
    };
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
