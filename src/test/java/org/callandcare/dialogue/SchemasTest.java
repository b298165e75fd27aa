package org.callandcare.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.databind.JsonNode;

/** The schemas that editors use say the same as the readers. */
class SchemasTest {

  private static final Path CONVERSATIONS = Path.of("conversations");
  private static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqqqqqq";

  private static final String HEAD = "dialogue: visit\nversion: 1\n";
  private static final String STEPS = "steps: [{step: done, say: x}]\n";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("packedFiles")
  void fitEveryPackedFile(Path file) throws IOException {
    String first = Files.readAllLines(file).getFirst();
    assertThat(first).startsWith("# yaml-language-server: $schema=");
    JsonSchema schema =
        new JsonSchema(file.resolveSibling(first.substring(first.indexOf('=') + 1).strip()));
    try (Reader reader = Files.newBufferedReader(file)) {
      for (Node document : new Yaml(new LoaderOptions()).composeAll(reader)) {
        assertThat(schema.problems(document)).as(file.toString()).isEmpty();
      }
    }
  }

  static Stream<Path> packedFiles() throws IOException {
    try (Stream<Path> files = Files.list(CONVERSATIONS)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("effects.yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void knowTheHeadsKeys() throws IOException {
    JsonSchema schema = new JsonSchema(CONVERSATIONS.resolve("dialogue.schema.json"));

    assertThat(keys(schema.at("/properties"))).isEqualTo(read(HEAD + STEPS + UNKNOWN + ": 1"));
    assertThat(keys(schema.at("/properties/starts-on/properties")))
        .isEqualTo(read(HEAD + STEPS + "starts-on: {" + UNKNOWN + ": 1}"));
    assertThat(keys(schema.at("/properties/migrates/items/properties")))
        .isEqualTo(read(HEAD + STEPS + "migrates: [{from: 1, " + UNKNOWN + ": 1}]"));
    assertThat(keys(schema.at("/properties/slots/additionalProperties/properties")))
        .isEqualTo(read(HEAD + STEPS + "slots: {a: {type: text, " + UNKNOWN + ": 1}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ask", "say", "branch", "call", "link", "set", "do", "summary", "handoff", "end"})
  void knowTheKeysOfEachKindOfStep(String kind) throws IOException {
    JsonNode steps =
        new JsonSchema(CONVERSATIONS.resolve("dialogue.schema.json"))
            .at("/properties/steps/items/oneOf");
    JsonNode step =
        steps
            .valueStream()
            .filter(each -> each.get("properties").has(kind))
            .findFirst()
            .orElseThrow();
    String value =
        switch (kind) {
          case "branch" -> "[{else: end}]";
          case "set" -> "{}";
          default -> "x";
        };

    assertThat(keys(step.get("properties")))
        .isEqualTo(
            read(HEAD + "steps: [{step: a, " + kind + ": " + value + ", " + UNKNOWN + ": 1}]"));
  }

  @Test
  void knowTheKeysOfButtonsAndWays() throws IOException {
    JsonNode steps =
        new JsonSchema(CONVERSATIONS.resolve("dialogue.schema.json"))
            .at("/properties/steps/items/oneOf");

    assertThat(keys(steps.at("/0/properties/buttons/items/properties")))
        .isEqualTo(
            read(HEAD + "steps: [{ask: a, buttons: [{button: b, next: c, " + UNKNOWN + ": 1}]}]"));
    Set<String> ways = keys(steps.at("/2/properties/branch/items/oneOf/0/properties"));
    ways.addAll(keys(steps.at("/2/properties/branch/items/oneOf/1/properties")));
    assertThat(ways)
        .isEqualTo(read(HEAD + "steps: [{step: a, branch: [{else: end, " + UNKNOWN + ": 1}]}]"));
  }

  @Test
  void knowTheWordsOfSlots() throws IOException {
    JsonNode slot =
        new JsonSchema(CONVERSATIONS.resolve("dialogue.schema.json"))
            .at("/properties/slots/additionalProperties/properties");

    assertThat(words(slot.at("/type/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SlotType.values()).map(SlotType::word).toList());
    assertThat(words(slot.at("/hears/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Slot.Hears.values()).map(Slot.Hears::word).toList());
  }

  @Test
  void knowTheIntents() throws IOException {
    JsonSchema schema = new JsonSchema(CONVERSATIONS.resolve("dialogue.schema.json"));

    assertThat(words(schema.at("/properties/starts-on/properties/intents/items/enum")))
        .containsExactlyInAnyOrderElementsOf(DialogueReader.INTENTS);
  }

  @Test
  void knowThePatternsAndTheWordsUnderstoodEverywhere() throws IOException {
    JsonSchema schema = new JsonSchema(CONVERSATIONS.resolve("patterns.schema.json"));

    assertThat(keys(schema.at("/properties/patterns/properties")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RepairPattern.values()).map(RepairPattern::word).toList());
    assertThat(keys(schema.at("/properties/words/properties")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(GlobalWord.values()).map(GlobalWord::word).toList());
  }

  private static Set<String> keys(JsonNode properties) {
    Set<String> keys = new TreeSet<>(properties.propertyNames());
    assertThat(keys).isNotEmpty();
    return keys;
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** The keys that the reader knows where a file has an unknown one: its fault lists them. */
  private Set<String> read(String yaml) throws IOException {
    Files.copy(
        CONVERSATIONS.resolve("effects.yaml"),
        folder.resolve("effects.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve("visit.yaml"), yaml);
    return Dialogues.read(ConversationFiles.in(folder)).faults().stream()
        .filter(fault -> fault.what().equals("unknown key '" + UNKNOWN + "'"))
        .findFirst()
        .map(fault -> fault.mend().substring("the keys here are ".length()))
        .map(keys -> new TreeSet<>(List.of(keys.split(", "))))
        .orElseThrow();
  }
}
