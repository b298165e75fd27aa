package org.callandcare.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {

  private static final String FEW_LETTERS = "abc ";

  @Test
  void lettersChangedLostAddedOrSwappedAreCounted() {
    assertThat(Spelling.within("tourcoing", "tourcoign", 1)).isTrue();
    assertThat(Spelling.within("tourcoing", "tourcoin", 1)).isTrue();
    assertThat(Spelling.within("tourcoing", "turcoign", 1)).isFalse();
    assertThat(Spelling.within("tourcoing", "turcoign", 2)).isTrue();
    assertThat(Spelling.within("tourcoing", "wattrelos", 2)).isFalse();
  }

  /** Few letters, so that words are often near: every shortcut is taken, and none too early. */
  @Test
  void shortcutsSayWhatTheWholeTableSays() {
    Random random = new Random(26);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      for (int limit = 1; limit <= 3; limit++) {
        assertThat(Spelling.within(a, b, limit))
            .as("'%s' and '%s' within %d", a, b, limit)
            .isEqualTo(distance(a, b) <= limit);
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      word.append(FEW_LETTERS.charAt(random.nextInt(FEW_LETTERS.length())));
    }
    return word.toString();
  }

  /** By the definition. */
  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j - 1] + change, table[i - 1][j] + 1);
        least = Math.min(least, table[i][j - 1] + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, table[i - 2][j - 2] + 1);
        }
        table[i][j] = least;
      }
    }
    return table[a.length()][b.length()];
  }
}
