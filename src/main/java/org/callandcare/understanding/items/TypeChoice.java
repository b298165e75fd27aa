package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** Settles words that stand under several types, and words that mean something else here. */
final class TypeChoice {

  private static final Set<String> PREMISES =
      Set.of(
          "salle",
          "salles",
          "local",
          "locaux",
          "reunion",
          "m2",
          "louer",
          "permanence",
          "permanences",
          "recevoir",
          "entretiens",
          "room",
          "rooms",
          "square",
          "partage",
          "partages",
          "ferme",
          "loyer",
          "confidentiel",
          "rendez",
          "accueillir",
          "etage",
          "batiment",
          "immeuble",
          "heberger",
          "sous",
          "occuper",
          "coworking",
          "meubles",
          "vide",
          "vides",
          "accompagnement",
          "travailler",
          "rdv",
          "libre",
          "inoccupe",
          "inoccupes",
          "equipe");
  private static final Set<String> FURNITURE =
      Set.of(
          "chaise",
          "chaises",
          "table",
          "tables",
          "armoire",
          "armoires",
          "meuble",
          "meubles",
          "caisson",
          "caissons",
          "tiroir",
          "tiroirs",
          "mobilier",
          "fauteuil",
          "fauteuils",
          "chair",
          "chairs",
          "lampe",
          "etagere",
          "etageres",
          "bois",
          "ikea",
          "demonter",
          "plateau",
          "cm",
          "devoirs",
          "demenageons",
          "ecole",
          "ecolier",
          "enfant",
          "fille",
          "fils",
          "siege",
          "sieges",
          "tabouret",
          "reglable",
          "reglables",
          "angle");
  private static final Set<String> STATIONERY =
      Set.of(
          "pen",
          "pens",
          "pencil",
          "pencils",
          "paper",
          "stationery",
          "rulers",
          "folders",
          "crayons",
          "erasers",
          "glue",
          "scissors",
          "highlighters",
          "exercise",
          "school",
          "lined",
          "pupils");
  private static final Set<String> TELEPHONE =
      Set.of(
          "telephone",
          "telephoner",
          "appeler",
          "appels",
          "sms",
          "forfait",
          "sim",
          "samsung",
          "iphone",
          "android",
          "smartphone",
          "whatsapp",
          "joindre",
          "joignable",
          "appel",
          "numero",
          "operateur",
          "orange",
          "sfr",
          "bouygues",
          "telephoniques",
          "ligne",
          "injoignable");
  private static final Set<String> COMPUTING =
      Set.of(
          "pc",
          "ordi",
          "ordinateur",
          "windows",
          "word",
          "cours",
          "clavier",
          "souris",
          "office",
          "go",
          "ram",
          "ssd",
          "i5",
          "i7",
          "i3",
          "informatique",
          "ecran",
          "visio",
          "teams",
          "zoom",
          "memoire",
          "exposes",
          "lenovo",
          "dell",
          "hp",
          "asus",
          "acer",
          "etudes",
          "dissertation");

  private static final Set<String> LENT =
      Set.of(
          "lend",
          "borrow",
          "loan",
          "projector",
          "microphone",
          "microphones",
          "mic",
          "mics",
          "amp",
          "amplifier",
          "bluetooth",
          "cable",
          "cables",
          "screen",
          "mixer",
          "sound",
          "stand",
          "pair",
          "used",
          "working",
          "spare",
          "old",
          "give",
          "donate");

  private static final Set<String> WEB =
      Set.of("site", "sites", "internet", "web", "website", "websites", "wordpress", "vitrine");

  private TypeChoice() {}

  /**
   * @param web what a developer does where a site is spoken of
   */
  static void settle(Reading reading, List<Mention> mentions, ItemType web) {
    for (Mention mention : mentions) {
      settle(reading, mention, mentions, web);
    }
  }

  private static void settle(
      Reading reading, Mention mention, List<Mention> mentions, ItemType web) {
    Tokens tokens = reading.tokens();
    String word = tokens.norms(mention.from, mention.to);
    boolean one = mention.to - mention.from == 1;
    if (one && (word.equals("portable") || word.equals("portables"))) {
      boolean phone = telephoning(tokens, mention) && !any(tokens, COMPUTING);
      choose(mention, phone ? "smartphone" : "laptop");
    } else if (has(mention, "desk") && has(mention, "office")) {
      boolean premises = near(tokens, mention, PREMISES) && !near(tokens, mention, FURNITURE);
      boolean named =
          mentions.stream()
              .anyMatch(
                  other -> other != mention && (other.is("meeting_room") || other.in("premises")));
      boolean furniture =
          near(tokens, mention, FURNITURE)
              || mentions.stream().anyMatch(other -> other.is("chair") || other.is("furniture"));
      choose(mention, (premises || named) && !furniture ? "office" : "desk");
    } else if (reading.english() && mention.candidates.size() > 1) {
      english(mention, reading, word);
    }
    if (mention.is("software_development")
        && (one || word.contains("freelance"))
        && near(tokens, mention, WEB)) {
      mention.type = web;
    }
    if (!reading.english() && one && Set.of("stage", "stages").contains(word)) {
      choose(mention, "internship");
    }
  }

  /**
   * "accueillir deux stagiaires" offers the internships, "emmener nos élèves visiter une usine"
   * asks for the visit: the verb before them is no task of its own.
   */
  static void receive(Reading reading, List<Mention> mentions) {
    for (int k = 0; k + 1 < mentions.size(); k++) {
      Mention verb = mentions.get(k);
      Mention next = mentions.get(k + 1);
      boolean carries = verb.is("reception_help") || verb.is("delivery") || verb.is("training");
      if (carries
          && (verb.heads.isEmpty() || verb.verb)
          && next.in("opportunity")
          && next.from - verb.to <= 5
          && reading.tokens().sameSentence(verb.from, next.from)) {
        verb.drop("only the verb of the " + next.type.id());
      }
    }
    for (int k = 1; k < mentions.size(); k++) {
      Mention verb = mentions.get(k);
      Mention room = mentions.get(k - 1);
      if (verb.is("reception_help") && room.in("premises") && verb.from - room.to <= 3) {
        verb.drop("how many the room holds");
      }
    }
  }

  private static void english(Mention mention, Reading reading, String word) {
    switch (word) {
      case "mobile", "mobiles", "cell" -> choose(mention, "smartphone");
      case "speaker", "speakers" ->
          choose(mention, talks(reading.tokens(), mention) ? "training" : "other_equipment");
      case "notebook", "notebooks" -> {
        if (near(reading.tokens(), mention, STATIONERY)) {
          choose(mention, "school_supplies");
        }
      }
      default -> {}
    }
  }

  /** "A speaker for our conference", not "lend us two speakers for the party". */
  private static boolean talks(Tokens tokens, Mention mention) {
    boolean link =
        Set.of("for", "on", "to", "who", "about", "from").contains(tokens.norm(mention.to));
    return link && !near(tokens, mention, LENT);
  }

  private static boolean has(Mention mention, String id) {
    return mention.candidates.stream().anyMatch(type -> type.id().equals(id));
  }

  private static void choose(Mention mention, String id) {
    for (ItemType type : mention.candidates) {
      if (type.id().equals(id)) {
        mention.type = type;
        return;
      }
    }
  }

  /** The sentence is about telephoning, not only "par téléphone". */
  private static boolean telephoning(Tokens tokens, Mention mention) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean way =
          Set.of("par", "au", "by", "mon", "votre", "m", "me", "nous").contains(tokens.norm(i - 1))
              || tokens.at(i + 1).digits();
      if (TELEPHONE.contains(tokens.norm(i)) && !way && tokens.sameSentence(i, mention.from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(Tokens tokens, Set<String> words) {
    for (int i = 0; i < tokens.size(); i++) {
      if (words.contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(Tokens tokens, Mention mention, Set<String> words) {
    for (int i = Math.max(0, mention.from - 8); i < Math.min(tokens.size(), mention.to + 9); i++) {
      if ((i < mention.from || i >= mention.to) && words.contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
