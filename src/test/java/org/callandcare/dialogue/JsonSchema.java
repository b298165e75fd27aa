package org.callandcare.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of JSON Schema 2020-12 as the schemas in {@code conversations/} use: type, enum, pattern,
 * minimum, required, properties, additionalProperties, propertyNames, items, minItems, oneOf, anyOf
 * and local $ref. Any other keyword that restricts is an error, so that none is passed over.
 */
final class JsonSchema {

  private static final List<String> KNOWN =
      List.of(
          "$schema",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "enum",
          "const",
          "pattern",
          "minimum",
          "required",
          "properties",
          "additionalProperties",
          "propertyNames",
          "items",
          "minItems",
          "oneOf",
          "anyOf");

  private final JsonNode root;

  JsonSchema(Path file) throws IOException {
    root = JsonMapper.builder().build().readTree(Files.readString(file));
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** What does not fit, each as {@code line: what}; empty when all is well. */
  List<String> problems(Node document) {
    return problems(root, document);
  }

  private List<String> problems(JsonNode schema, Node node) {
    List<String> found = new ArrayList<>();
    if (schema.isBoolean()) {
      return schema.booleanValue() ? found : List.of(line(node) + ": is not allowed here");
    }
    schema
        .propertyNames()
        .forEach(
            keyword -> {
              if (!KNOWN.contains(keyword)) {
                throw new IllegalArgumentException("keyword " + keyword + " is not known here");
              }
            });
    if (schema.has("$ref")) {
      found.addAll(problems(root.at(schema.get("$ref").stringValue().substring(1)), node));
    }
    if (schema.has("type") && !isOf(schema.get("type"), node)) {
      found.add(line(node) + ": is no " + schema.get("type"));
      return found;
    }
    switch (node) {
      case MappingNode mapping -> mapping(schema, mapping, found);
      case SequenceNode sequence -> sequence(schema, sequence, found);
      case ScalarNode scalar -> scalar(schema, scalar, found);
      default -> found.add(line(node) + ": an alias");
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.has(keyword)) {
        long fitting =
            schema
                .get(keyword)
                .valueStream()
                .filter(each -> problems(each, node).isEmpty())
                .count();
        if (keyword.equals("oneOf") ? fitting != 1 : fitting == 0) {
          found.add(line(node) + ": fits " + fitting + " of " + keyword);
        }
      }
    }
    return found;
  }

  private void mapping(JsonNode schema, MappingNode mapping, List<String> found) {
    List<String> keys = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = ((ScalarNode) entry.getKeyNode()).getValue();
      keys.add(key);
      if (schema.has("propertyNames")) {
        found.addAll(problems(schema.get("propertyNames"), entry.getKeyNode()));
      }
      if (schema.path("properties").has(key)) {
        found.addAll(problems(schema.get("properties").get(key), entry.getValueNode()));
      } else if (schema.has("additionalProperties")) {
        found.addAll(problems(schema.get("additionalProperties"), entry.getValueNode()));
      }
    }
    for (JsonNode required : schema.path("required")) {
      if (!keys.contains(required.stringValue())) {
        found.add(line(mapping) + ": " + required.stringValue() + " is missing");
      }
    }
  }

  private void sequence(JsonNode schema, SequenceNode sequence, List<String> found) {
    if (sequence.getValue().size() < schema.path("minItems").asInt(0)) {
      found.add(line(sequence) + ": too short");
    }
    if (schema.has("items")) {
      sequence.getValue().forEach(item -> found.addAll(problems(schema.get("items"), item)));
    }
  }

  private static void scalar(JsonNode schema, ScalarNode scalar, List<String> found) {
    String value = scalar.getValue();
    if (schema.has("enum")
        && schema.get("enum").valueStream().noneMatch(each -> each.asString().equals(value))) {
      found.add(line(scalar) + ": " + value + " is none of " + schema.get("enum"));
    }
    if (schema.has("const") && !schema.get("const").asString().equals(value)) {
      found.add(line(scalar) + ": " + value + " is not " + schema.get("const"));
    }
    if (schema.has("pattern")
        && !value.matches(".*" + schema.get("pattern").stringValue() + ".*")) {
      found.add(line(scalar) + ": " + value + " does not match " + schema.get("pattern"));
    }
    if (schema.has("minimum") && Integer.parseInt(value) < schema.get("minimum").intValue()) {
      found.add(line(scalar) + ": " + value + " is below " + schema.get("minimum"));
    }
  }

  private static boolean isOf(JsonNode types, Node node) {
    return types.isArray()
        ? types.valueStream().anyMatch(type -> isOf(type, node))
        : switch (types.stringValue()) {
          case "object" -> node instanceof MappingNode;
          case "array" -> node instanceof SequenceNode;
          case "string" -> node instanceof ScalarNode scalar && kind(scalar).equals("string");
          case "boolean" -> node instanceof ScalarNode scalar && kind(scalar).equals("boolean");
          case "null" -> node instanceof ScalarNode scalar && kind(scalar).equals("null");
          case "integer", "number" ->
              node instanceof ScalarNode scalar && kind(scalar).equals("number");
          default -> throw new IllegalArgumentException("type " + types);
        };
  }

  /** As the core schema of YAML 1.2 has it, which editors use: yes and no are words. */
  private static String kind(ScalarNode scalar) {
    boolean plain = scalar.getScalarStyle() == org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN;
    String value = scalar.getValue();
    if (!plain) {
      return "string";
    }
    if (value.matches("-?\\d+(\\.\\d+)?")) {
      return "number";
    }
    return switch (value) {
      case "true", "false" -> "boolean";
      case "", "~", "null" -> "null";
      default -> "string";
    };
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
