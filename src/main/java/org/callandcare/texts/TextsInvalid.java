package org.callandcare.texts;

/** A text file cannot be read. The message names file, line, key and the mend. */
public class TextsInvalid extends RuntimeException {
  public TextsInvalid(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
