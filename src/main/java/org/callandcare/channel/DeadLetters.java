package org.callandcare.channel;

/** What could not be read or handled, kept 30 days with its reason for staff to look at. */
public interface DeadLetters {

  /**
   * Keeps what arrived and could not even be read. When it returns it is durable; a key known
   * already is left out.
   *
   * @param key as {@link IncomingMessage#key}
   * @param reason what is wrong with it; never message text
   * @param payload what arrived, as it arrived
   * @throws RuntimeException when the store does not take it: nothing may then be acknowledged
   */
  void unreadable(String key, String reason, String payload);
}
