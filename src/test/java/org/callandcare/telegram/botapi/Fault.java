package org.callandcare.telegram.botapi;

/** How Telegram, or the way to it, fails. */
public enum Fault {
  /** 429 with {@code retry_after}; nothing happens. */
  FLOOD,
  /** 502 with a page instead of JSON; nothing happens. */
  SERVER_ERROR,
  /** The connection is closed; nothing happens. */
  CUT_BEFORE,
  /** It happens, then the connection is closed without an answer. */
  CUT_AFTER,
  /** It happens, then half of the answer comes and the connection is half closed. */
  HALF_ANSWER,
  /** 200 with something that is no JSON; nothing happens. */
  GARBAGE,
  /** It happens, and the answer takes its time. */
  SLOW,
  /** 401; nothing happens. */
  UNAUTHORIZED,
  /** 409; nothing happens. */
  CONFLICT;

  boolean beforeEffect() {
    return this != CUT_AFTER && this != HALF_ANSWER && this != SLOW;
  }
}
