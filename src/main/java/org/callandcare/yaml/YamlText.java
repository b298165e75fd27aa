package org.callandcare.yaml;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * One YAML document as mappings, lists and text: "yes", "12" and nothing at all are text too.
 * Straight from the parser's events, which takes a third of the time of building objects.
 */
public final class YamlText {

  private final Parser parser;

  private YamlText(Parser parser) {
    this.parser = parser;
  }

  /**
   * A {@code Map<String, Object>} in the order of the file, a {@code List<Object>} or a {@code
   * String}; an empty document is an empty text.
   *
   * @throws YAMLException when it is not YAML, has an alias or has a key twice, with the line
   */
  public static Object read(Reader yaml) {
    Parser parser = new ParserImpl(new StreamReader(yaml), new LoaderOptions());
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.DocumentStart)) {
      return "";
    }
    parser.getEvent();
    return new YamlText(parser).value();
  }

  private Object value() {
    Event event = parser.getEvent();
    return switch (event) {
      case ScalarEvent scalar -> scalar.getValue();
      case SequenceStartEvent _ -> list();
      case MappingStartEvent _ -> map();
      default -> throw new YAMLException("no text, list or mapping: " + event.getStartMark());
    };
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      list.add(value());
    }
    parser.getEvent();
    return list;
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event key = parser.peekEvent();
      if (!(value() instanceof String name)) {
        throw new YAMLException("a key that is no text: " + key.getStartMark());
      }
      if (map.put(name, value()) != null) {
        throw new YAMLException(name + " stands twice: " + key.getStartMark());
      }
    }
    parser.getEvent();
    return map;
  }
}
