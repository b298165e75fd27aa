package org.callandcare.desk;

import java.time.Duration;
import org.callandcare.texts.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How the desk works.
 *
 * @param language what staff read: {@code fr} or {@code en}
 * @param distressAgain how long an unanswered call for a person in distress waits before it is
 *     repeated
 * @param waitingAgain how long anybody else waits for an answer of the desk, in opening hours,
 *     before staff are told again
 * @param repeats how often a call is repeated at most
 * @param still when people are asked whether their records still stand
 */
@ConfigurationProperties("callandcare.desk")
record DeskSettings(
    @DefaultValue("fr") String language,
    @DefaultValue("10m") Duration distressAgain,
    @DefaultValue("30m") Duration waitingAgain,
    @DefaultValue("6") int repeats,
    @DefaultValue Still still) {

  /**
   * When people are asked whether their records still stand.
   *
   * @param needs so long after a need was heard of last
   * @param offers the same for offers
   * @param times at most so often of one record
   * @param answer so long an answer is awaited; then the record waits, and as long again after that
   *     it is let go
   */
  record Still(
      @DefaultValue("14d") Duration needs,
      @DefaultValue("30d") Duration offers,
      @DefaultValue("5") int times,
      @DefaultValue("7d") Duration answer) {

    Still {
      require(
          needs.isPositive(),
          "callandcare.desk.still.needs",
          needs,
          "must be a time, for example 14d");
      require(
          offers.isPositive(),
          "callandcare.desk.still.offers",
          offers,
          "must be a time, for example 30d");
      require(
          answer.isPositive(),
          "callandcare.desk.still.answer",
          answer,
          "must be a time, for example 7d");
    }
  }

  DeskSettings {
    require(
        Language.find(language).isPresent(),
        "CALLANDCARE_DESK_LANGUAGE",
        language,
        "must be fr or en");
    require(
        distressAgain.isPositive(),
        "callandcare.desk.distress-again",
        distressAgain,
        "must be a time, for example 10m");
    require(
        waitingAgain.isPositive(),
        "callandcare.desk.waiting-again",
        waitingAgain,
        "must be a time, for example 30m");
  }

  static DeskSettings usual() {
    return new DeskSettings(
        "fr",
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        6,
        new Still(Duration.ofDays(14), Duration.ofDays(30), 5, Duration.ofDays(7)));
  }

  Language staffLanguage() {
    return Language.find(language).orElseThrow();
  }

  private static void require(boolean right, String variable, Object value, String expected) {
    if (!right) {
      throw new InvalidConfigurationPropertyValueException(variable, value, expected);
    }
  }
}
