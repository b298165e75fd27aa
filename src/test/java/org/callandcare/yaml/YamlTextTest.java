package org.callandcare.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      value = {
        "a: 1;b: 2;a: 3 → line 3 → a stands twice",
        "{a: 1,; a: 2} → line 2 → a stands twice",
        "a: &x [1];b: *x → line 2 → no text, list or mapping",
        "[a]: 1 → line 1 → a key that is no text",
        "a: b: c → line 1 → mapping values are not allowed here",
        "a: [b, c;d: e → line 1 → expected",
        "a: 1;b → line 2 → simple key",
        "a: \"b → line 1 → unexpected end"
      })
  void saysTheLineOfWhatItDoesNotRead(String yaml, String line, String reason) {
    assertThatThrownBy(() -> read(yaml.replace(';', '\n')))
        .isInstanceOf(YamlInvalid.class)
        .hasMessageContaining(line)
        .hasMessageContaining(reason);
  }
}
