package org.callandcare.endtoend;

import java.util.Arrays;

/** Somebody at one end of a channel: what they do there, and what they get to read. */
interface Seat {

  Seat says(String words);

  /** Presses the newest button that reads so, once it is there. */
  Seat presses(String label);

  Seat sharesNumber(String phone);

  /** Waits until something the bot shows now holds all these words, and gives the whole of it. */
  String reads(String... words);

  /** Everything that is shown, for a look at what must not be there. */
  String sees();

  /** Whether a text holds all these words, whichever apostrophe either uses. */
  static boolean holds(String text, String... words) {
    return Arrays.stream(words).allMatch(word -> plain(text).contains(plain(word)));
  }

  static String plain(String text) {
    return text.replace('’', '\'').replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
