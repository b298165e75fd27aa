package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Drops what is named but neither asked for nor given: negated, a purpose, a part, a possession.
 */
final class MentionFilter {

  private static final Set<String> LINKS =
      Set.of(
          "de", "d", "du", "des", "of", "a", "la", "le", "l", "mon", "ma", "my", "notre", "our",
          "nos", "the", "son", "votre", "your", "mes", "leurs", "en", "ce", "cet", "cette", "vieux",
          "old", "les", "pc");
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
  static final Set<String> VERBS_OF_WORK =
      Set.of(
          "bring",
          "emmener",
          "apporter",
          "clear",
          "vider",
          "ramener",
          "amener",
          "verifier",
          "check",
          "build",
          "construire",
          "write",
          "ecrire",
          "participate",
          "develop",
          "developper",
          "coder",
          "sponsor",
          "accueillir",
          "host",
          "manage",
          "gerer",
          "reparer",
          "repare",
          "repair",
          "fix",
          "fixing",
          "repairing",
          "depanner",
          "transporter",
          "transport",
          "stocker",
          "entreposer",
          "store",
          "storing",
          "livrer",
          "deliver",
          "delivering",
          "transporting",
          "demenager",
          "move",
          "moving",
          "recuperer",
          "collect",
          "carry",
          "installer",
          "install",
          "installing",
          "configurer",
          "setup",
          "acheter",
          "buy",
          "buying",
          "purchase",
          "financer",
          "porter",
          "carrying",
          "remplacer",
          "replace",
          "replacing",
          "charger",
          "recharger",
          "imprimer",
          "print",
          "trier",
          "ranger",
          "sorting",
          "sort",
          "unload",
          "unloading",
          "decharger",
          "load",
          "loading",
          "payer",
          "pay",
          "monter",
          "assembler",
          "assemble",
          "assembling",
          "changer",
          "utiliser",
          "use",
          "using",
          "acquerir",
          "conduire",
          "drive",
          "driving",
          "enseigner",
          "apprendre",
          "reconditionner",
          "refurbish",
          "refurbishing",
          "brancher",
          "connecter",
          "plug",
          "connect",
          "shift",
          "shifting",
          "demonter",
          "reinstaller",
          "formater",
          "nettoyer",
          "wipe",
          "pack",
          "packing",
          "distribuer",
          "emballer",
          "rapatrier",
          "acheminer",
          "recycler",
          "recycle",
          "stock",
          "lend",
          "paying",
          "fund",
          "funding");
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
          "maker");
  private static final Set<String> PART_OF_NAME =
      Set.of("type", "genre", "modele", "style", "like", "comme");

  private MentionFilter() {}

  /**
   * @param intent the message's, for example {@code need}
   */
  static void apply(Reading reading, List<Mention> mentions, String intent) {
    for (int k = 0; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      Mention before = previous(mentions, k);
      String reason = reason(reading, mention, before, mentions);
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
      boolean lack = intent.equals("need") && lacking(reading, mention);
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

  private static boolean lacking(Reading reading, Mention mention) {
    for (int i = Math.max(0, mention.from - 4); i < mention.from; i++) {
      if (Set.of("ni", "neither", "nor", "sans", "without").contains(reading.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Mention previous(List<Mention> mentions, int k) {
    for (int i = k - 1; i >= 0; i--) {
      if (!mentions.get(i).dropped || "negated".equals(mentions.get(i).why)) {
        return mentions.get(i);
      }
    }
    return null;
  }

  private static @Nullable String reason(
      Reading reading, Mention mention, @Nullable Mention before, List<Mention> mentions) {
    Tokens tokens = reading.tokens();
    if (negated(reading, mention, before)) {
      return "negated";
    }
    if (mention.to < tokens.size() && asPlace(reading, mention)) {
      return "an address";
    }
    if (!mention.plural
            && tokens.at(mention.from - 2).digits()
            && Set.of("go", "gb", "to", "tb", "mb", "mo").contains(tokens.norm(mention.from - 1))
        || tokens.at(mention.from - 3).digits()
            && Set.of("go", "gb", "to", "tb").contains(tokens.norm(mention.from - 2))
            && tokens.norm(mention.from - 1).equals("de")) {
      return "a measure";
    }
    if (tokens.norm(mention.to).equals("sterling")
        || Set.of("non compris", "non fournis", "non inclus", "non concernes", "not included")
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
    if (beneficiary(reading, mention)) {
      return "who it is for";
    }
    if (before == null || !tokens.sameSentence(before.from, mention.from)) {
      return null;
    }
    if (reading.cues().startsAt("container", before.from)
        && before.to - before.from == 1
        && Set.of("of", "de", "d").contains(tokens.norm(before.to))
        && mention.from == before.to + 1) {
      before.drop("a container");
      mention.container = true;
      mention.counted = true;
      return null;
    }
    int gap = mention.from - before.to;
    if (gap == 0
        && reading.english()
        && (before.labour() && !before.generic() || before.in("premises"))
        && !before.plural
        && !mention.labour()
        && !mention.in("premises")) {
      before.drop("says which " + mention.type.id());
      mention.compoundFrom = before.compoundFrom >= 0 ? before.compoundFrom : before.from;
      return null;
    }
    if (gap == 0 && reading.english() && compound(before, mention, tokens)) {
      return null;
    }
    int start = mention.from;
    while (start > before.to && LINKS.contains(tokens.norm(start - 1))) {
      start--;
    }
    if (start == before.to
        && gap > 0
        && hasOf(tokens, before.to, mention.from)
        && !before.weakCarrier()) {
      return "says which " + before.type.id();
    }
    if (purpose(reading, before, mention)) {
      return "what the " + before.type.id() + " is for";
    }
    return null;
  }

  /** "for each of my 9 trainees", "pour nos stagiaires". */
  private static boolean beneficiary(Reading reading, Mention mention) {
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
    return at < mention.from
        && !sought
        && Set.of("pour", "for").contains(tokens.norm(at - 1))
        && (mention.plural || Set.of("each", "every", "chaque").contains(tokens.norm(at)));
  }

  private static boolean hasOf(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Set.of("de", "d", "du", "des", "of").contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean compound(Mention before, Mention mention, Tokens tokens) {
    boolean hyphen = tokens.at(mention.from).spaced() || tokens.at(mention.from).hyphened();
    if (hyphen && !before.plural && !before.dropped && before.in("equipment")) {
      before.drop("part of a compound");
      mention.spanFrom = Math.min(mention.spanFrom, before.from);
      mention.compoundFrom = before.compoundFrom >= 0 ? before.compoundFrom : before.from;
      return true;
    }
    return false;
  }

  private static boolean asPlace(Reading reading, Mention mention) {
    return reading.cues().endsAt("street", mention.from)
        && !reading.cues().endsAt("place.before", mention.from);
  }

  private static boolean negated(Reading reading, Mention mention, @Nullable Mention before) {
    Tokens tokens = reading.tokens();
    Cues cues = reading.cues();
    int at = mention.from;
    while (at > 0
        && (LINKS.contains(tokens.norm(at - 1)) && !cues.endsAt("without", at)
            || cues.covers("adjective", at - 1)
            || Set.of("un", "une", "any", "other", "autre").contains(tokens.norm(at - 1))
                && !cues.endsAt("without", at))) {
      at--;
    }
    int start = Math.max(cues.startOf("without", at), cues.startOf("without", mention.from));
    if (start < 0 && before != null && "negated".equals(before.why)) {
      return listed(tokens, before.to, mention.from);
    }
    if (start < 0) {
      return false;
    }
    String first = tokens.norm(start);
    if (first.equals("sans") || first.equals("without")) {
      return !lackOpens(reading, start);
    }
    if (start < tokens.size() && lack(reading, start, at)) {
      return false;
    }
    return !(first.equals("no") && tokens.norm(start + 1).equals(",")
        || first.equals("pas") && tokens.norm(start - 1).equals("pourquoi")
        || first.equals("not") && tokens.norm(start + 1).equals("only"));
  }

  /** "je suis sans ordinateur": told as a request. */
  private static boolean lackOpens(Reading reading, int start) {
    String before = reading.norm(start - 1);
    return Set.of(
            "suis",
            "sommes",
            "est",
            "am",
            "m",
            "are",
            "re",
            "been",
            "retrouve",
            "retrouvons",
            "be",
            "vit",
            "reste")
        .contains(before);
  }

  /** "j'ai pas d'imprimante": a lack, told as a request. */
  private static boolean lack(Reading reading, int start, int end) {
    Tokens tokens = reading.tokens();
    String norms = tokens.norms(Math.max(0, start - 4), end);
    if (norms.contains("besoin")
        || norms.contains("need")
        || norms.contains("want")
        || norms.contains("cherch")
        || norms.contains("veu")
        || norms.contains("looking")
        || norms.contains("aucun probleme")) {
      return false;
    }
    for (int i = Math.max(0, start - 4); i < end; i++) {
      if (reading.cues().covers("have", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean listed(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String norm = tokens.norm(i);
      if (!LINKS.contains(norm)
          && !norm.equals("ni")
          && !norm.equals("ou")
          && !norm.equals("or")
          && !norm.equals("nor")) {
        return false;
      }
    }
    return to > from;
  }

  private static boolean purpose(Reading reading, Mention before, Mention mention) {
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
    if (!purpose && at - 1 >= before.to && VERBS_OF_WORK.contains(opening)) {
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
      verb |= VERBS_OF_WORK.contains(norm);
    }
    return verb;
  }
}
