package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSpanTest {

  @ParameterizedTest
  @CsvSource({
    "under-15, 14, true",
    "under-15, 15, false",
    "15-17, 15, true",
    "15-17, 17, true",
    "15-17, 18, false",
    "18-plus, 18, true",
    "18-plus, 99, true",
    "over-7, 10, true",
    "over-7, 6, false"
  })
  void holdsTheNumbersItsNameSays(String option, String number, boolean holds) {
    assertThat(NumberSpan.of(option).orElseThrow().holds(new BigDecimal(number))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"student", "how-long", "to-be-wiped", "18", "call-back"})
  void otherNamesAreNoSpans(String option) {
    assertThat(NumberSpan.of(option)).isEmpty();
  }
}
