package org.callandcare.desk;

import org.callandcare.channel.Keyboard;

/** What an alert says now: a bold line, plain text, buttons. */
record AlertWords(String title, String text, Keyboard keyboard) {

  String fingerprint() {
    return ShortId.of(title, text, keyboard.toString());
  }

  AlertWords withoutButtons(String note) {
    return new AlertWords(title, text + "\n" + note, Keyboard.NONE);
  }
}
