package org.callandcare.understanding.items;

import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * The turn of phrase that tells what something is for, or for whom: "ink for an old printer", "for
 * each of my 9 trainees". What it names is not asked for.
 */
final class Purpose {

  private static final Set<String> PURPOSE_SKIP =
      Set.of(
          "nos",
          "notre",
          "mon",
          "ma",
          "mes",
          "le",
          "la",
          "les",
          "l",
          "un",
          "une",
          "des",
          "du",
          "de",
          "d",
          "our",
          "my",
          "the",
          "a",
          "an",
          "some",
          "leur",
          "leurs",
          "son",
          "sa",
          "ses",
          "cet",
          "ce",
          "cette",
          "their",
          "his",
          "her",
          "vos",
          "petits",
          "petit",
          "new",
          "nouveau",
          "nouvelle",
          "prochain",
          "ces",
          "old",
          "vieux",
          "your",
          "1",
          "2",
          "3",
          "4",
          "5",
          "deux",
          "trois",
          "two",
          "three",
          "suivre",
          "faire",
          "utiliser",
          "brancher",
          "remplacer",
          "charger",
          "following",
          "use",
          "replace",
          "grand",
          "grande",
          "vieil",
          "vieille",
          "this",
          "that",
          "existing",
          "participer",
          "stocker",
          "ranger",
          "transporter",
          "livrer",
          "store",
          "move",
          "transport",
          "carry",
          "recuperer",
          "imprimer",
          "reparer",
          "fix",
          "repair",
          "deliver",
          "installer",
          "install",
          "equiper",
          "equip",
          "recharger",
          "charge",
          "connecter",
          "connect",
          "demenager",
          "porter",
          "trier",
          "sort",
          "monter",
          "distribuer",
          "acheter",
          "buy",
          "purchase",
          "financer",
          "payer",
          "pay",
          "entreposer",
          "collect",
          "pick",
          "up",
          "fund",
          "photocopier",
          "configurer",
          "refaire",
          "tenir",
          "animer",
          "organiser",
          "organize",
          "organise",
          "run",
          "host",
          "preparer",
          "prepare");

  private static final Set<String> PART_OF_NAME =
      Set.of("type", "genre", "modele", "style", "like", "comme");

  private Purpose() {}

  /** "for each of my 9 trainees", "pour nos stagiaires"; not "du nouveau pour nos bénévoles". */
  static boolean beneficiary(Reading reading, Mention mention) {
    Tokens tokens = reading.tokens();
    if (!reading.cues().startsAt("beneficiary", mention.from) && !mention.in("opportunity")) {
      return false;
    }
    int at = mention.from;
    while (at > 0
        && at > mention.from - 7
        && (PURPOSE_SKIP.contains(tokens.norm(at - 1))
            || tokens.at(at - 1).digits()
            || Set.of("each", "every", "of", "chacun", "chacune", "chaque", "all")
                .contains(tokens.norm(at - 1)))
        && !Set.of("pour", "for").contains(tokens.norm(at - 1))) {
      at--;
    }
    boolean sought =
        mention.generic()
            && (reading.cues().has("need.strong") || reading.cues().has("need"))
            && Set.of("and", "look", "looking").contains(tokens.norm(at - 2));
    boolean awaited = mention.generic() && reading.cues().endsAt("status", at);
    return at < mention.from
        && !sought
        && !awaited
        && Set.of("pour", "for").contains(tokens.norm(at - 1))
        && (mention.plural || Set.of("each", "every", "chaque").contains(tokens.norm(at)));
  }

  /** The thing named says what the one before is for. */
  static boolean told(Reading reading, Mention before, Mention mention) {
    Tokens tokens = reading.tokens();
    int at = mention.from;
    while (at > before.to
        && (PURPOSE_SKIP.contains(tokens.norm(at - 1)) || described(reading, at - 1))
        && !reading.cues().endsAt("for", at)) {
      at--;
    }
    String opening = tokens.norm(at - 1);
    boolean purpose =
        at - 1 >= before.to
            && Set.of(
                    "pour", "for", "afin", "destine", "destines", "to", "compatible", "compatibles")
                .contains(opening);
    if (!purpose && at - 1 >= before.to && WorkVerbs.contains(opening)) {
      purpose = true;
    }
    if (!purpose) {
      for (int i = before.to; i < mention.from; i++) {
        if (Set.of("pour", "for", "afin", "to").contains(tokens.norm(i))
            && verbBetween(tokens, i, mention.from)) {
          purpose = true;
        }
      }
    }
    if (!purpose && before.verb && at <= before.to + 3 && !before.labourOpen()) {
      purpose = at == before.to || mention.from - before.to <= 3;
    }
    if (!purpose || PART_OF_NAME.contains(opening)) {
      return false;
    }
    if (askedAnew(reading, before, mention)) {
      return false;
    }
    boolean worker = before.labour() || before.person;
    if (worker
        && before.generic()
        && (mention.labour() || mention.is("driver") || mention.is("delivery"))) {
      return false;
    }
    return true;
  }

  /** "i want learn french i need a computer": a second wish. */
  private static boolean askedAnew(Reading reading, Mention before, Mention mention) {
    return reading.cues().list("need.strong").stream()
        .anyMatch(cue -> cue.from() >= before.to && cue.to() <= mention.from);
  }

  /** An adjective, or a maker's name: "for an old Epson printer". */
  private static boolean described(Reading reading, int i) {
    return reading.cues().covers("adjective", i)
        || reading.cues().covers("condition.used", i)
        || reading.tokens().at(i).word() && reading.tokens().at(i).capital();
  }

  private static boolean verbBetween(Tokens tokens, int from, int to) {
    boolean verb = false;
    for (int i = from + 1; i < to; i++) {
      String norm = tokens.norm(i);
      if (norm.equals(",")
          || norm.equals("et")
          || norm.equals("and")
          || norm.equals("+")
          || tokens.at(i).digits()) {
        return false;
      }
      verb |= WorkVerbs.contains(norm);
    }
    return verb;
  }
}
