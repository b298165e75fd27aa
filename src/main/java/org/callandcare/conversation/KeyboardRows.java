package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.callandcare.channel.Button;
import org.callandcare.channel.Keyboard;

/**
 * Inline keyboards. A button's token is the keyboard's version and the button's number; what it
 * means stands in the state, so a forged token means nothing.
 */
final class KeyboardRows {

  private static final int SHORT = 18;
  private static final int RADIX = 36;

  private KeyboardRows() {}

  /** One button a row; two where all are short. */
  static List<List<Offered>> of(List<Offered> buttons) {
    boolean pairs = buttons.stream().allMatch(button -> button.label().length() <= SHORT);
    List<List<Offered>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += pairs ? 2 : 1) {
      rows.add(List.copyOf(buttons.subList(i, Math.min(buttons.size(), i + (pairs ? 2 : 1)))));
    }
    return rows;
  }

  /** The keyboard, with a version newer than all before; none where there is no button. */
  static Keyboard inline(TurnInHand turn, List<List<Offered>> rows) {
    List<Offered> all = rows.stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      turn.keyboard().withdraw();
      return Keyboard.NONE;
    }
    int version = turn.keyboard().offer(all);
    List<List<Button>> buttons = new ArrayList<>();
    int number = 0;
    for (List<Offered> row : rows) {
      List<Button> shown = new ArrayList<>();
      for (Offered one : row) {
        shown.add(new Button(one.label(), token(version, number++)));
      }
      buttons.add(shown);
    }
    return new Keyboard.Inline(buttons);
  }

  private static String token(int version, int number) {
    return Integer.toString(version, RADIX) + "." + Integer.toString(number, RADIX);
  }

  /** The number of the button; empty when the token belongs to no keyboard of that version. */
  static OptionalInt number(String token, int version) {
    int dot = token.indexOf('.');
    if (dot < 1 || !token.substring(0, dot).equals(Integer.toString(version, RADIX))) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(token.substring(dot + 1), RADIX));
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }
}
