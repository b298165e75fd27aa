package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is asked or given from what is only spoken of, by a score for each thing named: a
 * number, an article or a verb of asking before it speak for it; a preposition, a possessive, the
 * writer's own name or trade against it.
 */
final class Relevance {

  private static final Set<String> INDEFINITE =
      Set.of(
          "un",
          "une",
          "a",
          "an",
          "some",
          "des",
          "any",
          "one",
          "quelques",
          "plusieurs",
          "several",
          "du",
          "d",
          "another",
          "autre",
          "more",
          "no",
          "de",
          "two",
          "extra",
          "spare",
          "few");
  private static final Set<String> DEFINITE =
      Set.of(
          "le", "la", "les", "l", "the", "mon", "ma", "mes", "my", "notre", "nos", "our", "votre",
          "vos", "your", "son", "sa", "ses", "his", "her", "their", "leur", "leurs", "ce", "cet",
          "cette", "ces", "this", "that", "these", "those", "its", "whose", "s");
  private static final Set<String> POSSESSIVE =
      Set.of(
          "mon", "ma", "mes", "my", "notre", "nos", "our", "votre", "vos", "your", "son", "sa",
          "ses", "his", "her", "their", "leur", "leurs", "its", "s");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "at",
          "of",
          "by",
          "on",
          "from",
          "after",
          "during",
          "near",
          "into",
          "inside",
          "since",
          "about",
          "through",
          "under",
          "dans",
          "chez",
          "par",
          "sur",
          "depuis",
          "pendant",
          "apres",
          "sous",
          "vers",
          "au",
          "aux",
          "contre",
          "lors",
          "outside",
          "behind",
          "between",
          "en",
          "hors",
          "derriere",
          "as",
          "comme",
          "devant",
          "face",
          "until",
          "than",
          "like",
          "against",
          "across",
          "within",
          "towards",
          "via",
          "suite",
          "grace",
          "a");
  private static final Set<String> LIST =
      Set.of(
          ",", "et", "and", "+", "&", "ou", "or", "-", ";", "/", "•", "plus", "\n", "ni", "puis",
          "also", "aussi", ":", "(", ".", "*", "ainsi", "que", "as", "well");
  private static final Set<String> IDENTITY =
      Set.of(
          "suis",
          "am",
          "m",
          "est",
          "is",
          "sommes",
          "are",
          "re",
          "etudiant",
          "etudiante",
          "student",
          "etais",
          "was",
          "comme",
          "as",
          "ancien",
          "ancienne",
          "former",
          "retired",
          "retraite",
          "retraitee",
          "metier",
          "trade",
          "professeur",
          "prof",
          "teacher",
          "licence",
          "master",
          "deviens",
          "become",
          "becoming",
          "bts");
  private static final Set<String> PARTS =
      Set.of(
          "monitor",
          "keyboard",
          "hard_drive",
          "charger",
          "other_equipment",
          "cable",
          "camera",
          "webcam");
  private static final Set<String> WHOLES =
      Set.of(
          "laptop",
          "tablet",
          "smartphone",
          "phone",
          "computer",
          "desktop",
          "projector",
          "printer",
          "scanner",
          "camera",
          "bicycle",
          "router",
          "server");
  private static final int STRONG = 3;

  private Relevance() {}

  static void apply(
      Reading reading, List<Mention> mentions, List<NumberSpan> numbers, String intent) {
    int[] scores = new int[mentions.size()];
    int best = Integer.MIN_VALUE;
    Mention before = null;
    int beforeScore = 0;
    for (int k = 0; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      if (mention.dropped) {
        continue;
      }
      scores[k] = score(reading, mention, numbers, intent, before, beforeScore);
      mention.relevance = scores[k];
      best = Math.max(best, scores[k]);
      before = mention;
      beforeScore = scores[k];
    }
    int floor = best >= STRONG ? 1 : Math.min(best, 0);
    for (int k = 0; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      if (!mention.dropped && scores[k] < floor) {
        mention.drop("only spoken of (" + scores[k] + ")");
      } else if (!mention.dropped && scores[k] <= -3) {
        mention.drop("only spoken of (" + scores[k] + ")");
      }
    }
    specifications(reading, mentions);
    trades(mentions);
  }

  /** The writer's trade is what is offered only when no other task is named. */
  private static void trades(List<Mention> mentions) {
    boolean task =
        mentions.stream().anyMatch(m -> !m.dropped && !m.trade && m.labour() && !m.generic());
    boolean thing =
        mentions.stream()
            .anyMatch(m -> !m.dropped && !m.trade && !m.labour() && m.relevance >= STRONG);
    for (Mention mention : mentions) {
      if (mention.trade && !mention.dropped && (task || thing)) {
        mention.drop("the writer's trade");
      }
    }
    boolean other = mentions.stream().anyMatch(m -> !m.dropped && !m.in("time") && !m.in("skill"));
    for (Mention mention : mentions) {
      if (other && mention.generic() && mention.verb && !mention.dropped && !mention.spanned()) {
        mention.drop("help with what is named");
      }
    }
  }

  private static int score(
      Reading reading,
      Mention mention,
      List<NumberSpan> numbers,
      String intent,
      @Nullable Mention before,
      int beforeScore) {
    Tokens tokens = reading.tokens();
    int at = mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from;
    while (at > 0
        && (reading.cues().covers("adjective", at - 1) || condition(reading, at - 1))
        && !INDEFINITE.contains(tokens.norm(at - 1))
        && !DEFINITE.contains(tokens.norm(at - 1))) {
      at--;
    }
    int score = mention.in("equipment") ? 1 : 0;
    boolean numbered = false;
    for (NumberSpan number : numbers) {
      numbered |= !number.article() && (number.to() == at || number.to() == mention.from);
    }
    String determiner = tokens.norm(at - 1);
    int open = at;
    boolean contained =
        Set.of("of", "de", "d").contains(determiner) && reading.cues().endsAt("container", at - 1);
    if (Set.of("our", "nos", "my", "mes").contains(determiner)
        && Set.of("of", "de").contains(tokens.norm(at - 2))) {
      for (NumberSpan number : numbers) {
        numbered |= number.to() == at - 2;
      }
    }
    if (contained) {
      score += 2;
    } else if (numbered) {
      score += STRONG;
    } else if (INDEFINITE.contains(determiner)) {
      score += determiner.equals("de") || determiner.equals("d") ? 1 : 2;
      open = at - 1;
    } else if (DEFINITE.contains(determiner)) {
      open = at - 1;
      if (comesWith(reading, open)) {
        score += 1;
      } else if (POSSESSIVE.contains(determiner)) {
        score -=
            intent.equals("offer") && mention.in("equipment") ? 0 : intent.equals("need") ? 2 : 1;
      } else if (!mention.in("equipment")) {
        score -= 1;
      }
    } else if (mention.plural) {
      score += 1;
    }
    if (mention.is("money") && mention.counted) {
      score += STRONG;
    }
    if (weak(reading, mention) && !comesWith(reading, open)) {
      score -= Set.of("un", "une", "a", "an").contains(determiner) ? 1 : 2;
    }
    if (intent.equals("need") && WorkVerbs.contains(tokens.norm(open - 1)) && !mention.verb) {
      score -= 3;
    }
    if (cued(reading, open, mention)) {
      score += 2;
    }
    if (!numbered
        && PREPOSITIONS.contains(tokens.norm(open - 1))
        && !reading.cues().endsAt("need", open)
        && !reading.cues().endsAt("offer", open)) {
      boolean skillIn =
          mention.labour() && Set.of("en", "in", "au", "a", "for").contains(tokens.norm(open - 1));
      score -= skillIn ? 1 : mention.in("equipment") ? 2 : 3;
    }
    if (before != null && beforeScore > 0 && listed(tokens, before.to, mention, at)) {
      score += Math.min(2, beforeScore);
    }
    if (caused(reading, mention)) {
      score -= 3;
    }
    if (reading.cues().endsAt("companion", at) || reading.cues().endsAt("companion", open)) {
      score += 2;
    }
    if (mention.labour()
        && Set.of("en", "in", "with", "for", "pour").contains(tokens.norm(open - 1))
        && (reading.cues().endsAt("person", open - 1)
            || reading.cues().endsAt("volunteer", open - 1))) {
      score += 3;
    }
    if (alreadyHad(tokens, mention)) {
      score -= 4;
    }
    if (mention.from <= 1 || breaks(tokens, open - 1)) {
      score += 1;
    }
    if (party(reading, mention)) {
      score -= 5;
    }
    if (identity(reading, mention, open)) {
      if (intent.equals("offer")) {
        mention.trade = true;
      } else {
        score -= 2;
      }
    }
    if (mention.labour()
        && Set.of("connait en", "connais en", "good at", "doue en", "bon en", "expert in", "about")
            .contains(tokens.norms(open - 2, open))) {
      score += 3;
    }
    if (mention.verb && mention.labour() || mention.is("delivery") && mention.verb) {
      score += 1;
    }
    return score;
  }

  /** "because the desks are tiny": a reason, no wish. */
  private static boolean caused(Reading reading, Mention mention) {
    Tokens tokens = reading.tokens();
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 8); i--) {
      String norm = tokens.norm(i);
      if (!tokens.sameSentence(i, mention.from)) {
        return false;
      }
      if (Set.of("because", "car", "puisque", "parce", "cause", "since").contains(norm)) {
        return !norm.equals("car") || !reading.english();
      }
      if (norm.equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "mice we already have", "la salle, on l'a". */
  private static boolean alreadyHad(Tokens tokens, Mention mention) {
    for (int i = mention.from - 8; i < mention.to + 4; i++) {
      boolean before = i < mention.from;
      if (Set.of("already", "deja").contains(tokens.norm(i))
          && tokens.sameSentence(i, mention.from)
          && (!before
              || Set.of("ai", "a", "avons", "have", "got", "has", "ont")
                  .contains(tokens.norm(i - 1))
              || Set.of("have", "got", "own").contains(tokens.norm(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** "each with its charger": its is that of the thing before. */
  private static boolean comesWith(Reading reading, int open) {
    return reading.cues().endsAt("companion", open)
        && Set.of("its", "son", "sa", "leur", "their", "ses", "leurs").contains(reading.norm(open));
  }

  private static boolean breaks(Tokens tokens, int i) {
    return tokens.at(i).kind() != org.callandcare.understanding.text.Token.Kind.WORD
        && !tokens.at(i).digits();
  }

  private static boolean condition(Reading reading, int i) {
    return reading.cues().covers("condition.used", i)
        || reading.cues().covers("condition.new", i)
        || reading.cues().covers("condition.refurbished", i)
        || reading.cues().covers("condition.broken", i);
  }

  private static boolean weak(Reading reading, Mention mention) {
    return mention.to - mention.from == 1 && reading.cues().covers("weak.item", mention.from);
  }

  /**
   * A verb of asking or giving stands before it in the same sentence, with nothing named between.
   */
  private static boolean cued(Reading reading, int open, Mention mention) {
    for (String name :
        List.of("need", "offer", "status", "change", "need.strong", "offer.strong")) {
      for (Cue cue : reading.cues().list(name)) {
        if (cue.to() <= open
            && open - cue.to() <= 3
            && reading.tokens().sameSentence(cue.from(), mention.from)) {
          return true;
        }
        if (cue.from() >= mention.to
            && cue.from() - mention.to <= 3
            && reading.tokens().sameSentence(cue.from(), mention.from)
            && Set.of(
                    "wanted",
                    "needed",
                    "available",
                    "required",
                    "disponible",
                    "disponibles",
                    "dispo",
                    "dispos",
                    "a",
                    "to",
                    "up",
                    "going",
                    "free",
                    "offered",
                    "recherche",
                    "recherches",
                    "gratuit",
                    "sought",
                    "demande")
                .contains(reading.norm(cue.from()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean listed(Tokens tokens, int from, Mention mention, int at) {
    if (mention.from - from > 12) {
      return false;
    }
    boolean link = false;
    for (int i = from; i < at; i++) {
      String norm = tokens.norm(i);
      if (LIST.contains(norm)) {
        link = true;
      } else if (PREPOSITIONS.contains(norm) && !norm.equals("a") && !norm.equals("en")
          || norm.equals("pour")
          || norm.equals("for")
          || norm.equals("to")) {
        return false;
      }
    }
    return link && at - from <= 8;
  }

  /** The words belong to who writes: "town hall", "food bank". */
  private static boolean party(Reading reading, Mention mention) {
    Tokens tokens = reading.tokens();
    int open = mention.from;
    while (Set.of("de", "d", "of", "des", "du", "la", "l").contains(tokens.norm(open - 1))) {
      open--;
    }
    for (String kind :
        List.of("association", "school", "company", "foundation", "local_authority", "student")) {
      for (Cue cue : reading.cues().list("party." + kind)) {
        if (open < mention.from && cue.to() == open && !tokens.norm(cue.from()).equals("parc")) {
          return true;
        }
        boolean longer = cue.to() - cue.from() > mention.to - mention.from;
        boolean same =
            cue.from() == mention.from && cue.to() == mention.to && !mention.in("premises");
        if (cue.from() < mention.to && cue.to() > mention.from && (longer || same)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "je suis prof d'anglais", "étudiant en droit": the writer's trade. */
  private static boolean identity(Reading reading, Mention mention, int open) {
    Tokens tokens = reading.tokens();
    if (!mention.labour() && !mention.in("opportunity")) {
      return false;
    }
    int at = open;
    while (at > open - 3
        && Set.of("en", "d", "de", "un", "une", "a", "an", "in", "of", "par", "by")
            .contains(tokens.norm(at - 1))) {
      at--;
    }
    return IDENTITY.contains(tokens.norm(at - 1))
        || Set.of(
                "de metier",
                "by trade",
                "by profession",
                "de profession",
                "de formation",
                "a la retraite")
            .contains(tokens.norms(mention.to, mention.to + 2))
        || tokens.norms(mention.to, mention.to + 3).equals("a la retraite");
  }

  /** "tablette, écran 10 pouces": the screen is the tablet's. */
  private static void specifications(Reading reading, List<Mention> mentions) {
    Tokens tokens = reading.tokens();
    Mention whole = null;
    for (Mention mention : mentions) {
      if (mention.dropped) {
        continue;
      }
      if (whole != null
          && PARTS.contains(mention.type.id())
          && (!mention.plural || ofThem(reading, mention))
          && tokens.sameSentence(whole.from, mention.from)) {
        int start = mention.from;
        while (condition(reading, start - 1)) {
          start--;
        }
        if (start < mention.from && reading.cues().covers("condition.broken", mention.from - 1)) {
          mention.drop("a part of the " + whole.type.id());
          continue;
        }
        String before = tokens.norm(mention.from - 1);
        boolean bare =
            !INDEFINITE.contains(before)
                    && !tokens.at(mention.from - 1).digits()
                    && !LIST.contains(before)
                || before.equals(",")
                || before.equals("l")
                || before.equals("the");
        if (bare && described(reading, mention)) {
          mention.drop("a part of the " + whole.type.id());
        } else if (INDEFINITE.contains(before)
            && broken(reading, mention)
            && mention.from - whole.to <= 4) {
          mention.drop("a part of the " + whole.type.id());
        }
      }
      if (WHOLES.contains(mention.type.id())) {
        whole = mention;
      }
    }
  }

  /** "phones with cracked screens", "des portables aux écrans fêlés". */
  private static boolean ofThem(Reading reading, Mention mention) {
    return reading.cues().endsAt("condition.broken", mention.from)
        || Set.of("aux", "a").contains(reading.norm(mention.from - 1)) && broken(reading, mention);
  }

  private static boolean broken(Reading reading, Mention mention) {
    return reading.cues().startsAt("condition.broken", mention.to)
        || reading.cues().endsAt("condition.broken", mention.from)
        || Set.of("raye", "rayee", "scratched", "fele", "fendu", "casse")
            .contains(reading.norm(mention.to));
  }

  private static boolean described(Reading reading, Mention mention) {
    for (int i = mention.to; i < mention.to + 4; i++) {
      String norm = reading.norm(i);
      if (reading.tokens().at(i).digits()
          || condition(reading, i)
          || Set.of(
                  "intact",
                  "un",
                  "raye",
                  "rayee",
                  "fonctionne",
                  "ok",
                  "size",
                  "pouces",
                  "tactile",
                  "scratched",
                  "azerty",
                  "qwerty",
                  "change",
                  "grand",
                  "lisible",
                  "fendu",
                  "bit",
                  "works",
                  "marche")
              .contains(norm)) {
        return !norm.equals("un") || reading.tokens().norm(i + 1).equals("peu");
      }
      if (norm.equals(",") || norm.equals("et") || norm.equals("and")) {
        return false;
      }
    }
    return false;
  }
}
