package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Drops what only tells the circumstances of what is asked or given: the thing to be repaired, what
 * the money is to buy, what the giver keeps, what the writer does, has or is.
 */
final class Circumstances {

  private static final Set<String> BUYING =
      Set.of(
          "acheter",
          "achat",
          "buy",
          "buying",
          "purchase",
          "payer",
          "pay",
          "paying",
          "financer",
          "finance",
          "fund",
          "towards",
          "toward",
          "acquerir",
          "remplacer",
          "replace",
          "rembourser",
          "louer",
          "rent",
          "equiper");
  private static final Set<String> KEEPING =
      Set.of("garde", "gardons", "gardent", "keep", "keeps", "keeping", "conserve", "conservons");
  private static final Set<String> DOING =
      Set.of(
          "anime",
          "animons",
          "organise",
          "organisons",
          "organize",
          "enseigne",
          "enseignons",
          "teach",
          "tiens",
          "tenons",
          "gere",
          "gerons",
          "run",
          "running",
          "organising",
          "organizing",
          "hold",
          "holding",
          "host",
          "hosting",
          "suis",
          "suivons",
          "debute",
          "commence",
          "attend",
          "attending",
          "prepare",
          "preparons",
          "preparing",
          "lance",
          "lancons",
          "opening",
          "open",
          "ouvre",
          "ouvrons",
          "fais",
          "faisons",
          "donne",
          "donnons",
          "monte",
          "montons",
          "study",
          "studying",
          "etudie",
          "learn",
          "learning",
          "start",
          "starting");
  private static final Set<String> WRITERS =
      Set.of("je", "j", "i", "we", "on", "nous", "m", "re", "are", "am", "qui", "who", "asso");
  private static final Set<String> STARTING =
      Set.of(
          "start",
          "starts",
          "starting",
          "started",
          "begin",
          "begins",
          "commence",
          "commencer",
          "debute",
          "debuter",
          "demarre",
          "demarrer",
          "entre",
          "between",
          "quitte",
          "perdu",
          "lost",
          "left",
          "leaving",
          "debut");
  private static final Set<String> LITTLE =
      Set.of(
          "un", "une", "a", "an", "le", "la", "l", "les", "des", "mon", "ma", "mes", "my", "our",
          "notre", "nos", "the", "de", "d", "du", "new", "nouveau", "nouvel", "deux", "two", "1",
          "2", "cet", "ce", "this", "some", "leur", "their", "small", "petit", "petite", "her",
          "his", "son", "sa", "of");
  private static final Set<String> LOST =
      Set.of(
          "mort",
          "morte",
          "dead",
          "lache",
          "grille",
          "grillee",
          "rendu",
          "fichu",
          "fichue",
          "broken",
          "gone",
          "kaput",
          "died",
          "stopped",
          "marche",
          "fonctionne",
          "down",
          "bust");
  private static final Set<String> ONLY =
      Set.of(
          " n ai que ",
          " n a que ",
          " n avons que ",
          " n ai qu ",
          " n a qu ",
          " n avons qu ",
          " n ai plus que ",
          " n a plus que ",
          " n avons plus que ",
          " all i have is ",
          " all we have is ",
          " all we have are ",
          " i only have ",
          " we only have ",
          " i ve only got ",
          " we ve only got ");
  private static final Set<String> BROKE =
      Set.of(
          "broke", "casse", "stole", "stolen", "vole", "lost", "perdu", "killed", "dropped",
          "smashed", "fried", "grille", "explose", "noye", "drowned");
  private static final Set<String> DEFINITE =
      Set.of(
          "le", "la", "l", "les", "the", "mon", "ma", "mes", "my", "notre", "nos", "our", "son",
          "sa", "ses", "her", "his", "their", "leur", "leurs");

  private final Reading reading;
  private final Tokens tokens;
  private final List<Mention> mentions;
  private final String intent;

  private Circumstances(Reading reading, List<Mention> mentions, String intent) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.mentions = mentions;
    this.intent = intent;
  }

  /**
   * @param intent the message's, for example {@code need}
   */
  static void apply(Reading reading, List<Mention> mentions, String intent) {
    new Circumstances(reading, mentions, intent).apply();
  }

  private void apply() {
    boolean repair = any("it_support");
    boolean money =
        mentions.stream().anyMatch(m -> !m.dropped && m.is("money") && m.quantity != null);
    for (Mention mention : mentions) {
      if (mention.dropped) {
        continue;
      }
      String reason = reason(mention, repair, money);
      if (reason != null) {
        mention.drop(reason);
      }
    }
  }

  private @Nullable String reason(Mention mention, boolean repair, boolean money) {
    if (repair && intent.equals("need") && mention.in("equipment") && definite(mention)) {
      return "what is to be repaired";
    }
    if (money && !mention.is("money") && bought(mention)) {
      return "what the money is for";
    }
    if (kept(mention)) {
      return "kept";
    }
    if (instead(mention)) {
      return "what it stands instead of";
    }
    if (fine(mention)) {
      return "there already";
    }
    if (counted(mention)) {
      return "how many they are";
    }
    if (onlyOne(mention)) {
      return "all there is";
    }
    if (intro(mention)) {
      return "who writes";
    }
    if (taker(mention)) {
      return "who may take it";
    }
    if (superseded(mention)) {
      return "the one that is lost";
    }
    if (heading(mention)) {
      return "a heading";
    }
    if (remark(mention)) {
      return "a remark";
    }
    if (worked(mention)) {
      return "what is stored or carried";
    }
    if (gone(mention)) {
      return "the one that is broken";
    }
    if (intent.equals("need") && mention.labour() && !mention.generic() && occasion(mention)) {
      return "what it is for";
    }
    if (intent.equals("need") && mention.in("opportunity") && begun(mention)) {
      return "the writer's own";
    }
    if (intent.equals("need") && mention.labour() && !mention.generic() && done(mention)) {
      return "what the writer does";
    }
    return furnished(mention) ? "a part of the room" : null;
  }

  private boolean any(String type) {
    return mentions.stream().anyMatch(m -> !m.dropped && m.is(type));
  }

  /** Mine, or the one spoken of: no number, no "a". */
  private boolean definite(Mention mention) {
    int at = mention.from;
    while (tokens.at(at - 1).digits()) {
      at--;
    }
    if (at < mention.from && DEFINITE.contains(tokens.norm(at - 1))) {
      return true;
    }
    return DEFINITE.contains(tokens.norm(mention.from - 1))
        || tokens.norm(mention.from - 1).equals("s") && reading.english();
  }

  /** "acheter un minibus, il nous faut 800 €", "towards somebody's laptop". */
  private boolean bought(Mention mention) {
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 5); i--) {
      String norm = tokens.norm(i);
      if (!tokens.sameSentence(i, mention.from) || norm.equals(",")) {
        return false;
      }
      if (BUYING.contains(norm)) {
        return true;
      }
    }
    return false;
  }

  /** "mais on garde les écrans", "the printer stays with us". */
  private boolean kept(Mention mention) {
    if (!intent.equals("offer")) {
      return false;
    }
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 4); i--) {
      if (KEEPING.contains(tokens.norm(i)) && tokens.sameSentence(i, mention.from)) {
        String object = tokens.norms(i + 1, i + 3);
        return !object.startsWith("company") && !object.startsWith("compagnie");
      }
    }
    String after = tokens.norms(mention.to, mention.to + 2);
    return Set.of(
            "stays with", "stay with", "reste chez", "restent chez", "reste ici", "stays here")
        .contains(after);
  }

  /** "instead of a present", "à la place d'un bureau". */
  private boolean instead(Mention mention) {
    if (intent.equals("change")) {
      return false;
    }
    String before = tokens.norms(mention.from - 5, mention.from);
    return before.contains("instead of")
        || before.contains("au lieu d")
        || before.contains("a la place d")
        || before.contains("plutot qu")
        || before.contains("rather than");
  }

  /** "the phones are fine", "les chaises, on les a". */
  private boolean fine(Mention mention) {
    if (!definite(mention) || !intent.equals("need")) {
      return false;
    }
    String after = tokens.norms(mention.to, mention.to + 3);
    if (after.startsWith(", ")) {
      after = tokens.norms(mention.to + 1, mention.to + 4);
    }
    if (Set.of("on l a", "on les a", "nous les avons", "nous l avons", "je l ai", "je les ai")
            .contains(after)
        || Set.of("are fine", "is fine", "are here", "is there", "are ok", "is ok", "est la")
            .contains(tokens.norms(mention.to, mention.to + 2))
        || after.startsWith("is already")
        || after.startsWith("are already")
        || after.startsWith("est deja")
        || after.startsWith("sont deja")) {
      return true;
    }
    String before = tokens.norms(mention.from - 3, mention.from);
    return Set.of(
                "ve got the",
                "we have the",
                "we got the",
                "i have the",
                "nous avons la",
                "nous avons le",
                "nous avons les",
                "nous avons l")
            .contains(before)
        || Set.of("on a les", "on a la", "on a le", "j ai la", "j ai le", "j ai les")
            .contains(before);
  }

  /** "on n'a que des vélos", "all we have is bikes", where something else is asked for. */
  private boolean onlyOne(Mention mention) {
    if (!intent.equals("need") || mention.spanned() || !other(mention)) {
      return false;
    }
    String before = " " + tokens.norms(mention.from - 5, mention.from) + " ";
    return ONLY.stream().anyMatch(before::contains);
  }

  /** "on est 8 musiciens": who writes. */
  private boolean counted(Mention mention) {
    if (!mention.person || !other(mention)) {
      return false;
    }
    int at = mention.from;
    while (at > mention.from - 3
        && (tokens.at(at - 1).digits() || reading.cues().covers("adjective", at - 1))) {
      at--;
    }
    return at < mention.from
        && Set.of("on est", "nous sommes", "we are", "we re").contains(tokens.norms(at - 2, at));
  }

  private boolean other(Mention mention) {
    return mentions.stream().anyMatch(m -> !m.dropped && m != mention);
  }

  /** "I start a new job", "between two jobs". */
  private boolean begun(Mention mention) {
    int at = mention.from;
    while (LITTLE.contains(tokens.norm(at - 1)) || reading.cues().covers("adjective", at - 1)) {
      at--;
    }
    return STARTING.contains(tokens.norm(at - 1))
        || definite(mention) && STARTING.contains(tokens.norm(mention.to));
  }

  /** "nous organisons un atelier", "I teach English". */
  private boolean done(Mention mention) {
    boolean other =
        mentions.stream().anyMatch(m -> !m.dropped && m != mention && !m.type.equals(mention.type));
    if (!other) {
      return false;
    }
    for (int i = mention.from; i >= Math.max(0, mention.from - 4); i--) {
      if (!tokens.sameSentence(i, mention.from) || i < mention.from && named(i)) {
        return false;
      }
      if (DOING.contains(tokens.norm(i))) {
        String subject = tokens.norm(i - 1);
        return WRITERS.contains(subject)
            || tokens.norm(i).endsWith("ons")
            || subject.equals("ve")
            || tokens.norm(i).endsWith("ing") && i > 0 && WRITERS.contains(tokens.norm(i - 1));
      }
    }
    return false;
  }

  /** "Prof d'anglais en collège, je cherche…": a trade told by way of introduction. */
  private boolean intro(Mention mention) {
    if (!mention.labour() || !mention.person || mention.plural) {
      return false;
    }
    if (!intent.equals("need") && !intent.equals("offer")) {
      return false;
    }
    int at = mention.from;
    while (reading.cues().covers("greeting", at - 1) || tokens.norm(at - 1).equals(",")) {
      at--;
    }
    boolean offered = intent.equals("offer");
    boolean other =
        mentions.stream()
            .anyMatch(
                m ->
                    !m.dropped
                        && m != mention
                        && !m.generic()
                        && !m.type.equals(mention.type)
                        && (!offered || m.labour()));
    if (at > 0 || !other) {
      return false;
    }
    for (int i = mention.to; i < mention.to + 6; i++) {
      if (tokens.norm(i).equals(",") || tokens.norm(i).equals(".")) {
        return true;
      }
    }
    return false;
  }

  /** "our printer gave up", "l'imprimante est morte", where something else is asked or given. */
  private boolean gone(Mention mention) {
    boolean other =
        mentions.stream().anyMatch(m -> !m.dropped && m != mention && !m.type.equals(mention.type));
    if (!other || !definite(mention) || !mention.in("equipment")) {
      return false;
    }
    for (int i = mention.from - 1; i >= mention.from - 4; i--) {
      if (BROKE.contains(tokens.norm(i)) && tokens.sameSentence(i, mention.from)) {
        return true;
      }
    }
    String first = tokens.norm(mention.to);
    String second = tokens.norm(mention.to + 1);
    String third = tokens.norm(mention.to + 2);
    boolean verb =
        Set.of("gave", "died", "broke", "packed", "lache", "rend", "stopped", "crashed")
            .contains(first);
    boolean auxiliary = Set.of("est", "is", "a", "has", "vient", "ne", "n", "s").contains(first);
    return verb
        || auxiliary
            && (LOST.contains(second)
                || LOST.contains(third)
                || reading.cues().startsAt("condition.broken", mention.to)
                || reading.cues().startsAt("condition.broken", mention.to + 1));
  }

  /** "c'est pour des ateliers": the occasion, where a thing is asked for. */
  private boolean occasion(Mention mention) {
    boolean thing =
        mentions.stream()
            .anyMatch(m -> !m.dropped && !m.labour() && !m.in("opportunity") && m != mention);
    if (!thing || mention.verb) {
      return false;
    }
    int at = mention.from;
    while (LITTLE.contains(tokens.norm(at - 1)) || reading.cues().covers("adjective", at - 1)) {
      at--;
    }
    boolean purpose = Set.of("pour", "for").contains(tokens.norm(at - 1));
    return purpose
        && !Set.of("look", "looking", "ask", "asking", "search", "searching", "and", "et")
            .contains(tokens.norm(at - 2));
  }

  /** "my laptop is dying, is there another one": mine, where another of the kind is asked for. */
  private boolean superseded(Mention mention) {
    return intent.equals("need")
        && Set.of("mon", "ma", "my", "notre", "our").contains(tokens.norm(mention.from - 1))
        && mention.in("equipment")
        && mentions.stream()
            .anyMatch(
                m ->
                    !m.dropped
                        && m.from > mention.to
                        && m.type.equals(mention.type)
                        && m.relevance >= mention.relevance);
  }

  /** "Cours de français : il nous faudrait 15 dictionnaires". */
  private boolean heading(Mention mention) {
    boolean thing =
        mentions.stream()
            .anyMatch(m -> !m.dropped && m.from > mention.to && !m.labour() && m.relevance >= 2);
    if (!mention.labour() || !thing || mention.from > 1 || !intent.equals("need")) {
      return false;
    }
    for (int i = mention.to; i < mention.to + 7; i++) {
      if (tokens.norm(i).equals(":")) {
        return true;
      }
      if (named(i)) {
        return false;
      }
    }
    return false;
  }

  /** "la salle est petite", "it's a small room": where something else is asked for. */
  private boolean remark(Mention mention) {
    boolean other =
        mentions.stream()
            .anyMatch(m -> !m.dropped && m != mention && m.from < mention.from && m.relevance >= 2);
    if (!intent.equals("need") || !other || mention.labour()) {
      return false;
    }
    if (definite(mention)
        && Set.of("est", "is", "are", "sont", "fait").contains(tokens.norm(mention.to))) {
      return true;
    }
    int at = mention.from;
    while (LITTLE.contains(tokens.norm(at - 1)) || reading.cues().covers("adjective", at - 1)) {
      at--;
    }
    String before = tokens.norms(at - 2, at);
    return before.equals("c est") || before.equals("it s") || before.equals("it is");
  }

  /** "où stocker une vingtaine de tables", "a van to carry 20 chairs". */
  private boolean worked(Mention mention) {
    if (!intent.equals("need") || !mention.in("equipment")) {
      return false;
    }
    boolean carrier =
        mentions.stream()
            .anyMatch(
                m ->
                    !m.dropped
                        && m.from < mention.from
                        && (m.in("premises") || m.in("transport") || m.is("handling")));
    if (!carrier) {
      return false;
    }
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 5); i--) {
      String norm = tokens.norm(i);
      if (norm.equals(",") || norm.equals("et") || norm.equals("and") || norm.equals("+")) {
        return false;
      }
      if (MentionFilter.VERBS_OF_WORK.contains(norm)) {
        return true;
      }
    }
    return false;
  }

  /** "si un bricoleur le veut", "if a handyman wants it". */
  private boolean taker(Mention mention) {
    if (!intent.equals("offer") || !mention.labour()) {
      return false;
    }
    String before = tokens.norms(mention.from - 2, mention.from);
    return Set.of("si un", "si une", "if a", "if an", "if any", "if some").contains(before);
  }

  private boolean named(int token) {
    return mentions.stream().anyMatch(m -> !m.dropped && m.from <= token && token < m.to);
  }

  /** "a room with projector and chairs": parts of the room. */
  private boolean furnished(Mention mention) {
    if (!mention.in("equipment") || mention.spanned()) {
      return false;
    }
    Mention room = null;
    for (Mention other : mentions) {
      if (other.in("premises") && !other.dropped && other.to <= mention.from) {
        room = other;
      }
    }
    if (room == null || mention.from - room.to > 6) {
      return false;
    }
    boolean with = false;
    for (int i = room.to; i < mention.from; i++) {
      String norm = tokens.norm(i);
      if (tokens.at(i).digits()) {
        return false;
      }
      with |=
          Set.of("avec", "with", "equipee", "equipe", "equipped", "meuble", "meublee", "has")
              .contains(norm);
    }
    return with && tokens.sameSentence(room.from, mention.from);
  }
}
