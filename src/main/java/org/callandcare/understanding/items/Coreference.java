package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;

/**
 * Names of one thing under one count: what is named again, or by a more general name, is dropped.
 */
final class Coreference {

  /** Types under which different things go: named twice, they are two things. */
  private static final Set<String> CATCH_ALL =
      Set.of(
          "other",
          "other_equipment",
          "furniture",
          "school_supplies",
          "textbook",
          "cable",
          "other_premises",
          "other_skill",
          "other_time",
          "vehicle",
          "it_equipment",
          "software_licence");

  private static final Set<String> LINKS = Set.of("et", "and", "ou", "or", "+", "/", "&");

  /** A place told by what is done there ("où nous réunir") has so many words at least. */
  private static final int A_PHRASE = 3;

  private Coreference() {}

  /** "software: one licence of…": what is meant stands after the colon. */
  private static boolean heading(Reading reading, Mention a, Mention b) {
    return !a.dropped
        && !b.dropped
        && a.type.equals(b.type)
        && a.quantity == null
        && b.quantity != null
        && reading.norm(a.to).equals(":")
        && b.from - a.to <= 3;
  }

  /** One thing named twice is one thing: "une imprimante… l'imprimante". */
  static void merge(Reading reading, List<Mention> mentions) {
    for (int k = 0; k < mentions.size(); k++) {
      Mention a = mentions.get(k);
      for (int j = k + 1; j < mentions.size() && !a.dropped; j++) {
        Mention b = mentions.get(j);
        if (heading(reading, a, b)) {
          a.drop("a heading");
        }
        if (a.to == b.from && a.type.equals(b.type) && !b.dropped) {
          b.drop("says which " + a.type.id());
        }
        if (b.dropped
            || !a.type.equals(b.type)
            || CATCH_ALL.contains(a.type.id()) && !a.labour() && !sameWord(reading, a, b)) {
          continue;
        }
        boolean counted = b.spanned() || a.spanned() && b.quantity != null && isArticle(reading, b);
        boolean where = a.in("premises") && a.to - a.from >= A_PHRASE;
        boolean other = isArticle(reading, b) && !sameWord(reading, a, b) && !a.labour() && !where;
        if (a.spanned() && b.spanned() && remaining(reading, b)) {
          a.drop("what is left is said later");
          continue;
        }
        boolean again = !b.spanned() && !isNew(reading, b) && !other;
        if (again && !counted || again && b.companion == a.companion) {
          boolean lacked = b.plural && b.quantity == null && !a.spanned() && lacks(reading, a);
          if (a.quantity == null || lacked) {
            a.quantity = b.quantity;
          }
          if (a.condition == null) {
            a.condition = b.condition;
          }
          b.drop("named again");
        } else if (!a.spanned() && a.quantity == null && b.quantity != null) {
          if (b.condition == null) {
            b.condition = a.condition;
          }
          a.drop("counted later");
        }
      }
    }
  }

  /**
   * "L'imprimante est morte, qui aurait une imprimante ?": the dead one is not asked for. "We hand
   * out phones. Five smartphones, please?": nor is what is only told of.
   */
  static void replaced(Reading reading, List<Mention> mentions) {
    for (Mention told : mentions) {
      for (Mention wanted : mentions) {
        if (told.dropped || wanted.dropped || told.from >= wanted.from) {
          continue;
        }
        boolean dead = "broken".equals(told.condition) && wanted.condition == null;
        boolean named =
            told.plural
                && told.quantity == null
                && wanted.spanned()
                && !reading.tokens().sameSentence(told.from, wanted.from);
        boolean lacking = !told.spanned() && lacks(reading, told) && !lacks(reading, wanted);
        boolean alike =
            told.spanned() && told.quantity != null && told.quantity.equals(wanted.quantity);
        boolean same = told.type.equals(wanted.type);
        boolean closer = (named || lacking || alike) && serves(wanted, told);
        if (same && (dead || named) || closer || lacking && serves(told, wanted)) {
          told.drop("told of: another is wanted");
        }
      }
    }
  }

  /** What is named is said to be lacking: "no phone". */
  static boolean lacks(Reading reading, Mention mention) {
    return reading.cues().endsAt("lack", mention.from);
  }

  private static boolean serves(Mention special, Mention general) {
    return general.type.servedBy().contains(special.type.id());
  }

  /**
   * "trois portables, une machine chacune": the machine is the laptop. "Nos téléphones, 50 iPhone":
   * the phones are those.
   */
  static void hypernyms(Reading reading, List<Mention> mentions) {
    counted(reading, mentions);
    for (Mention general : mentions) {
      if (general.dropped || !general.is("computer") && !general.is("it_equipment")) {
        continue;
      }
      for (Mention special : mentions) {
        boolean closer =
            !special.dropped
                && special.from < general.from
                && (special.is("laptop")
                    || special.is("desktop")
                    || general.is("it_equipment") && special.in("equipment") && special != general);
        String link = reading.norm(general.spanFrom - 1);
        if (closer && !LINKS.contains(link) && (!general.spanned() || reading.cues().has("each"))) {
          general.drop("the same as the " + special.type.id());
          break;
        }
      }
    }
  }

  private static void counted(Reading reading, List<Mention> mentions) {
    for (Mention general : mentions) {
      for (Mention special : mentions) {
        boolean open =
            !general.dropped && general.plural && general.quantity == null && !general.spanned();
        boolean closer =
            !special.dropped
                && special.from > general.from
                && special.spanned()
                && serves(special, general)
                && !special.type.equals(general.type);
        if (open && closer && !LINKS.contains(reading.norm(special.spanFrom - 1))) {
          general.drop("the same as the " + special.type.id());
        }
      }
    }
  }

  private static boolean sameWord(Reading reading, Mention a, Mention b) {
    for (int i = a.from; i < a.to; i++) {
      for (int j = b.from; j < b.to; j++) {
        if (reading.tokens().at(i).stem().equals(reading.tokens().at(j).stem())) {
          return true;
        }
      }
    }
    return false;
  }

  /** "the missing 20 chairs", "encore 15 calculatrices". */
  private static boolean remaining(Reading reading, Mention mention) {
    for (int i = mention.spanFrom - 3; i < mention.to + 2; i++) {
      if (Set.of(
                  "missing",
                  "remaining",
                  "remain",
                  "restent",
                  "encore",
                  "more",
                  "restants",
                  "restantes",
                  "restant",
                  "manque",
                  "left",
                  "manquants",
                  "manquantes",
                  "still")
              .contains(reading.norm(i))
          && i >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticle(Reading reading, Mention mention) {
    return Determiners.ONE.contains(reading.norm(mention.from - 1));
  }

  private static boolean isNew(Reading reading, Mention mention) {
    return Set.of("autre", "another", "second", "deuxieme")
        .contains(reading.norm(mention.from - 1));
  }
}
