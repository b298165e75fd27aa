package org.callandcare.places;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a tab-separated file in UTF-8; blank ones and comments are left out. */
final class Cells {

  private final byte[] text;
  private int at;
  private int line;

  Cells(byte[] text) {
    this.text = text;
  }

  /** The number of the line read last, from 1. */
  int line() {
    return line;
  }

  /** The cells of the next line; null when there is none. */
  @Nullable List<String> next() {
    while (at < text.length) {
      int from = at;
      int end = end(from);
      at = end + 1;
      line++;
      if (text[from] != '#' && !blank(from, end)) {
        return cells(from, end);
      }
    }
    return null;
  }

  private int end(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean blank(int from, int end) {
    int i = from;
    while (i < end && text[i] <= ' ' && text[i] >= 0) {
      i++;
    }
    return i == end;
  }

  private List<String> cells(int from, int lineEnd) {
    int end = text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    List<String> cells = new ArrayList<>();
    int start = from;
    for (int i = from; i < end; i++) {
      if (text[i] == '\t') {
        cells.add(text(start, i));
        start = i + 1;
      }
    }
    cells.add(text(start, end));
    return cells;
  }

  private String text(int from, int to) {
    return from == to ? "" : new String(text, from, to - from, StandardCharsets.UTF_8);
  }
}
