package org.callandcare.channel;

import java.util.List;

/** The dead letters, for staff to look at, try again or drop. */
public interface DeadLetterList {

  /** How many there are. */
  long count();

  /** A page of them, the newest first. */
  List<DeadLetter> list(int skip, int limit);

  /**
   * Tries one again, under its old key and ids: an incoming message goes behind its conversation's
   * waiting ones, an outgoing one is sent again.
   *
   * @return false when there is none (any more) or it cannot be tried
   */
  boolean retry(String id);

  /** Forgets one, with its payload. Returns false when there is none (any more). */
  boolean drop(String id);
}
