package org.callandcare.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
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
   * @param yaml in UTF-8
   * @throws YamlInvalid when it is not YAML, has an alias or has a key twice, with the line
   */
  public static Object read(InputStream yaml) throws IOException {
    String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    try {
      return read(new ParserImpl(new StreamReader(text), new LoaderOptions()));
    } catch (MarkedYAMLException e) {
      throw e.getContextMark() == null
          ? invalid(e.getProblemMark(), e.getProblem())
          : invalid(e.getContextMark(), e.getContext() + ", " + e.getProblem());
    } catch (YAMLException e) {
      throw invalid(null, e.getMessage());
    }
  }

  private static Object read(Parser parser) {
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.DocumentStart)) {
      return "";
    }
    parser.getEvent();
    return new YamlText(parser).value();
  }

  private static YamlInvalid invalid(@Nullable Mark mark, @Nullable String reason) {
    return new YamlInvalid(mark == null ? 1 : mark.getLine() + 1, String.valueOf(reason));
  }

  private Object value() {
    Event event = parser.getEvent();
    return switch (event) {
      case ScalarEvent scalar -> scalar.getValue();
      case SequenceStartEvent _ -> list();
      case MappingStartEvent _ -> map();
      default -> throw invalid(event.getStartMark(), "no text, list or mapping");
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
        throw invalid(key.getStartMark(), "a key that is no text");
      }
      if (map.put(name, value()) != null) {
        throw invalid(key.getStartMark(), name + " stands twice");
      }
    }
    parser.getEvent();
    return map;
  }
}
