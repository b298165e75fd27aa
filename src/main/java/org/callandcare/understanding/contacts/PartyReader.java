package org.callandcare.understanding.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.PartyMention;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Who writes: the kind of party and its name, as far as the words tell. */
public final class PartyReader {

  private static final List<String> KINDS =
      List.of(
          "foundation",
          "local_authority",
          "association",
          "school",
          "student",
          "company",
          "individual");
  private static final Set<String> OWN =
      Set.of(
          "sommes",
          "suis",
          "est",
          "notre",
          "our",
          "my",
          "mon",
          "ma",
          "am",
          "m",
          "re",
          "are",
          "nos",
          "i",
          "nous",
          "we",
          "travaille",
          "work",
          "represente",
          "represent",
          "ici",
          "here",
          "from",
          "is",
          "mes",
          "es");
  private static final Set<String> ARTICLES =
      Set.of(
          "un",
          "une",
          "a",
          "an",
          "l",
          "la",
          "le",
          "the",
          "petite",
          "petit",
          "small",
          "local",
          "petites",
          "de",
          "d",
          "du",
          "in",
          "grande",
          "big",
          "jeune",
          "young",
          "little",
          "ancienne",
          "tech",
          "large",
          "medium",
          "sized",
          "for",
          "pour",
          "au",
          "en",
          "at",
          "of",
          "simple",
          "nouvelle",
          "new",
          "deuxieme",
          "second",
          "registered",
          "year",
          "first",
          "third",
          "final",
          "retired",
          "french",
          "proud",
          "family",
          "neighbourhood",
          "primary",
          "secondary",
          "single");
  private static final Set<String> NAME_LINKS =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "and", "et", "&", "pour",
          "for", "en", "sur", "aux", "à", "sous");
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

  private static final Set<String> AM = Set.of("suis", "am", "m", "travaille", "bosse", "work");

  /** Words between "je suis" and where one works: "secrétaire dans une". */
  private static final int TRADE = 5;

  private static final Set<String> WHERE =
      Set.of("dans", "chez", "in", "at", "for", "with", "d", "de", "pour", "of");

  private static final Map<String, Integer> BONUS =
      Map.of("student", 1, "individual", -1, "company", 0);

  public PartyMention read(Reading reading) {
    String kind = null;
    Cue best = null;
    int bestScore = 0;
    for (String candidate : KINDS) {
      for (Cue cue : reading.cues().list("party." + candidate)) {
        int score = score(reading, candidate, cue);
        if (score > bestScore
            || score == bestScore && best != null && cue.from() < best.from() && score > 0) {
          bestScore = score;
          best = cue;
          kind = candidate;
        }
      }
    }
    if (best == null || kind == null) {
      return PartyMention.UNKNOWN;
    }
    return new PartyMention(kind, name(reading, kind, best));
  }

  private static int score(Reading reading, String kind, Cue cue) {
    Tokens tokens = reading.tokens();
    int at = cue.from();
    String inside = tokens.norm(at);
    boolean ownInside =
        OWN.contains(inside) || inside.startsWith("retrait") && reading.cues().has("offer");
    while (at > 0
        && ARTICLES.contains(tokens.norm(at - 1))
        && at > cue.from() - 4
        && !reading.cues().endsAt("party.recipient", at)) {
      at--;
    }
    if (tokens.norms(at - 2, at).equals("une toute")) {
      at -= 2;
    }
    boolean own =
        ownInside || OWN.contains(tokens.norm(at - 1)) || OWN.contains(tokens.norm(cue.from() - 1));
    own |= employed(tokens, at) || kind.equals("individual") && trade(tokens, cue);
    boolean recipient =
        reading.cues().endsAt("party.recipient", cue.from())
            || reading.cues().endsAt("party.recipient", at) && at < cue.from();
    if (recipient && !own) {
      return 0;
    }
    if (Set.of("avec", "with", "chez", "near", "by", "that", "which").contains(tokens.norm(at - 1))
        && !own) {
      return 0;
    }
    String before = tokens.norms(cue.from() - 3, cue.from());
    boolean retired =
        before.contains("retire")
            || before.contains("former")
            || before.contains("ancien")
            || before.endsWith("ex");
    boolean council =
        tokens
            .norms(cue.from(), cue.to())
            .matches("(notre )?comite d entreprise|works council|cse");
    boolean theirs =
        Set.of("d", "de", "of").contains(tokens.norm(cue.to()))
            && Set.of("un", "une", "a", "an", "any").contains(tokens.norm(cue.to() + 1));
    boolean master =
        Set.of("employeur", "employer", "boss", "patron").contains(tokens.norm(cue.to() - 1));
    boolean hers =
        tokens.norm(cue.from()).equals("sa") && !tokens.original(cue.from(), cue.to()).equals("SA");
    boolean visited =
        kind.equals("company")
            && !own
            && Set.of("a l", "au", "at the", "in the", "a la").stream()
                .anyMatch(link -> tokens.norms(cue.from() - 2, cue.from()).endsWith(link));
    boolean area = Set.of("mel", "metropole").contains(tokens.norm(cue.to() - 1));
    if (area && at > 0 && !own
        || kind.equals("school") && retired
        || hers
        || visited
        || asked(tokens, at)
        || kind.equals("individual") && THEIRS.contains(tokens.norm(cue.from() - 1))
        || kind.equals("company") && theirs && !council
        || master && !reading.cues().has("offer.strong") && !reading.cues().has("offer")) {
      return 0;
    }
    int score = own ? 6 : 2;
    boolean opening = at == 0 || !tokens.sameSentence(at - 1, at);
    boolean closing = cue.to() >= tokens.size() - 4;
    if (tokens.at(cue.from()).capital() || opening || closing) {
      score += 1;
    }
    if (cue.to() - cue.from() > 1) {
      score += 1;
    }
    if (kind.equals("individual") && !own) {
      score -= ownInside ? 0 : 1;
    }
    if (tokens.norm(cue.from()).equals("company")
            && Set.of("visit", "visits", "tour").contains(tokens.norm(cue.to()))
        || QUALIFIED.contains(tokens.norm(cue.to()))
        || ourselves(tokens, cue)
        || wondered(tokens, cue)
        || kind.equals("student") && anothers(reading, at)) {
      return 0;
    }
    String said = tokens.norms(cue.from(), cue.to());
    if (said.contains("parc") || said.contains("fleet")) {
      return 1;
    }
    return score + BONUS.getOrDefault(kind, 0);
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

  /** "Je suis secrétaire dans une école", "I'm a nurse at a day centre". */
  private static boolean employed(Tokens tokens, int at) {
    int where = at;
    while (where > at - 3 && !WHERE.contains(tokens.norm(where))) {
      where--;
    }
    for (int i = where - 1; WHERE.contains(tokens.norm(where)) && i >= where - TRADE; i--) {
      if (!tokens.at(i).word()) {
        return false;
      }
      if (AM.contains(tokens.norm(i))) {
        return where - i > 1 || !tokens.norm(i).equals("suis");
      }
    }
    return false;
  }

  /** "Je suis graphiste freelance", "Développeuse freelance, je…": the trade stands before. */
  private static boolean trade(Tokens tokens, Cue cue) {
    int noun = cue.from() - 1;
    return noun >= 0
        && tokens.at(noun).word()
        && (AM.contains(tokens.norm(noun - 1))
            || noun == 0
            || !tokens.sameSentence(noun - 1, noun));
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

  private static @Nullable String name(Reading reading, String kind, Cue cue) {
    if (kind.equals("student") || kind.equals("individual")) {
      return null;
    }
    Tokens tokens = reading.tokens();
    int at = cue.to();
    if (Set.of("«", "\"", "“").contains(tokens.norm(at))) {
      for (int end = at + 1; end < Math.min(tokens.size(), at + 8); end++) {
        if (Set.of("»", "\"", "”").contains(tokens.norm(end))) {
          return tokens.original(at + 1, end);
        }
      }
      return null;
    }
    int last = -1;
    for (int i = at; i < Math.min(tokens.size(), at + 7); i++) {
      Token token = tokens.at(i);
      if (token.word()
          && token.capital()
          && !token.norm().equals("i")
          && !reading.cues().startsAt("place.before", i)) {
        last = i + 1;
      } else if (!(token.word() && NAME_LINKS.contains(token.norm()) || token.is("&"))) {
        break;
      }
    }
    if (last < 0 || Set.of("a", "in", "at", "est", "is").contains(tokens.norm(at))) {
      return null;
    }
    String first = tokens.norm(at);
    if (NAME_LINKS.contains(first)
        && !Set.of("les", "la", "le", "l", "des", "pour").contains(first)) {
      boolean body = kind.equals("local_authority") || kind.equals("school");
      return body ? tokens.original(cue.from(), last) : null;
    }
    return tokens.original(at, last);
  }
}
