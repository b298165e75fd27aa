package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.callandcare.telegram.Wording.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as Telegram takes them: escaped, and in parts that fit. */
class WordingTest {

  private static String together(List<Part> parts) {
    return parts.stream().map(Part::plain).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>gras</b> & <script>alert(1)</script>",
        "a < b > c",
        "&lt; &amp; &#60; &nbsp;",
        "\"quoted\" 'single'",
        "<a href=\"tg://user?id=1\">clic</a>",
        "{{7*7}} ${7*7} #{7*7} %s %n <%= 7 %>",
        "</b><b>",
        "*_`[markdown](http://x)"
      })
  void lettersThatMeanSomethingInHtmlStayLetters(String written) {
    for (Part part : Wording.parts(written, written)) {
      assertThat(part.plain()).isEqualTo(written + "\n" + written);
      assertThat(part.html().replaceFirst("<b>", "").replaceFirst("</b>", ""))
          .doesNotContain("<", ">")
          .isEqualTo(escaped(written) + "\n" + escaped(written));
    }
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Test
  void cutsBetweenParagraphsLinesSentencesOrWords() {
    String paragraph = "p".repeat(3000) + "\n\n" + "q".repeat(2000);
    String line = "p".repeat(3000) + "\n" + "q".repeat(2000);
    String sentence = "p".repeat(3000) + ". " + "q".repeat(2000);
    String word = "p".repeat(3000) + " " + "q".repeat(2000);
    for (String text : List.of(paragraph, line, sentence, word)) {
      List<Part> parts = Wording.parts(null, text);
      assertThat(parts).hasSize(2);
      assertThat(parts.get(1).plain()).isEqualTo("q".repeat(2000));
      assertThat(together(parts)).isEqualTo(text);
    }
  }

  @Test
  void cutsNoEmojiFamilyFlagOrAccentInTwo() {
    for (String whole : List.of("😀", "👩‍👩‍👧‍👦", "🇫🇷", "e\u0301", "👍🏽", "\u0627\u0651")) {
      for (int shift = 0; shift < 3; shift++) {
        String text = "x".repeat(shift) + whole.repeat(3000);
        List<Part> parts = Wording.parts(null, text);
        assertThat(together(parts)).isEqualTo(text);
        for (Part part : parts) {
          assertThat(part.plain().length()).isLessThanOrEqualTo(Wording.MAX);
          assertThat((part.plain().length() - (part.plain().startsWith("x") ? shift : 0)))
              .as("whole characters only")
              .matches(length -> length % whole.length() == 0);
        }
      }
    }
  }

  @Test
  void losesNothingOfAnyText() {
    Random random = new Random(7);
    String letters = "ab é😀\n.!<&\u200b\u0301";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder("début ");
      int length = random.nextInt(15_000);
      while (text.length() < length) {
        int at = random.nextInt(letters.codePointCount(0, letters.length()));
        text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
      }
      String whole = text + "fin";
      List<Part> parts = Wording.parts("titre", whole);
      assertThat(together(parts)).isEqualTo("titre\n" + whole);
      assertThat(parts)
          .allSatisfy(part -> assertThat(part.plain().length()).isBetween(1, Wording.MAX))
          .allSatisfy(part -> assertThat(part.plain()).matches(WordingTest::isWellFormed));
    }
  }

  @Test
  void oneCharacterOfThousandsOfMarksIsCutAllTheSame() {
    String zalgo = "a" + "\u0301".repeat(10_000);

    List<Part> parts = Wording.parts(null, zalgo);

    assertThat(together(parts)).isEqualTo(zalgo);
    assertThat(parts).allSatisfy(part -> assertThat(part.plain().length()).isLessThan(4097));
  }

  @Test
  void aTitleLongerThanAMessageStaysBoldInEachPart() {
    List<Part> parts = Wording.parts("t".repeat(5000), "corps");

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).html()).isEqualTo("<b>" + "t".repeat(4096) + "</b>");
    assertThat(parts.get(1).html()).isEqualTo("<b>" + "t".repeat(904) + "</b>\ncorps");
  }

  @Test
  void saysNothingWhereThereIsNothingToRead() {
    assertThat(Wording.parts(null, "")).isEmpty();
    assertThat(Wording.parts(null, " \n\t ")).isEmpty();
    assertThat(Wording.parts(null, "\u200b\u200d\u2060\ufeff")).as("nothing visible").isEmpty();
    assertThat(Wording.parts("titre", "")).extracting(Part::plain).containsExactly("titre");
  }

  @Test
  void noPersonsNameTurnsTheReadingDirectionOfTheWordsBesideIt() {
    List<Part> parts =
        Wording.parts("\u202eecirB", "Pris par \u202eecirB\u2066, 3 offres. \u05d0\u05d1");

    assertThat(together(parts)).isEqualTo("ecirB\nPris par ecirB, 3 offres. \u05d0\u05d1");
  }

  private static boolean isWellFormed(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return !Character.isLowSurrogate(text.charAt(0))
        && !Character.isHighSurrogate(text.charAt(text.length() - 1))
        && characters.first() == 0;
  }
}
