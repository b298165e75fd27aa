package org.callandcare.understanding;

import java.util.Locale;

/** What a message is for. Written in lower case outside. */
public enum Intent {
  NEED,
  OFFER,
  STATUS,
  CHANGE,
  HUMAN,
  QUESTION,
  GREETING,
  THANKS,
  YES,
  NO,
  CANCEL,
  OTHER;

  /** The word used in data, JSON and dialogues: {@code need}, {@code offer}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
