package org.callandcare.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TerritoryTest {

  private static InputStream file(String text) {
    return new ByteArrayInputStream(text.replace('|', '\t').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsCommunesLineByLine() throws IOException {
    Territory territory = new Territory();
    territory.readCommunes(
        "x.tsv",
        file(
            """
            # insee and so on

            59001|Nœux|commune-actuelle|59|59100,59200|12|50.5|-3.25|
            59002|Vieux Nœux|commune-associee|59||||| 59001
            """
                .replace("| 5", "|5")));
    Commune commune = new Commune("59001", "Nœux", "59", List.of("59100", "59200"), 12, null);
    assertThat(territory.communes.get("59001"))
        .usingRecursiveComparison()
        .ignoringFields("position")
        .isEqualTo(commune);
    assertThat(territory.communes.get("59001").position()).isEqualTo(new Position(50.5, -3.25));
    assertThat(territory.names).extracting(PlaceName::written).contains("Nœux", "Vieux Nœux");
  }

  @Test
  void saysWhichLineHasTooFewCells() {
    assertThatThrownBy(() -> new Territory().readCommunes("x.tsv", file("# first\n59001|Nœux\n")))
        .isInstanceOf(PlacesInvalid.class)
        .hasMessageContaining("x.tsv")
        .hasMessageContaining("line 2 needs 9");
  }

  @Test
  void saysWhichLineOfTheNamesIsNoYaml() {
    assertThatThrownBy(() -> new Territory().readNames("x.yaml", file("names:\n  59001: [a\n")))
        .isInstanceOf(PlacesInvalid.class)
        .hasMessageContaining("x.yaml: not YAML: line 2");
  }

  @Test
  void degreesAreTheNumberThatIsWritten() {
    Random random = new Random(26);
    for (int i = 0; i < 20_000; i++) {
      String written = String.valueOf((random.nextInt() / 100_000.0) / (1 + random.nextInt(9)));
      assertThat(Degrees.of(written)).as(written).isEqualTo(Double.parseDouble(written));
    }
    assertThat(Degrees.of("5")).isEqualTo(5);
    assertThatThrownBy(() -> Degrees.of("5°")).isInstanceOf(NumberFormatException.class);
  }
}
