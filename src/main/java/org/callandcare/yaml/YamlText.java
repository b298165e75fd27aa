package org.callandcare.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One YAML document as mappings, lists and text: "yes", "12" and nothing at all are text too. Reads
 * the part of YAML that data files need: mappings and lists, by indentation or in brackets, plain
 * texts on one line, quoted ones, and those after {@code |} and {@code >}. The rest is an error. A
 * general reader takes a fifth of the time it takes until the bot understands.
 */
public final class YamlText {

  private final Cursor cursor;
  private final FlowReader flow;

  private YamlText(Cursor cursor) {
    this.cursor = cursor;
    flow = new FlowReader(cursor);
  }

  /**
   * A {@code Map<String, Object>} in the order of the file, a {@code List<Object>} or a {@code
   * String}; an empty document is an empty text.
   *
   * @param yaml in UTF-8
   * @throws YamlInvalid when it is not such YAML or has a key twice, with the line
   */
  public static Object read(InputStream yaml) throws IOException {
    Cursor cursor = new Cursor(yaml.readAllBytes());
    cursor.skipBlank();
    if (cursor.ended()) {
      return "";
    }
    Object read = new YamlText(cursor).value(-1);
    cursor.skipBlank();
    if (!cursor.ended()) {
      throw cursor.invalid("belongs to nothing: check the indentation");
    }
    return read;
  }

  /**
   * @param parent how far what the value belongs to is indented
   */
  private Object value(int parent) {
    if (cursor.alone('-')) {
      return list(cursor.column());
    }
    char sign = cursor.sign();
    if (sign == '|' || sign == '>') {
      return BlockText.read(cursor, parent);
    }
    if (sign != '[' && sign != '{' && cursor.atKey()) {
      return map(cursor.column());
    }
    return text(sign);
  }

  private Object text(char sign) {
    return switch (sign) {
      case '[', '{' -> whole(flow.read());
      case '"', '\'' -> whole(cursor.quoted());
      default -> {
        requirePlain(cursor);
        yield cursor.restOfLine();
      }
    };
  }

  private Object whole(Object value) {
    cursor.requireLineEnd();
    return value;
  }

  /** Signs at the beginning of a text that say more in YAML than is read here. */
  static void requirePlain(Cursor cursor) {
    if ("&*!|>%@`?,]}".indexOf(cursor.sign()) >= 0 || cursor.alone('-') || cursor.alone(':')) {
      throw cursor.invalid(
          "begins a text with " + cursor.sign() + ", which is not read here: write it in quotes");
    }
  }

  private List<Object> list(int indent) {
    List<Object> list = new ArrayList<>();
    do {
      cursor.step();
      list.add(cursor.atLineEnd() ? below(indent, false) : value(indent));
    } while (further(indent) && cursor.alone('-'));
    return list;
  }

  private Map<String, Object> map(int indent) {
    Map<String, Object> map = new LinkedHashMap<>();
    do {
      int at = cursor.at();
      requirePlain(cursor);
      String key = cursor.key();
      Object value = cursor.atLineEnd() ? below(indent, true) : beside(indent);
      if (map.put(key, value) != null) {
        throw cursor.invalid(at, key + " stands twice");
      }
    } while (further(indent));
    return map;
  }

  /** A value on the line of its key. */
  private Object beside(int indent) {
    char sign = cursor.sign();
    if (sign == '|' || sign == '>') {
      return BlockText.read(cursor, indent);
    }
    if (cursor.alone('-') || sign != '[' && sign != '{' && cursor.atKey()) {
      throw cursor.invalid("has two on one line: write the second below, or the text in quotes");
    }
    return text(sign);
  }

  /**
   * A value under its key or dash; nothing there is an empty text.
   *
   * @param key a list under a key need not be indented further
   */
  private Object below(int indent, boolean key) {
    cursor.skipBlank();
    boolean list = key && cursor.column() == indent && cursor.alone('-');
    return !cursor.ended() && (cursor.column() > indent || list) ? value(indent) : "";
  }

  /** Whether another entry of a mapping or list follows. */
  private boolean further(int indent) {
    cursor.skipBlank();
    if (cursor.ended() || cursor.column() < indent) {
      return false;
    }
    if (cursor.column() > indent) {
      throw cursor.invalid("is indented further than what stands before it");
    }
    return true;
  }
}
