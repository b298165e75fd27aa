package org.callandcare.understanding.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.callandcare.understanding.text.Spelling;
import org.junit.jupiter.api.Test;

class NearStemsTest {

  @Test
  void aWrongLetterIsForgivenAndTwoInALongWord() {
    NearStems stems = new NearStems(List.of("imprimant", "table", "bedding", "ordinateur"));
    assertThat(stems.meant("inprimant")).containsExactly("imprimant");
    assertThat(stems.meant("imrpimnt")).containsExactly("imprimant");
    assertThat(stems.meant("tabel")).containsExactly("table");
    assertThat(stems.meant("tabe")).isEmpty();
    assertThat(stems.meant("ordnatuer")).containsExactly("ordinateur");
  }

  @Test
  void theFirstLetterOfAShortWordIsSeldomWrong() {
    NearStems stems = new NearStems(List.of("bedding", "table"));
    assertThat(stems.meant("wedding")).isEmpty();
    assertThat(stems.meant("atble")).containsExactly("table");
  }

  /** Few letters, so that many are near: hashes find what comparing with each finds. */
  @Test
  void noneOfOneLetterOffIsMissed() {
    Random random = new Random(26);
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < 300; i++) {
      all.add("a" + word(random));
    }
    NearStems stems = new NearStems(all);
    for (int i = 0; i < 2_000; i++) {
      String written = "a" + word(random);
      if (written.length() >= NearStems.SHORTEST_CORRECTED) {
        assertThat(stems.meant(written))
            .as(written)
            .containsAll(
                all.stream()
                    .filter(stem -> stem.length() >= NearStems.SHORTEST_CORRECTED)
                    .filter(stem -> Spelling.within(written, stem, 1))
                    .toList());
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 4 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
