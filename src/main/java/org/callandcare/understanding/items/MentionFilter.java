package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Drops what is named but neither asked for nor given: negated, a purpose, a part, a possession.
 */
final class MentionFilter {

  private static final Set<String> BODIES =
      Set.of(
          "firm",
          "company",
          "shop",
          "store",
          "agency",
          "manufacturer",
          "retailer",
          "supplier",
          "charity",
          "federation",
          "group",
          "club",
          "troupe",
          "association",
          "teacher",
          "student",
          "society",
          "trader",
          "maker",
          "students",
          "teachers",
          "pupils",
          "trainees",
          "apprentices",
          "learners",
          "graduates");

  /** What is told by its size: "une clé de 64 Go". */
  private static final Set<String> SIZED = Set.of("usb_stick", "hard_drive", "sim_card");

  private MentionFilter() {}

  /**
   * @param intent the message's, for example {@code need}
   */
  static void apply(Reading reading, List<Mention> mentions, String intent) {
    for (int k = 0; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      Mention before = previous(mentions, k);
      String reason = reason(reading, mention, before);
      if (reason != null) {
        mention.drop(reason);
        mention.because = before;
      }
    }
    if (intent.equals("change") || intent.equals("status") || intent.equals("need")) {
      spokenOf(reading, mentions, intent);
    }
  }

  /**
   * "we don't need the van any more" speaks of the van; "ni chaise ni internet à la maison" tells a
   * lack: what is negated is meant when nothing else is named.
   */
  private static void spokenOf(Reading reading, List<Mention> mentions, String intent) {
    if (mentions.stream().anyMatch(mention -> !mention.dropped)) {
      return;
    }
    for (Mention mention : mentions) {
      boolean lack = intent.equals("need") && Negation.lacking(reading, mention);
      if ("negated".equals(mention.why) && (lack || !intent.equals("need"))) {
        mention.keep("lacked or spoken of");
      }
    }
  }

  /**
   * Takes up again what was dropped because of a thing that is no thing asked for itself.
   *
   * @return whether there was any
   */
  static boolean revive(List<Mention> mentions) {
    boolean any = false;
    for (Mention mention : mentions) {
      Mention cause = mention.because;
      if (mention.dropped
          && cause != null
          && cause.dropped
          && String.valueOf(cause.why).startsWith("only spoken of")
          && !"negated".equals(mention.why)) {
        mention.keep("taken up again");
        mention.because = null;
        any = true;
      }
    }
    return any;
  }

  private static @Nullable Mention previous(List<Mention> mentions, int k) {
    for (int i = k - 1; i >= 0; i--) {
      if (!mentions.get(i).dropped || "negated".equals(mentions.get(i).why)) {
        return mentions.get(i);
      }
    }
    return null;
  }

  private static boolean asPlace(Reading reading, Mention mention) {
    return reading.cues().endsAt("street", mention.from)
        && !reading.cues().endsAt("place.before", mention.from);
  }

  private static @Nullable String reason(
      Reading reading, Mention mention, @Nullable Mention before) {
    Tokens tokens = reading.tokens();
    if (Negation.negated(reading, mention, before)) {
      return "negated";
    }
    if (mention.to < tokens.size() && asPlace(reading, mention)) {
      return "an address";
    }
    if (measure(tokens, mention)) {
      return "a measure";
    }
    if (tokens.norm(mention.to).equals("sterling")
        || Set.of(
                "non compris",
                "non fournis",
                "non inclus",
                "non concernes",
                "non fourni",
                "not included",
                "not supplied",
                "not provided")
            .contains(tokens.norms(mention.to, mention.to + 2))) {
      return "not meant";
    }
    if (before != null
        && before.in("opportunity")
        && mention.labour()
        && mention.from - before.to <= 2
        && tokens.sameSentence(before.from, mention.from)
        && !Set.of("et", "and", ",", "ou", "or").contains(tokens.norm(mention.from - 1))) {
      return "which " + before.type.id();
    }
    if (reading.english() && BODIES.contains(tokens.norm(mention.to))) {
      return "the name of a body";
    }
    if (Purpose.beneficiary(reading, mention)) {
      return "who it is for";
    }
    if (before == null || !tokens.sameSentence(before.from, mention.from)) {
      return null;
    }
    if (NounPhrase.join(reading, before, mention)) {
      return null;
    }
    if (NounPhrase.complement(reading, before, mention)) {
      return "says which " + before.type.id();
    }
    if (Purpose.told(reading, before, mention)) {
      return "what the " + before.type.id() + " is for";
    }
    return null;
  }

  /** "16 Go": the gigabytes are no things. */
  private static boolean measure(Tokens tokens, Mention mention) {
    if (SIZED.contains(mention.type.id()) && !tokens.norm(mention.from).equals("ssd")) {
      return false;
    }
    return !mention.plural
            && tokens.at(mention.from - 2).digits()
            && Set.of("go", "gb", "to", "tb", "mb", "mo").contains(tokens.norm(mention.from - 1))
        || tokens.at(mention.from - 3).digits()
            && Set.of("go", "gb", "to", "tb").contains(tokens.norm(mention.from - 2))
            && tokens.norm(mention.from - 1).equals("de");
  }
}
