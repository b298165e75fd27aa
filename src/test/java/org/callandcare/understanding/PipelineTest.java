package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PipelineTest {

  static final Pipeline PIPELINE = Pipeline.load();
  static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  private static Meaning understand(String text) {
    return PIPELINE.understand(new Utterance(text, TODAY, null));
  }

  @Test
  void oneMessageCarriesEverything() {
    Meaning meaning =
        understand(
            "Bonjour, on est une asso à Roubaix, il nous faudrait 12 ordis portables et 2"
                + " imprimantes avant le 15 mars");
    assertThat(meaning.language()).isEqualTo("fr");
    assertThat(meaning.intent()).isEqualTo(Intent.NEED);
    assertThat(meaning.items()).extracting(Item::type).containsExactly("laptop", "printer");
    assertThat(meaning.items())
        .extracting(Item::quantity)
        .containsExactly(Quantity.exactly(12), Quantity.exactly(2));
    assertThat(meaning.place()).isEqualTo(new PlaceMention("Roubaix", "59512", "59100"));
    assertThat(meaning.deadline()).isEqualTo(LocalDate.of(2027, 3, 15));
    assertThat(meaning.party().kind()).isEqualTo("association");
  }

  @Test
  void offsetsPointIntoTheTextAsTyped() {
    String text = "🙂 Je donne une dizaine d'ordis portables";
    Item item = understand(text).items().getFirst();
    assertThat(text.substring(item.start(), item.end())).isEqualTo(item.text());
    assertThat(item.quantity()).isEqualTo(new Quantity(BigDecimal.TEN, BigDecimal.TEN, true));
  }

  @Test
  void noTextThrows() {
    for (String text : new String[] {"", " ", "\n", "\uD83D", "'", "-", "0", "é".repeat(5000)}) {
      assertThat(understand(text)).isNotNull();
    }
  }
}
