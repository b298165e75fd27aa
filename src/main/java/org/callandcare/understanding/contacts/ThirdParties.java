package org.callandcare.understanding.contacts;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * Parties that are named and do not write: whom something is for, whom one visits or works for, who
 * might be asked, and the desk itself.
 */
final class ThirdParties {

  private static final Set<String> THEIRS =
      Set.of("leur", "leurs", "their", "votre", "vos", "your");

  private static final List<String> HYPOTHETICAL =
      List.of(
          " il faut etre",
          " faut il etre",
          " faut etre",
          " doit etre",
          " doit on etre",
          " need to be",
          " have to be",
          " must be",
          " must we be",
          " must i be",
          " should be");

  /** "School desks", "school leavers": the kind only says which. */
  private static final Set<String> QUALIFIED =
      Set.of(
          "supplies",
          "bag",
          "bags",
          "trip",
          "desk",
          "desks",
          "furniture",
          "chairs",
          "leaver",
          "leavers",
          "uniform",
          "uniforms",
          "holidays",
          "books");

  private static final Set<String> ASKING =
      Set.of("aurait", "serait", "voudrait", "souhaiterait", "pourrait", "accepterait");

  private static final Set<String> MIGHT =
      Set.of("pourrait", "peut", "can", "could", "may", "might", "would", "wants", "needs");

  /** Who is told of beside who writes: "a girl in year 10". */
  private static final Set<String> YOUNG =
      Set.of(
          "girl",
          "girls",
          "boy",
          "boys",
          "kid",
          "kids",
          "lad",
          "son",
          "daughter",
          "child",
          "children",
          "teenager",
          "teenagers",
          "fille",
          "filles",
          "garcon",
          "garcons",
          "fils",
          "jeune",
          "jeunes",
          "gamin",
          "gamine",
          "enfant",
          "enfants",
          "ado",
          "ados");

  private static final Set<String> COMPANY =
      Set.of("avec", "with", "chez", "near", "by", "that", "which");

  private static final Set<String> AREA = Set.of("mel", "metropole");

  private static final List<String> VISITED = List.of("a l", "au", "at the", "in the", "a la");

  private ThirdParties() {}

  /**
   * Whether a cue tells of somebody else than the writer.
   *
   * @param at where it begins with its articles
   * @param own whether words before it say that it is the writer
   */
  static boolean tells(Reading reading, String kind, Cue cue, int at, boolean own) {
    Tokens tokens = reading.tokens();
    return !own && (recipient(reading, cue, at) || beside(tokens, kind, cue, at))
        || kind.equals("school") && former(tokens, cue)
        || kind.equals("individual") && THEIRS.contains(tokens.norm(cue.from() - 1))
        || kind.equals("company") && anybodys(tokens, cue)
        || kind.equals("student") && anothers(reading, at)
        || hers(tokens, cue)
        || employer(reading, cue)
        || qualifying(tokens, cue)
        || asked(tokens, at)
        || ourselves(tokens, cue)
        || wondered(tokens, cue);
  }

  private static boolean recipient(Reading reading, Cue cue, int at) {
    return reading.cues().endsAt("party.recipient", cue.from())
        || reading.cues().endsAt("party.recipient", at) && at < cue.from();
  }

  /** "With a school", "in the office", "quelqu'un de la MEL". */
  private static boolean beside(Tokens tokens, String kind, Cue cue, int at) {
    String before = tokens.norms(cue.from() - 2, cue.from());
    return COMPANY.contains(tokens.norm(at - 1))
        || at > 0 && AREA.contains(tokens.norm(cue.to() - 1))
        || kind.equals("company") && VISITED.stream().anyMatch(before::endsWith);
  }

  /** "Ancien de l'école", "a retired teacher". */
  private static boolean former(Tokens tokens, Cue cue) {
    String before = tokens.norms(cue.from() - 3, cue.from());
    return before.contains("retire")
        || before.contains("former")
        || before.contains("ancien")
        || before.endsWith("ex");
  }

  /** "The firm of a friend", but not the works council of one. */
  private static boolean anybodys(Tokens tokens, Cue cue) {
    return Set.of("d", "de", "of").contains(tokens.norm(cue.to()))
        && Set.of("un", "une", "a", "an", "any").contains(tokens.norm(cue.to() + 1))
        && !tokens
            .norms(cue.from(), cue.to())
            .matches("(notre )?comite d entreprise|works council|cse");
  }

  /** "Sa société", but "Dupont SA". */
  private static boolean hers(Tokens tokens, Cue cue) {
    return tokens.norm(cue.from()).equals("sa")
        && !tokens.original(cue.from(), cue.to()).equals("SA");
  }

  /** "My boss says": the firm writes only where it offers. */
  private static boolean employer(Reading reading, Cue cue) {
    return Set.of("employeur", "employer", "boss", "patron").contains(reading.norm(cue.to() - 1))
        && !reading.cues().has("offer.strong")
        && !reading.cues().has("offer");
  }

  private static boolean qualifying(Tokens tokens, Cue cue) {
    return QUALIFIED.contains(tokens.norm(cue.to()))
        || tokens.norm(cue.from()).equals("company")
            && Set.of("visit", "visits", "tour").contains(tokens.norm(cue.to()));
  }

  /** "What is the association Call & Care?" */
  private static boolean ourselves(Tokens tokens, Cue cue) {
    return tokens.norm(cue.to()).equals("call") && tokens.norm(cue.to() + 2).equals("care");
  }

  /** "Une asso aurait-elle besoin de moi ?", "une entreprise du coin pourrait prêter…" */
  private static boolean wondered(Tokens tokens, Cue cue) {
    if (ASKING.contains(tokens.norm(cue.to()))) {
      return Set.of("elle", "il", "t").contains(tokens.norm(cue.to() + 1));
    }
    boolean any = Set.of("une", "un", "a", "any").contains(tokens.norm(cue.from() - 1));
    return any
        && (MIGHT.contains(tokens.norm(cue.to()))
            || tokens.norm(cue.to() + 1).equals("pourrait")
            || tokens.norm(cue.to() + 2).equals("pourrait"));
  }

  /** "Ma fille est en fac": a parent writes. */
  private static boolean anothers(Reading reading, int at) {
    if (YOUNG.contains(reading.norm(at - 1))) {
      return true;
    }
    return Set.of("est", "is", "s", "entre", "va").contains(reading.norm(at - 1))
        && reading.cues().endsAt("party.individual", at - 1);
  }

  /** "Faut-il être une association", "do we have to be a charity": not said to be one. */
  private static boolean asked(Tokens tokens, int at) {
    String before = " " + tokens.norms(at - 5, at);
    return HYPOTHETICAL.stream().anyMatch(before::endsWith);
  }
}
