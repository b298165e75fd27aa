package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/**
 * Drops what only tells what an organisation does: "an association that hosts websites", "a small
 * accountancy practice", "une entreprise de nettoyage". Something else must be left.
 */
final class Occupations {

  private static final List<String> PARTIES =
      List.of(
          "party.association",
          "party.company",
          "party.school",
          "party.foundation",
          "party.local_authority");
  private static final Set<String> RELATIVES =
      Set.of(
          "that",
          "which",
          "who",
          "whose",
          "qui",
          "dont",
          "specialisee",
          "specialised",
          "specialized",
          "specialise",
          "making",
          "selling",
          "hosting",
          "teaching");
  private static final Set<String> HOUSES =
      Set.of(
          "practice",
          "firm",
          "company",
          "agency",
          "shop",
          "business",
          "studio",
          "department",
          "association",
          "charity",
          "group",
          "bureau",
          "start-up",
          "startup",
          "provider",
          "cooperative",
          "collective",
          "publisher",
          "manufacturer",
          "retailer",
          "bootcamp",
          "bootcamps");
  private static final Set<String> OF_HOUSES =
      Set.of(
          "entreprise",
          "societe",
          "boite",
          "agence",
          "cabinet",
          "association",
          "asso",
          "cooperative",
          "club",
          "ecole",
          "organisme",
          "magasin",
          "atelier",
          "fabricant",
          "editeur",
          "prestataire",
          "centre",
          "start up",
          "startup");
  private static final List<String> WISHES =
      List.of("need", "offer", "need.strong", "offer.strong", "lack", "have");

  private final Reading reading;
  private final Tokens tokens;

  private Occupations(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens();
  }

  static void apply(Reading reading, List<Mention> mentions) {
    new Occupations(reading).drop(mentions);
  }

  private void drop(List<Mention> mentions) {
    for (Mention mention : mentions) {
      boolean others = mentions.stream().anyMatch(m -> m != mention && !m.dropped);
      if (!mention.dropped && others && (inClause(mention) || inName(mention))) {
        mention.drop("what an organisation does");
      }
    }
  }

  /** In "…that hosts websites for charities", up to the end of the clause. */
  private boolean inClause(Mention mention) {
    for (String party : PARTIES) {
      for (Cue cue : reading.cues().list(party)) {
        if (RELATIVES.contains(tokens.norm(cue.to()))
            && cue.to() < mention.from
            && tokens.sameSentence(cue.to(), mention.from)
            && plain(cue.to() + 1, mention.from)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Neither a sign nor a wish stands between. */
  private boolean plain(int from, int to) {
    for (int i = from; i < to; i++) {
      int at = i;
      if (tokens.at(i).kind() == Token.Kind.SIGN
          || WISHES.stream().anyMatch(wish -> reading.cues().covers(wish, at))) {
        return false;
      }
    }
    return true;
  }

  private boolean inName(Mention mention) {
    if (mention.plural && !mention.labour() || mention.from == 0) {
      return false;
    }
    if (HOUSES.contains(tokens.norm(mention.to)) && !tokens.at(mention.from - 1).digits()) {
      return true;
    }
    return Set.of("de", "d", "en").contains(tokens.norm(mention.from - 1))
        && OF_HOUSES.contains(tokens.norm(mention.from - 2));
  }
}
