package org.callandcare.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists in brackets and mappings in braces, over one line or several. */
final class FlowReader {

  private final Cursor cursor;

  FlowReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** What the bracket or brace here opens; stops behind the one that closes it. */
  Object read() {
    return cursor.sign() == '[' ? list() : map();
  }

  private List<Object> list() {
    int opened = cursor.at();
    List<Object> list = new ArrayList<>();
    cursor.step();
    cursor.skipBlank();
    while (cursor.sign() != ']') {
      list.add(value());
      next(opened, ']');
    }
    cursor.step();
    return list;
  }

  private Map<String, Object> map() {
    int opened = cursor.at();
    Map<String, Object> map = new LinkedHashMap<>();
    cursor.step();
    cursor.skipBlank();
    while (cursor.sign() != '}') {
      int at = cursor.at();
      String key = cursor.flowKey();
      cursor.skipBlank();
      Object value = cursor.sign() == ',' || cursor.sign() == '}' ? "" : value();
      if (map.put(key, value) != null) {
        throw cursor.invalid(at, key + " stands twice");
      }
      next(opened, '}');
    }
    cursor.step();
    return map;
  }

  /** Past the comma, or to the sign that closes. */
  private void next(int opened, char close) {
    cursor.skipBlank();
    if (cursor.ended()) {
      throw cursor.invalid(opened, "opens a bracket or brace that does not close");
    }
    if (cursor.sign() == ',') {
      cursor.step();
      cursor.skipBlank();
    } else if (cursor.sign() != close) {
      throw cursor.invalid("needs a comma or " + close);
    }
  }

  private Object value() {
    return switch (cursor.sign()) {
      case '[', '{' -> read();
      case '"', '\'' -> cursor.quoted();
      default -> plain();
    };
  }

  /** Words up to the next comma or bracket; a line break between them is a space. */
  private String plain() {
    YamlText.requirePlain(cursor);
    String text = cursor.words();
    if (text.isEmpty()) {
      throw cursor.invalid("has a comma with nothing before it");
    }
    while (cursor.atBreak()) {
      cursor.skipBlank();
      String more = cursor.words();
      if (more.isEmpty()) {
        break;
      }
      text = text + ' ' + more;
    }
    return text;
  }
}
