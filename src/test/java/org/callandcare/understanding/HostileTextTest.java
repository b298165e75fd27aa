package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, understanding answers, soon, and points into the text it was given. */
class HostileTextTest {

  private static final Pipeline PIPELINE = PipelineTest.PIPELINE;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int TELEGRAM_LONGEST = 4_096;

  static List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add("");
    texts.add(" \t\r\n\u00a0\u2028");
    texts.add("😀".repeat(TELEGRAM_LONGEST / 2));
    texts.add("👨‍👩‍👧‍👦🏳️‍🌈🇫🇷".repeat(200));
    texts.add("\ud83d".repeat(100) + " 3 PC " + "\ude00".repeat(100));
    texts.add("b\u200be\u200bs\u200bo\u200bi\u200bn d'un\u200d ordi\ufeffnateur");
    texts.add("\u202eruetanidro nu\u202c 12 \u2066أحتاج إلى حاسوب\u2069 à Lille");
    texts.add("أحتاج إلى حاسوب محمول من فضلك");
    texts.add("10 ".repeat(TELEGRAM_LONGEST / 3));
    texts.add("1".repeat(TELEGRAM_LONGEST));
    texts.add("quatre-vingt-".repeat(TELEGRAM_LONGEST / 13));
    texts.add("vingt".repeat(TELEGRAM_LONGEST / 5));
    texts.add("un PC et ".repeat(TELEGRAM_LONGEST / 9));
    texts.add("non pardon 10 ".repeat(TELEGRAM_LONGEST / 14));
    texts.add("avant le 15 mars ".repeat(TELEGRAM_LONGEST / 17));
    texts.add("Villeneuve d'Ascq ".repeat(TELEGRAM_LONGEST / 18));
    texts.add("a@".repeat(TELEGRAM_LONGEST / 2));
    texts.add("+33".repeat(TELEGRAM_LONGEST / 3));
    texts.add("(".repeat(TELEGRAM_LONGEST));
    texts.add("e\u0301".repeat(TELEGRAM_LONGEST / 2));
    texts.add("ﬁﬂﷺ".repeat(TELEGRAM_LONGEST / 3));
    texts.add("İıſẞ 𝟙𝟚 𝕡𝕔 Ⅻ ٣ laptops １２ ＰＣ");
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isAnsweredSoon(String text) {
    Assertions.assertTimeoutPreemptively(SOON, () -> understand(text));
  }

  @Test
  void soIsAnyTextAtRandom() {
    Random random = new Random(20270115);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () -> {
          for (int i = 0; i < 3_000; i++) {
            understand(anything(random));
          }
        });
  }

  /** Characters of all planes, pieces of messages, and signs, in any order. */
  private static String anything(Random random) {
    String[] pieces = {
      "12",
      "deux",
      "PC",
      "à",
      "Lille",
      "15/03",
      "€",
      "besoin",
      "pas",
      "de",
      "d'",
      "06 12 34 56 78",
      "a@b.fr",
      ",",
      ".",
      "?",
      "\n",
      "2k",
      "x",
      "-",
      "non",
      "give",
      "to",
      "laptops",
      "demain",
      "1.5"
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 1 -> text.append((char) random.nextInt(0x3000));
        default -> text.append(pieces[random.nextInt(pieces.length)]);
      }
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static void understand(String text) {
    Utterance utterance = new Utterance(text, PipelineTest.TODAY, null);
    Meaning meaning = PIPELINE.understand(utterance);
    for (Item item : meaning.items()) {
      assertThat(item.start()).isBetween(0, item.end());
      assertThat(item.end()).isLessThanOrEqualTo(text.length());
      assertThat(text.substring(item.start(), item.end())).isEqualTo(item.text());
    }
    PIPELINE.readQuantity(utterance);
    PIPELINE.readDate(utterance, true);
    PIPELINE.readMoney(utterance);
    PIPELINE.readPlace(utterance);
    PIPELINE.readYesNo(utterance);
    PIPELINE.readPhone(utterance);
    PIPELINE.readEmail(utterance);
  }
}
