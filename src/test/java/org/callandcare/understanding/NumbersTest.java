package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callandcare.understanding.numbers.SpelledNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole numbers from 2 to 1,000,000 in every way people write them. */
class NumbersTest {

  private static final Pipeline PIPELINE = PipelineTest.PIPELINE;

  private static int[] sample() {
    Random random = new Random(7);
    return IntStream.concat(
            IntStream.rangeClosed(2, 1_200),
            IntStream.concat(
                IntStream.of(2_000, 80_000, 200_000, 999_999, 1_000_000),
                random.ints(1_500, 1_200, 1_000_000)))
        .toArray();
  }

  private static void everyOneIsRead(IntFunction<String> spelling) {
    List<String> wrong = new ArrayList<>();
    for (int n : sample()) {
      String spelled = spelling.apply(n);
      if (!read(spelled).equals(Optional.of(Quantity.exactly(n)))) {
        wrong.add(n + " = " + spelled + " → " + read(spelled));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Optional<Quantity> read(String text) {
    return PIPELINE.readQuantity(new Utterance(text, PipelineTest.TODAY, null));
  }

  @Test
  void asInFrance() {
    everyOneIsRead(SpelledNumbers::french);
  }

  @Test
  void asInBelgiumAndSwitzerland() {
    everyOneIsRead(n -> SpelledNumbers.regional(n, "quatre-vingt"));
    everyOneIsRead(n -> SpelledNumbers.regional(n, "huitante"));
    everyOneIsRead(n -> SpelledNumbers.regional(n, "octante"));
  }

  @Test
  void withEveryHyphenOrNone() {
    everyOneIsRead(n -> SpelledNumbers.french(n).replace('-', ' '));
    everyOneIsRead(n -> SpelledNumbers.french(n).replace(' ', '-'));
  }

  @Test
  void writtenTogether() {
    everyOneIsRead(n -> SpelledNumbers.french(n).replaceAll("[ -]", ""));
  }

  @Test
  void asInEnglish() {
    everyOneIsRead(n -> SpelledNumbers.english(n, true));
    everyOneIsRead(n -> SpelledNumbers.english(n, false));
    everyOneIsRead(n -> SpelledNumbers.english(n, true).replace('-', ' '));
    everyOneIsRead(n -> SpelledNumbers.english(n, true).replace("-", ""));
  }

  @Test
  void inFigures() {
    everyOneIsRead(Integer::toString);
    everyOneIsRead(n -> String.format(java.util.Locale.FRANCE, "%,d", n));
    everyOneIsRead(n -> String.format(java.util.Locale.GERMANY, "%,d", n));
    everyOneIsRead(n -> String.format(java.util.Locale.UK, "%,d", n));
    everyOneIsRead(n -> n % 1000 == 0 ? n / 1000 + "k" : Integer.toString(n));
  }

  @Test
  void withOneWrongLetterNinetyNineTimesInAHundred() {
    Random random = new Random(11);
    int right = 0;
    int asked = 0;
    List<String> wrong = new ArrayList<>();
    for (int n : sample()) {
      for (String spelled : List.of(SpelledNumbers.french(n), SpelledNumbers.english(n, true))) {
        String mistyped = mistype(spelled, random);
        asked++;
        if (read(mistyped).equals(Optional.of(Quantity.exactly(n)))) {
          right++;
        } else {
          wrong.add(n + " = " + mistyped + " → " + read(mistyped));
        }
      }
    }
    assertThat((double) right / asked)
        .as("%s", wrong.subList(0, Math.min(40, wrong.size())))
        .isGreaterThanOrEqualTo(0.99);
  }

  /** One letter doubled, lost, wrong or swapped in a word long enough to be known again. */
  private static String mistype(String spelled, Random random) {
    for (int attempt = 0; attempt < 40; attempt++) {
      int at = random.nextInt(spelled.length());
      int start = at;
      int end = at;
      while (start > 0 && Character.isLetter(spelled.charAt(start - 1))) {
        start--;
      }
      while (end < spelled.length() && Character.isLetter(spelled.charAt(end))) {
        end++;
      }
      if (end - start < 5 || at == start || at >= end - 1) {
        continue;
      }
      return switch (random.nextInt(4)) {
        case 0 -> spelled.substring(0, at) + spelled.substring(at + 1);
        case 1 -> spelled.substring(0, at) + spelled.charAt(at) + spelled.substring(at);
        case 2 ->
            spelled.substring(0, at)
                + (char) ('a' + random.nextInt(26))
                + spelled.substring(at + 1);
        default ->
            spelled.substring(0, at)
                + spelled.charAt(at + 1)
                + spelled.charAt(at)
                + spelled.substring(at + 2);
      };
    }
    return spelled;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "une dizaine | 10 | 10 | true",
        "2 douzaines | 24 | 24 | true",
        "une demi-douzaine | 6 | 6 | true",
        "half a dozen | 6 | 6 | true",
        "4x25 | 100 | 100 | false",
        "2 x 12 | 24 | 24 | false",
        "10+5 | 15 | 15 | false",
        "2-3 | 2 | 3 | false",
        "trois ou quatre | 3 | 4 | false",
        "entre 5 et 8 | 5 | 8 | false",
        "between five and eight | 5 | 8 | false",
        "au moins 10 | 10 |  | false",
        "plus de 50 | 50 |  | false",
        "at least ten | 10 |  | false",
        "au plus 5 |  | 5 | false",
        "up to 8 |  | 8 | false",
        "environ 12 | 12 | 12 | true",
        "12 or so | 12 | 12 | true",
        "a couple of | 2 | 2 | true",
        "1,5 | 1.5 | 1.5 | false",
        "2k | 2000 | 2000 | false",
        "12, non pardon, 10 | 10 | 10 | false",
        "une vingtaine | 20 | 20 | true",
        "20aine | 20 | 20 | true"
      })
  void boundsAndRoughCounts(String text, BigDecimal min, BigDecimal max, boolean approximate) {
    Quantity quantity = read(text).orElseThrow();
    assertThat(quantity.approximate()).isEqualTo(approximate);
    assertThat(quantity.min()).isEqualTo(min);
    assertThat(quantity.max()).isEqualTo(max);
  }
}
