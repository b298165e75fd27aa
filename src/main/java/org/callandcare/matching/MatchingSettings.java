package org.callandcare.matching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How matches are found, {@code callandcare.matching.*}.
 *
 * @param radiusKm beyond it a pair is not matched, unless distance does not matter
 * @param leastScore below it a pair is not matched
 * @param best how many matches of one record wait for staff at the same time
 * @param candidates how many records of the other side are compared at most, oldest first
 * @param interval how long a record waits for its matches when the event about it was lost
 */
@ConfigurationProperties("callandcare.matching")
public record MatchingSettings(
    @DefaultValue("60") double radiusKm,
    @DefaultValue("0.25") double leastScore,
    @DefaultValue("3") int best,
    @DefaultValue("5000") int candidates,
    @DefaultValue("60s") Duration interval) {

  /** As they are when nothing is set. */
  public static final MatchingSettings DEFAULT =
      new MatchingSettings(60, 0.25, 3, 5_000, Duration.ofSeconds(60));

  public MatchingSettings {
    require(radiusKm > 0, "callandcare.matching.radius-km must be more than 0");
    require(
        leastScore >= 0 && leastScore < 1, "callandcare.matching.least-score must be in [0, 1)");
    require(best > 0, "callandcare.matching.best must be at least 1");
    require(candidates > 0, "callandcare.matching.candidates must be at least 1");
    require(interval.isPositive(), "callandcare.matching.interval must be a time, for example 60s");
  }

  private static void require(boolean right, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
