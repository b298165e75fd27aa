package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;

/**
 * Drops what who asks makes do with or works on: "I'm using my nan's ipad", "je n'ai que mon
 * téléphone", "we share one computer". Something else must be asked for.
 */
final class InUse {

  private static final Set<String> VERBS =
      Set.of(
          "using",
          "use",
          "utilise",
          "utilisons",
          "utilisent",
          "share",
          "shares",
          "sharing",
          "partage",
          "partagent",
          "partageons",
          "emprunte",
          "only",
          "que",
          "just",
          "avec",
          "from",
          "sur",
          "on");
  private static final Set<String> SHARED =
      Set.of(
          "we share",
          "they share",
          "all share",
          "kids share",
          "se partage",
          "se partagent",
          "nous partageons",
          "on partage",
          "partageons nous");
  private static final Set<String> OWNERS =
      Set.of(
          "my", "our", "his", "her", "their", "mon", "ma", "notre", "son", "sa", "leur", "mes",
          "nos", "le", "l", "la");
  private static final Set<String> PLAIN = Set.of("avec", "from", "sur", "on", "que", "use");
  private static final int NEAR = 4;

  private InUse() {}

  static void apply(Reading reading, List<Mention> mentions) {
    for (Mention mention : mentions) {
      boolean thing = mention.in("equipment") && !mention.plural && !mention.dropped;
      boolean others = mentions.stream().anyMatch(m -> m != mention && !m.dropped);
      if (thing && others && inUse(reading, mention)) {
        mention.drop("in use already");
      }
    }
  }

  private static boolean inUse(Reading reading, Mention mention) {
    boolean owned = false;
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - NEAR); i--) {
      String norm = reading.norm(i);
      if (!reading.tokens().at(i).word()) {
        return false;
      }
      owned |= OWNERS.contains(norm) && !Set.of("le", "l", "la").contains(norm);
      if (SHARED.contains(reading.tokens().norms(i - 1, i + 1))) {
        return true;
      }
      if (VERBS.contains(norm) && owned) {
        return !PLAIN.contains(norm) || working(reading, i);
      }
    }
    return false;
  }

  /** "travailler sur mon téléphone", "work from my phone", "je n'ai que mon téléphone". */
  private static boolean working(Reading reading, int preposition) {
    for (int i = preposition - 1; i >= Math.max(0, preposition - NEAR); i--) {
      String norm = reading.norm(i);
      if (norm.startsWith("travaill")
          || norm.startsWith("work")
          || norm.startsWith("writ")
          || norm.startsWith("redig")
          || norm.startsWith("ecri")
          || norm.startsWith("stud")
          || norm.startsWith("etudi")
          || norm.equals("n")
          || norm.equals("have")
          || norm.equals("i")) {
        return true;
      }
    }
    return false;
  }
}
