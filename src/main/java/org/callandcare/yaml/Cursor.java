package org.callandcare.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A place in a text in UTF-8. All signs of YAML are single bytes, so what is between stays as is.
 */
final class Cursor {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] text;
  private int at;

  /** Where the line begins that this is in. */
  private int start;

  Cursor(byte[] text) {
    this.text = text;
    if (text.length >= MARK.length && text[0] == MARK[0] && text[1] == MARK[1]) {
      at = MARK.length;
      start = at;
    }
  }

  boolean ended() {
    return at >= text.length;
  }

  int at() {
    return at;
  }

  int column() {
    return at - start;
  }

  /** The sign here; a line break at the end of the text. */
  char sign() {
    return sign(at);
  }

  private char sign(int i) {
    return i < text.length ? (char) text[i] : '\n';
  }

  /** Whether that sign is here, and a space or the end of the line after it. */
  boolean alone(char sign) {
    return sign() == sign && blank(sign(at + 1));
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  void step() {
    if (sign() == '\n') {
      start = at + 1;
    }
    at++;
  }

  void skipSpaces() {
    while (at < text.length && text[at] == ' ') {
      at++;
    }
  }

  /** To the next sign that is not blank and in no comment, on this line or a later one. */
  void skipBlank() {
    while (at < text.length) {
      byte c = text[at];
      if (c == '#') {
        at = end(at);
      } else if (c == ' ' || c == '\r' || c == '\n') {
        step();
      } else if (c == '\t') {
        throw invalid("has a tab: indent with spaces");
      } else {
        return;
      }
    }
  }

  /** Whether nothing is left of the line, no comment either, and there is another. */
  boolean atBreak() {
    skipSpaces();
    return at < text.length && (text[at] == '\n' || text[at] == '\r');
  }

  /** Whether nothing but a comment is left of the line. */
  boolean atLineEnd() {
    skipSpaces();
    char c = sign();
    return c == '\n' || c == '\r' || c == '#' && at > 0 && blank(sign(at - 1));
  }

  void requireLineEnd() {
    if (!atLineEnd()) {
      throw invalid("has something behind its value: write the whole in quotes");
    }
  }

  /** The rest of the line up to a comment, without the spaces at its end. */
  String restOfLine() {
    int end = end(at);
    int to = at;
    while (to < end && !comment(to)) {
      to++;
    }
    String rest = text(at, to);
    at = to;
    return rest;
  }

  /** The words up to a comma, a bracket, a brace, a comment or the end of the line. */
  String words() {
    int to = at;
    while (to < text.length && !closes(text[to]) && !comment(to)) {
      if (text[to] == ':' && blank(sign(to + 1))) {
        throw invalid("has a colon in a list: write the text in quotes");
      }
      to++;
    }
    String words = text(at, to);
    at = to;
    return words;
  }

  private static boolean closes(byte c) {
    return c == ',' || c == ']' || c == '[' || c == '}' || c == '{' || c == '\n' || c == '\r';
  }

  private boolean comment(int i) {
    return text[i] == '#' && i > start && (text[i - 1] == ' ' || text[i - 1] == '\t');
  }

  /** What is between, without spaces at its end. */
  private String text(int from, int to) {
    int end = to;
    while (end > from && blank((char) text[end - 1])) {
      end--;
    }
    return new String(text, from, end - from, StandardCharsets.UTF_8);
  }

  /** The key that ends at the next colon with a space behind it; stops behind the colon. */
  String key() {
    if (sign() == '"' || sign() == '\'') {
      String key = quoted();
      skipSpaces();
      if (!alone(':')) {
        throw invalid("needs a colon and a space behind the key " + key);
      }
      at++;
      return key;
    }
    int colon = colon();
    if (colon < 0) {
      throw invalid("is no key with a colon and a space behind it");
    }
    String key = text(at, colon);
    at = colon + 1;
    return key;
  }

  /** As {@link #key()}, in braces. */
  String flowKey() {
    int here = at;
    String key = key();
    for (int i = here; text[here] != '"' && text[here] != '\'' && i < at; i++) {
      if (closes(text[i])) {
        throw invalid(here, "needs a colon and a space behind the first key of " + key);
      }
    }
    return key;
  }

  /** Whether a key begins here. */
  boolean atKey() {
    if (sign() != '"' && sign() != '\'') {
      return colon() >= 0;
    }
    int here = at;
    quoted();
    skipSpaces();
    boolean key = alone(':');
    at = here;
    return key;
  }

  private int colon() {
    int i = at;
    while (i < text.length && text[i] != '\n') {
      if (text[i] == ':' && blank(sign(i + 1))) {
        return i;
      }
      if (comment(i)) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  /** A text in double or single quotes, on one line. */
  String quoted() {
    char quote = sign();
    StringBuilder read = new StringBuilder();
    int end = end(at);
    int from = ++at;
    while (at < end) {
      char c = sign();
      boolean twice = c == '\'' && quote == '\'' && sign(at + 1) == '\'';
      if (c == quote && !twice) {
        read.append(new String(text, from, at - from, StandardCharsets.UTF_8));
        at++;
        return read.toString();
      }
      if (twice || c == '\\' && quote == '"') {
        read.append(new String(text, from, at - from, StandardCharsets.UTF_8));
        read.append(twice ? c : escaped(sign(at + 1)));
        at += 2;
        from = at;
      } else {
        at++;
      }
    }
    throw invalid("opens a quote that does not close");
  }

  private char escaped(char c) {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> throw invalid("has a \\" + c + " in quotes: only \\\", \\\\, \\/, \\n, \\t");
    };
  }

  /** Where the line that holds a position ends: at its break, or at the end of the text. */
  private int end(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  /** How far the line here is indented; -1 when it is blank. To be asked at its start. */
  int indent() {
    int i = at;
    while (i < text.length && text[i] == ' ') {
      i++;
    }
    char c = sign(i);
    return c == '\n' || c == '\r' ? -1 : i - at;
  }

  /** Whether a tab stands at a column of the line here. To be asked at its start. */
  boolean tabAt(int column) {
    return sign(at + column) == '\t';
  }

  /** Adds the line here from a column on, its break aside, and goes to the next. */
  void takeLine(int column, ByteArrayOutputStream into) {
    int end = end(at);
    int to = end > at && text[end - 1] == '\r' ? end - 1 : end;
    if (to > at + column) {
      into.write(text, at + column, to - at - column);
    }
    nextLine();
  }

  void nextLine() {
    at = Math.min(end(at) + 1, text.length);
    start = at;
  }

  YamlInvalid invalid(String reason) {
    return invalid(at, reason);
  }

  YamlInvalid invalid(int position, String reason) {
    int line = 1;
    for (int i = 0; i < Math.min(position, text.length); i++) {
      line += text[i] == '\n' ? 1 : 0;
    }
    return new YamlInvalid(line, reason);
  }
}
