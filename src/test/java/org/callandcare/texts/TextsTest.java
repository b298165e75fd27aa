package org.callandcare.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts packed = TextsLoader.load(null);

  @Test
  void everyLanguageHasTheSameTexts() {
    assertThat(packed.keys(Language.EN)).isEqualTo(packed.keys(Language.FR));
  }

  @Test
  void apostrophesAndQuotationMarksAreThoseOfBooks() {
    for (Language language : Language.values()) {
      assertThat(packed.keys(language))
          .allSatisfy(key -> assertThat(packed.written(language, key)).doesNotContain("'", "\""));
    }
  }

  @Test
  void noFrenchLineBeginsWithAMark() {
    assertThat(packed.keys(Language.FR))
        .allSatisfy(
            key ->
                assertThat(packed.written(Language.FR, key))
                    .doesNotContainPattern(" [?!;:»]|« |\\d €"));
  }

  @Test
  void noPersonIsToldMoreThanAFewSentencesAtOnce() {
    for (Language language : Language.values()) {
      assertThat(packed.keys(language))
          .filteredOn(key -> !key.startsWith("desk.") && !key.equals("distress.numbers"))
          .allSatisfy(
              key -> assertThat(packed.written(language, key)).hasSizeLessThanOrEqualTo(280));
    }
  }

  @Test
  void theFirstOfAMonthIsAnOrdinalInFrenchAlone() {
    LocalDate first = LocalDate.of(2026, 12, 1);
    assertThat(Language.FR.day("EEEE d MMMM", first)).isEqualTo("mardi 1er décembre");
    assertThat(Language.FR.day("d MMMM uuuu", first.plusDays(10))).isEqualTo("11 décembre 2026");
    assertThat(Language.EN.day("d MMMM", first)).isEqualTo("1 December");
  }

  @Test
  void countsInTheWayOfTheLanguage() {
    assertThat(packed.say(Language.FR, "item.laptop", Map.of("count", 1)))
        .isEqualTo("ordinateur portable");
    assertThat(packed.say(Language.FR, "item.laptop", Map.of("count", 0)))
        .isEqualTo("ordinateur portable");
    assertThat(packed.say(Language.EN, "item.laptop", Map.of("count", 0))).isEqualTo("laptops");
  }

  @Test
  void tellsWhichPlaceholderHasNoValue() {
    assertThatThrownBy(() -> packed.say(Language.FR, "item.laptop"))
        .hasMessageContaining("item.laptop")
        .hasMessageContaining("{count}");
  }

  @Test
  void tellsWhereATextIsMissing() {
    assertThatThrownBy(() -> packed.say(Language.EN, "nowhere.to.be.found"))
        .hasMessageContaining("conversations/texts/en.yaml");
  }

  @Test
  void showsWhatAPersonTypedAsItIs() throws IOException {
    Texts texts = reading("hello: 'Bonjour {name} !'");
    assertThat(texts.say(Language.FR, "hello", Map.of("name", "{count} <b>'x'</b>")))
        .isEqualTo("Bonjour {count} <b>'x'</b> !");
  }

  @Test
  void namesFileLineAndMendOfABrokenText() {
    assertThatThrownBy(() -> reading("a: fine\nb:\n  c: 'open {brace'"))
        .isInstanceOf(TextsInvalid.class)
        .hasMessageStartingWith("fr.yaml:3: text b.c is not an ICU message")
        .hasMessageContaining("close every {");
    assertThatThrownBy(() -> reading("a: [1, 2]"))
        .hasMessageContaining("fr.yaml:1: text a is a list");
    assertThatThrownBy(() -> reading("a: 1\n  b: 2")).hasMessageContaining("not YAML");
    assertThatThrownBy(() -> reading("a: 1\na: 2")).hasMessageContaining("stands twice");
  }

  @Test
  void namesTheFileThatAFolderLacks() {
    assertThatThrownBy(() -> TextsLoader.load(Path.of("target")))
        .hasMessageStartingWith("conversations/texts/fr.yaml");
  }

  private static Texts reading(String yaml) throws IOException {
    return new TextsLoader().add(Language.FR, "fr.yaml", new StringReader(yaml)).texts();
  }
}
