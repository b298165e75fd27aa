package org.callandcare.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A text over several lines: {@code |} keeps their breaks, {@code >} makes them spaces. It ends in
 * one line break, or with a minus behind the sign in none. A line of nothing but spaces is empty.
 */
final class BlockText {

  private BlockText() {}

  /**
   * Reads the text whose sign is here.
   *
   * @param parent how far what it belongs to is indented
   */
  static String read(Cursor cursor, int parent) {
    char join = cursor.sign() == '|' ? '\n' : ' ';
    cursor.step();
    boolean stripped = cursor.sign() == '-';
    if (stripped) {
      cursor.step();
    }
    if (!cursor.atLineEnd()) {
      throw cursor.invalid("has something behind | or > other than a minus");
    }
    cursor.nextLine();
    String lines = lines(cursor, parent, join);
    return stripped || lines.isEmpty() ? lines : lines + '\n';
  }

  private static String lines(Cursor cursor, int parent, char join) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int column = -1;
    int blank = 0;
    while (!cursor.ended()) {
      int indent = cursor.indent();
      if (indent < 0) {
        blank++;
        cursor.nextLine();
        continue;
      }
      if (join == ' ' && cursor.tabAt(indent)) {
        throw cursor.invalid("begins with a tab in the text after >");
      }
      if (column < 0 && indent > parent) {
        column = indent;
      } else if (column < 0 || indent < column) {
        break;
      } else if (indent > column && join == ' ') {
        throw cursor.invalid("is indented further than the text after > it belongs to");
      } else {
        text.write(blank > 0 ? '\n' : join);
        blank -= join == ' ' ? 1 : 0;
      }
      for (; blank > 0; blank--) {
        text.write('\n');
      }
      blank = 0;
      cursor.takeLine(column, text);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
