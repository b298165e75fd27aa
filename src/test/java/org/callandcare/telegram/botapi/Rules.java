package org.callandcare.telegram.botapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the Bot API demands of a call: a known method, known fields of the right types, all required
 * fields, lengths. Read from {@code botapi/rules.json}.
 */
final class Rules {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * One field. A length is in characters (UTF-16 units), or in bytes; text that is parsed for
   * markup is measured by whoever parses it.
   */
  private record Field(
      List<String> types,
      boolean required,
      @Nullable Integer min,
      @Nullable Integer max,
      boolean inBytes) {

    static Field of(String spec) {
      String[] words = spec.split(" (?=\\*|\\d)");
      Integer min = null;
      Integer max = null;
      boolean bytes = false;
      for (String word : words) {
        if (word.contains("..")) {
          bytes = word.endsWith("b");
          String[] ends = word.replace("b", "").split("\\.\\.");
          min = Integer.valueOf(ends[0]);
          max = Integer.valueOf(ends[1]);
        }
      }
      return new Field(
          List.of(words[0].split("\\|")), List.of(words).contains("*"), min, max, bytes);
    }
  }

  private static final Set<String> MEASURED_AFTER_PARSING = Set.of("text", "caption");

  private final Map<String, Map<String, Field>> methods = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Map<String, Field>> types = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();

  Rules() {
    try (InputStream in =
        Objects.requireNonNull(Rules.class.getResourceAsStream("/botapi/rules.json"))) {
      JsonNode root = JSON.readTree(in);
      root.get("methods")
          .forEachEntry(
              (name, fields) -> {
                methods.put(name, fields(fields));
                names.put(name.toLowerCase(Locale.ROOT), name);
              });
      root.get("types").forEachEntry(this::addType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addType(String name, JsonNode fields) {
    JsonNode alternatives = fields.get("subtypes");
    if (alternatives == null) {
      types.put(name, fields(fields));
    } else {
      List<String> list = new ArrayList<>();
      alternatives.forEach(alternative -> list.add(alternative.stringValue()));
      subtypes.put(name, list);
    }
  }

  private static Map<String, Field> fields(JsonNode node) {
    Map<String, Field> fields = new HashMap<>();
    node.forEachEntry((name, spec) -> fields.put(name, Field.of(spec.stringValue())));
    return fields;
  }

  /** The method's proper spelling where it is known, else as it is. */
  String named(String written) {
    return names.getOrDefault(written.toLowerCase(Locale.ROOT), written);
  }

  /** The method's proper spelling; Telegram does not mind the case. */
  String method(String written) {
    String name = names.get(written.toLowerCase(Locale.ROOT));
    if (name == null) {
      throw ApiError.unknownMethod();
    }
    return name;
  }

  /**
   * Checks a call and reads what came as strings (from a form) into what it means.
   *
   * @param files names of the parts that are files
   */
  void check(String method, ObjectNode parameters, Set<String> files) {
    parameters.remove("method");
    Map<String, Field> fields = Objects.requireNonNull(methods.get(method));
    for (Map.Entry<String, JsonNode> parameter : List.copyOf(parameters.properties())) {
      Field field = fields.get(parameter.getKey());
      if (field == null) {
        throw ApiError.brokenRule(method + " has no field " + parameter.getKey());
      }
      JsonNode value = meant(field, parameter.getValue());
      parameters.set(parameter.getKey(), value);
      checkValue(method + "." + parameter.getKey(), field, value);
    }
    for (Map.Entry<String, Field> field : fields.entrySet()) {
      if (field.getValue().required()
          && !parameters.has(field.getKey())
          && !files.contains(field.getKey())) {
        throw ApiError.brokenRule(method + " needs " + field.getKey());
      }
    }
  }

  private static JsonNode meant(Field field, JsonNode value) {
    boolean structured =
        value.isString()
            && field.types().stream()
                .noneMatch(type -> type.equals("String") || type.equals("InputFile"))
            && value.stringValue().matches("(?s)\\s*[\\[{].*|true|false");
    return structured ? JSON.readTree(value.stringValue()) : value;
  }

  private void checkValue(String where, Field field, JsonNode value) {
    String fault = "";
    for (String type : field.types()) {
      fault = fault(where, type, value);
      if (fault.isEmpty()) {
        break;
      }
    }
    if (!fault.isEmpty()) {
      throw ApiError.brokenRule(fault);
    }
    if (value.isString()
        && field.max() != null
        && !MEASURED_AFTER_PARSING.contains(where.substring(where.indexOf('.') + 1))) {
      int length =
          field.inBytes()
              ? value.stringValue().getBytes(StandardCharsets.UTF_8).length
              : value.stringValue().length();
      if (length > field.max() || length < Objects.requireNonNull(field.min())) {
        throw ApiError.brokenRule(
            where + " has " + length + ", not " + field.min() + " to " + field.max());
      }
    }
  }

  /** What is wrong with a value as such a type; empty when nothing is. */
  private String fault(String where, String type, JsonNode value) {
    if (type.startsWith("Array of ")) {
      if (!value.isArray()) {
        return where + " is no list";
      }
      String element = type.substring("Array of ".length());
      for (JsonNode each : value) {
        String fault = fault(where, element, each);
        if (!fault.isEmpty()) {
          return fault;
        }
      }
      return "";
    }
    return switch (type) {
      case "String", "InputFile" -> value.isString() ? "" : where + " is no string";
      case "Integer" ->
          value.isIntegralNumber() || value.isString() && value.stringValue().matches("-?\\d{1,19}")
              ? ""
              : where + " is no integer";
      case "Boolean" -> value.isBoolean() ? "" : where + " is no boolean";
      case "Float" -> value.isNumber() ? "" : where + " is no number";
      default -> objectFault(where, type, value);
    };
  }

  private String objectFault(String where, String type, JsonNode value) {
    List<String> alternatives = subtypes.get(type);
    if (alternatives != null) {
      String fault = "";
      for (String alternative : alternatives) {
        fault = objectFault(where, alternative, value);
        if (fault.isEmpty()) {
          return "";
        }
      }
      return fault;
    }
    Map<String, Field> fields = types.get(type);
    if (fields == null || !value.isObject()) {
      return where + " is no " + type;
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Field field = fields.get(entry.getKey());
      if (field == null) {
        return where + ": " + type + " has no field " + entry.getKey();
      }
      try {
        checkValue(type + "." + entry.getKey(), field, entry.getValue());
      } catch (ApiError e) {
        return Objects.requireNonNull(e.getMessage()).replaceFirst("^Bad Request: ", "");
      }
    }
    for (Map.Entry<String, Field> field : fields.entrySet()) {
      if (field.getValue().required() && !value.has(field.getKey())) {
        return where + ": " + type + " needs " + field.getKey();
      }
    }
    return "";
  }
}
