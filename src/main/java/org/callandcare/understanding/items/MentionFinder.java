package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds where things of the catalogue are named, longest names first. */
final class MentionFinder {

  private static final Set<String> PLURALS = Set.of("mice", "shelves", "children");
  private static final Set<String> PAIRS =
      Set.of(
          "gloves",
          "boots",
          "trousers",
          "scissors",
          "jeans",
          "socks",
          "groceries",
          "toiletries",
          "shoes",
          "trainers",
          "clothes",
          "curtains",
          "dolls",
          "tools",
          "gants",
          "chaussures",
          "vetements",
          "chaussettes",
          "courses",
          "couches",
          "ciseaux",
          "rideaux",
          "outils",
          "habits",
          "draps",
          "jouets",
          "supplies",
          "fournitures",
          "vegetables",
          "legumes",
          "seeds");
  private static final Set<String> PEOPLE =
      Set.of("paire", "paires", "pair", "pairs", "strong", "gros", "costauds", "bras", "hands");
  private static final Set<String> ALWAYS_SINGULAR =
      Set.of("pc", "mac", "usb", "ssd", "nas", "tv", "gps");

  private final ItemNames names;

  MentionFinder(ItemNames names) {
    this.names = names;
  }

  /** Names in the message's language; in any when it has none of them. */
  List<Mention> find(Reading reading, boolean[] taken) {
    boolean own = reading.language().equals("fr") || reading.language().equals("en");
    List<Mention> found = find(reading, taken, own ? reading.language() : null);
    return found.isEmpty() && own ? find(reading, taken, null) : found;
  }

  private List<Mention> find(Reading reading, boolean[] taken, @Nullable String language) {
    Tokens tokens = reading.tokens();
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      ItemNames.Match match = taken[i] ? null : names.at(tokens, i, language);
      if (match == null) {
        i++;
        continue;
      }
      boolean phoneNumber =
          (taken[Math.min(match.to(), taken.length - 1)]
                  || taken[Math.min(match.to() + 1, taken.length - 1)])
              && match.types().getFirst().id().endsWith("phone")
              && tokens.sameSentence(i, Math.min(match.to(), tokens.size() - 1));
      if (phoneNumber
          && !reading.cues().endsAt("amount.about", i)
          && numberFollows(tokens, match.to())) {
        i = match.to();
        continue;
      }
      if (never(reading, match) || names.participle(tokens, match)) {
        i = match.to();
        continue;
      }
      Mention mention = new Mention(match.from(), match.to(), match.types(), match.heads());
      describe(reading, mention);
      found.add(mention);
      i = match.to();
    }
    return found;
  }

  /** The words belong to a turn of phrase that names nothing. */
  private static boolean never(Reading reading, ItemNames.Match match) {
    for (org.callandcare.understanding.text.Cue cue : reading.cues().list("never.item")) {
      if (cue.from() <= match.from() && match.to() <= cue.to()) {
        return true;
      }
    }
    return false;
  }

  /** A telephone number is told after the word: "tél. 06 …". */
  private static boolean numberFollows(Tokens tokens, int from) {
    for (int i = from; i < from + 5; i++) {
      String norm = tokens.norm(i);
      if (tokens.at(i).digits()) {
        return norm.length() >= 2;
      }
      if (!Set.of(
              ".", ":", "au", "number", "to", "is", "est", "le", "+", "on", "(", "numero", "perso")
          .contains(norm)) {
        return false;
      }
    }
    return false;
  }

  private static void describe(Reading reading, Mention mention) {
    Tokens tokens = reading.tokens();
    int head = reading.english() ? mention.to - 1 : mention.from;
    mention.plural = plural(tokens, mention, head);
    for (int i = mention.from; i < mention.to; i++) {
      mention.person |= reading.cues().covers("person.mention", i);
    }
    mention.person |= mention.in("time") && PEOPLE.contains(tokens.norm(mention.from));
    mention.person &= mention.labour() || mention.is("driver");
    mention.verb =
        reading.cues().startsAt("verb.mention", mention.from)
            && !mention.plural
            && !Set.of("un", "une", "a", "transport", "the", "le")
                .contains(tokens.norm(mention.from - 1));
  }

  private static boolean plural(Tokens tokens, Mention mention, int head) {
    Token word = tokens.at(head);
    String norm = word.norm();
    if (PLURALS.contains(norm)) {
      return true;
    }
    return norm.length() > 2
        && (norm.endsWith("s") || norm.endsWith("x"))
        && (!mention.heads.contains(norm) || PAIRS.contains(norm))
        && !ALWAYS_SINGULAR.contains(norm);
  }
}
