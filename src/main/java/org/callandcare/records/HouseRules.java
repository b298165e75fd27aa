package org.callandcare.records;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of the house, each a setting {@code callandcare.rules.*}.
 *
 * @param openNeeds how many open needs an organisation may have; a person has one for each item
 *     type
 * @param openAtOnce false: what is filed waits until staff open it
 * @param hold how long a held quantity waits for both sides
 * @param keepAfterMissed how long a quantity stays reserved after a missed hand-over
 * @param publicBodies kinds of parties whose equipment goes to an association, not to a person
 */
@ConfigurationProperties("callandcare.rules")
public record HouseRules(
    @DefaultValue("3") int openNeeds,
    @DefaultValue("true") boolean openAtOnce,
    @DefaultValue("72h") Duration hold,
    @DefaultValue("14d") Duration keepAfterMissed,
    @DefaultValue({"local_authority", "school"}) Set<PartyKind> publicBodies) {

  /** As they are when nothing is set. */
  public static final HouseRules DEFAULT =
      new HouseRules(
          3,
          true,
          Duration.ofHours(72),
          Duration.ofDays(14),
          Set.of(PartyKind.LOCAL_AUTHORITY, PartyKind.SCHOOL));

  public HouseRules {
    publicBodies = Set.copyOf(publicBodies);
    require(openNeeds > 0, "callandcare.rules.open-needs must be at least 1");
    require(hold.isPositive(), "callandcare.rules.hold must be a time, for example 72h");
    require(
        keepAfterMissed.isPositive(),
        "callandcare.rules.keep-after-missed must be a time, for example 14d");
  }

  private static void require(boolean right, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
