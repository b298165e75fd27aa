package org.callandcare.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation written down: what the person does, and what the bot must answer.
 *
 * @param title what it shows
 * @param language of the person's account
 * @param now when it begins
 * @param person facts known before
 * @param records the person's own records: {@code reference}, {@code side}, {@code items}
 * @param gives results of effects that are not the usual ones, by effect
 * @param talk in order
 * @param end what must hold at the end
 * @param file where it was read
 * @param line where it begins there
 */
record Transcript(
    String title,
    String language,
    Instant now,
    Map<String, String> person,
    List<Map<String, String>> records,
    Map<String, Map<String, String>> gives,
    List<Exchange> talk,
    End end,
    String file,
    int line) {

  /**
   * One thing the person does, and what comes of it.
   *
   * @param does the key of the deed: {@code they}, {@code press}, {@code later} …
   * @param what its value
   * @param old of a press: on an outdated button
   * @param with arguments of a signal
   * @param bot messages that must come, in order; null when anything may
   * @param slots after it, in the dialogue in front; a null value is an empty slot
   */
  record Exchange(
      String does,
      String what,
      boolean old,
      Map<String, String> with,
      @Nullable List<Expected> bot,
      Map<String, @Nullable String> slots,
      int line) {}

  /**
   * One message that must come.
   *
   * @param say text keys or words in it, in order
   * @param shares {@code contact} or {@code location}; null when it does not matter
   */
  record Expected(
      List<String> say, List<String> buttons, List<String> noButtons, @Nullable String shares) {}

  /** An effect that must have been asked for, with the arguments that matter. */
  record ExpectedEffect(String name, Map<String, @Nullable String> arguments) {}

  /**
   * What must hold at the end; null where it does not matter.
   *
   * @param effects all of them, in order
   * @param dialogue the one in front, or {@code none}
   */
  record End(
      @Nullable List<ExpectedEffect> effects,
      @Nullable String dialogue,
      @Nullable Boolean handedOver,
      @Nullable String language,
      int line) {}
}
