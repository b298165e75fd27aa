package org.callandcare.understanding.items;

import java.util.List;
import org.callandcare.understanding.text.Reading;

/** The model's say in what is asked or given. */
final class MeantChoice {

  /** Below this probability a thing that the rules kept is dropped, unless it is the likeliest. */
  private static final double SPOKEN = 0.2;

  /**
   * Below this a task at the head of a message, or what the rules are sure of, is only spoken of
   * all the same.
   */
  private static final double HARDLY = 0.05;

  /** What the rules give at least to what they are sure of. */
  private static final int SURE = 2;

  private MeantChoice() {}

  /** Lets the model drop what the rules have kept. */
  static void apply(Reading reading, FoundItems found, String intent, MeantModel meant) {
    List<Mention> mentions = found.mentions;
    List<Mention> kept = mentions.stream().filter(mention -> !mention.dropped).toList();
    if (kept.size() < 2) {
      return;
    }
    MeantFeatures features = new MeantFeatures(reading, found, intent);
    Mention likeliest = null;
    for (Mention mention : kept) {
      mention.meant = meant.probability(features.of(mention));
      likeliest = likeliest == null || mention.meant > likeliest.meant ? mention : likeliest;
    }
    for (Mention mention : kept) {
      boolean headline =
          mention.from == 0 && (!mention.verb || mention.meant >= HARDLY)
              || reading.tokens().at(mention.from - 1).digits();
      boolean task =
          mention.labour()
              && (!mention.generic() && kept.stream().anyMatch(Mention::generic)
                  || mention.is("other_skill")
                      && intent.equals("offer")
                      && OwnTrade.told(reading, mention)
                      && kept.stream().allMatch(m -> m == mention || m.is("volunteer_time")));
      if (mention != likeliest
          && !headline
          && !task
          && mention.meant < (mention.relevance >= SURE ? HARDLY : SPOKEN)) {
        mention.drop("only spoken of, by the model");
      }
    }
  }
}
