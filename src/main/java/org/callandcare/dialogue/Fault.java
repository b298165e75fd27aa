package org.callandcare.dialogue;

/**
 * Something wrong in a conversation file.
 *
 * @param file as a person finds it: {@code conversations/need.yaml}
 * @param line from 1
 * @param step the step's name; empty outside of steps
 * @param what is wrong
 * @param mend how to put it right
 */
public record Fault(String file, int line, String step, String what, String mend) {

  @Override
  public String toString() {
    return file + ":" + line + (step.isEmpty() ? "" : " step " + step) + ": " + what + ": " + mend;
  }
}
