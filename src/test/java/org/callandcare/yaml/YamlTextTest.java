package org.callandcare.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.error.YAMLException;

class YamlTextTest {

  private static Object read(String yaml) {
    return YamlText.read(new StringReader(yaml));
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

  @Test
  void saysTheLineOfAKeyThatStandsTwice() {
    assertThatThrownBy(() -> read("a: 1\nb: 2\na: 3"))
        .isInstanceOf(YAMLException.class)
        .hasMessageContaining("a stands twice")
        .hasMessageContaining("line 3");
  }

  @Test
  void refusesAliases() {
    assertThatThrownBy(() -> read("a: &x [1]\nb: *x"))
        .isInstanceOf(YAMLException.class)
        .hasMessageContaining("line 2");
  }
}
