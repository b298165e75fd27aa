package org.callandcare.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

class YamlTextTest {

  private static Object read(String yaml) {
    try {
      return YamlText.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void takesEverythingAsText() {
    assertThat(read("{yes: no, 12: [1.5, ~, 2027-01-15, \"a, b\"], none: }"))
        .isEqualTo(
            Map.of("yes", "no", "12", List.of("1.5", "~", "2027-01-15", "a, b"), "none", ""));
  }

  @Test
  void keepsTheOrderOfTheFile() {
    assertThat(read("b: 1\na: 2\nc: 3"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsExactly(Map.entry("b", "1"), Map.entry("a", "2"), Map.entry("c", "3"));
  }

  @Test
  void takesAnEmptyFileAsEmptyText() {
    assertThat(read("# nothing yet\n")).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalogue.yaml", "lexicon.yaml", "places/hauts_de_france.yaml"})
  void readsTheDataFilesAsAGeneralReaderDoes(String file) throws IOException {
    Path path = Path.of("nlp-models").resolve(file);
    try (InputStream in = Files.newInputStream(path)) {
      assertThat(YamlText.read(in)).isEqualTo(general(Files.readString(path)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\n  b: c # why\n  d:\n    - e\n    - f: 1\n      g: 2\nh: i\n",
        "a:\n- b\n- [c, d]\n-\n  e: f\n- \"g: h\"\nk: l\n",
        "a: |\n  one\n   two\n\n  three # no comment\n\n\nb: |-\n  four\n",
        "a: >\n  one\n  two\n\n  three\nb: >-\n  four\n  five\n",
        "a: 'it''s'\nb: \"say \\\"é\\\" \\\\ \\n\"\n\"c d\": C#\n",
        "a: [one two,\n    three\n    four, # five\n    {b: c, d: [e]}, ]\n",
        "a: {b: c,\n  d: e:f, g: http://h}\nb: x:y - z\n",
        "\uFEFFa: œuvre\r\nb: |\r\n  c\r\n  d\r\n",
        "- a\n- - b\n  - c\n-\n- d\n",
        "just: \nthis:\n  # nothing\nthat: 😀\n"
      })
  void readsWhatItReadsAsAGeneralReaderDoes(String yaml) {
    assertThat(read(yaml)).isEqualTo(general(yaml));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      value = {
        "a: 1;b: 2;a: 3 → line 3 → a stands twice",
        "{a: 1,; a: 2} → line 2 → a stands twice",
        "a: &x [1] → line 1 → &",
        "a: 1;b: *x → line 2 → *",
        "a: !int 1 → line 1 → !",
        "a: 1;  b: 2 → line 2 → indented further",
        "a:;    b: 1;  c: 2 → line 3 → indented further",
        "a: b: c → line 1 → two on one line",
        "a: [b, c;d: e → line 2 → colon in a list",
        "a: [b, c;  d → line 1 → does not close",
        "a: [b c: d] → line 1 → colon in a list",
        "a: {b, c: d} → line 1 → needs a colon",
        "a: [b] c → line 1 → behind its value",
        "a: \"b → line 1 → does not close",
        "a: 'b' c → line 1 → behind its value",
        "a;b: c → line 2 → belongs to nothing",
        "a: 1;b → line 2 → no key",
        "a: |2;  b → line 1 → other than a minus",
        "a: >;  b;    c → line 3 → indented further",
        "a:;\tb: c → line 2 → tab",
        "a: ]b → line 1 → ]",
        "a: 1;- b: 2 → line 2 → -",
        "a: >;  b;  \tc → line 3 → tab",
        "a: \"\\q\" → line 1 → in quotes"
      })
  void saysTheLineOfWhatItDoesNotRead(String yaml, String line, String reason) {
    assertThatThrownBy(() -> read(yaml.replace(';', '\n')))
        .isInstanceOf(YamlInvalid.class)
        .hasMessageContaining(line)
        .hasMessageContaining(reason);
  }

  private static Object general(String yaml) {
    Node root = new Yaml().compose(new StringReader(yaml));
    return value(root);
  }

  private static Object value(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<Object, Object> map = new LinkedHashMap<>();
        mapping
            .getValue()
            .forEach(pair -> map.put(value(pair.getKeyNode()), value(pair.getValueNode())));
        yield map;
      }
      case SequenceNode sequence -> {
        List<Object> list = new ArrayList<>();
        sequence.getValue().forEach(one -> list.add(value(one)));
        yield list;
      }
      case ScalarNode scalar -> scalar.getValue();
      default -> throw new IllegalStateException(node.toString());
    };
  }
}
