package org.callandcare.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  @Test
  void holdsTheEightCategoriesAndAllTheirTypes() {
    assertThat(CATALOGUE.listCategories())
        .extracting(Category::id)
        .containsExactly(
            "equipment",
            "time",
            "skill",
            "funding",
            "premises",
            "transport",
            "opportunity",
            "other");
    assertThat(CATALOGUE.listTypes()).hasSize(74);
  }

  @Test
  void aLaptopServesWhereAComputerIsNeededButNotTheOtherWay() {
    assertThat(CATALOGUE.satisfies("laptop", "computer")).isTrue();
    assertThat(CATALOGUE.satisfies("desktop", "computer")).isTrue();
    assertThat(CATALOGUE.satisfies("computer", "laptop")).isFalse();
    assertThat(CATALOGUE.satisfies("laptop", "laptop")).isTrue();
    assertThat(CATALOGUE.satisfies("chair", "laptop")).isFalse();
    assertThat(CATALOGUE.satisfies("unheard_of", "unheard_of")).isFalse();
  }

  @Test
  void everyTypeIsNamedInBothLanguages() {
    assertThat(CATALOGUE.listTypes())
        .allSatisfy(
            type -> {
              assertThat(type.name("fr").singular()).isNotBlank();
              assertThat(type.name("en").plural()).isNotBlank();
              assertThat(type.words().get("fr")).isNotEmpty();
              assertThat(type.words().get("en")).isNotEmpty();
            });
  }

  @Test
  void aDriverIsCountedInPeopleAndMoneyInEuros() {
    assertThat(CATALOGUE.getType("driver").unit()).isEqualTo("person");
    assertThat(CATALOGUE.getType("money").unit()).isEqualTo("EUR");
    assertThat(CATALOGUE.getType("laptop").unit()).isEqualTo("piece");
  }

  @Test
  void aFolderReplacesThePackedCatalogueAndSaysWhatIsWrongInIt(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("catalogue.yaml"),
        """
        equipment:
          unit: piece
          name: {fr: matériel, en: equipment}
          types:
            kite:
              name: {fr: [cerf-volant, cerfs-volants], en: [kite, kites]}
              words: {fr: [cerf-volant], en: [kite]}
              served_by: [balloon]
        """);
    assertThatThrownBy(() -> Catalogue.load(folder))
        .isInstanceOf(CatalogueInvalid.class)
        .hasMessageContaining("kite served_by names the unknown type balloon");
  }
}
