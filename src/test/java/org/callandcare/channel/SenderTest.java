package org.callandcare.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name somebody gave themselves may do to the words beside it: nothing. */
class SenderTest {

  private static String shown(String name) {
    return new Sender("1", name, null).name();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Amel", "Zoé Lefèvre-O'Neil", "علی‌رضا", "李小龍", "👩‍👩‍👧 Fam", "<b>&amp;"})
  void staysAsItIs(String name) {
    assertThat(shown(name)).isEqualTo(name);
  }

  @Test
  void losesWhatHidesOrTurns() {
    assertThat(shown(" \u202eyro\u200blla\u0007M\n\n  x\u2066 ")).isEqualTo("yrollaM x");
  }

  @Test
  void isNoneWhenNothingCanBeSeen() {
    assertThat(shown("")).isNull();
    assertThat(shown(" \u00a0\u200d\u2060")).isNull();
    assertThat(new Sender("1", null, null).name()).isNull();
  }

  @Test
  void isCutBetweenCharacters() {
    assertThat(shown("x".repeat(64))).hasSize(64);
    assertThat(shown("x".repeat(65))).hasSize(64).endsWith("x…");
    assertThat(shown("x" + "😀".repeat(40))).isEqualTo("x" + "😀".repeat(31) + "…");
    assertThat(shown("x" + "🇫🇷".repeat(40))).isEqualTo("x" + "🇫🇷".repeat(15) + "…");
    assertThat(shown("a" + "\u0301".repeat(200))).hasSize(64);
  }
}
