package org.callandcare.desk;

import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Button;
import org.callandcare.channel.Keyboard;

/**
 * A button of the desk: {@code d:<verb>:<subject>[:<argument>]}. What comes back may be forged, so
 * whoever presses is looked up, and so is the subject.
 *
 * @param subject an alert, a listing, a record
 * @param argument empty when there is none
 */
record Press(Verb verb, String subject, String argument) {

  static final String PREFIX = "d:";

  /** What the buttons do. */
  enum Verb {
    TAKE("t"),
    RELEASE("b"),
    PROPOSE("p"),
    PROPOSE_ANYWAY("y"),
    UNFIT("u"),
    WHY("w"),
    LATER("l"),
    UNTIL("n"),
    DETAILS("d"),
    DONE("o"),
    PAGE("g"),
    RECORD("r"),
    WRITE("m"),
    SWITCH("s"),
    RETRY("a"),
    DROP("x"),
    APPOINT("h"),
    MISSED("c"),
    HANDED_OVER("v"),
    RECEIVED("e"),
    CALL_OFF("q");

    private final String letter;

    Verb(String letter) {
      this.letter = letter;
    }
  }

  static boolean isOne(String token) {
    return token.startsWith(PREFIX);
  }

  /** Reads a token; empty when the desk never made such a one. */
  static Optional<Press> read(String token) {
    List<String> parts = List.of(token.split(":", -1));
    if (!isOne(token) || parts.size() < 3 || parts.size() > 4) {
      return Optional.empty();
    }
    for (Verb verb : Verb.values()) {
      if (verb.letter.equals(parts.get(1))) {
        return Optional.of(new Press(verb, parts.get(2), parts.size() == 4 ? parts.get(3) : ""));
      }
    }
    return Optional.empty();
  }

  String token() {
    return PREFIX + verb.letter + ":" + subject + (argument.isEmpty() ? "" : ":" + argument);
  }

  static Button button(String label, Verb verb, String subject) {
    return button(label, verb, subject, "");
  }

  static Button button(String label, Verb verb, String subject, String argument) {
    return new Button(label, new Press(verb, subject, argument).token());
  }

  /** Rows of so many buttons. */
  static Keyboard rows(int width, List<Button> buttons) {
    if (buttons.isEmpty()) {
      return Keyboard.NONE;
    }
    List<List<Button>> rows = new java.util.ArrayList<>();
    for (int i = 0; i < buttons.size(); i += width) {
      rows.add(buttons.subList(i, Math.min(i + width, buttons.size())));
    }
    return new Keyboard.Inline(rows);
  }
}
