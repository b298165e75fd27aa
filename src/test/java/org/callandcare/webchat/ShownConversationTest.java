package org.callandcare.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callandcare.channel.Keyboard;
import org.junit.jupiter.api.Test;

/** What stands in a conversation, where, and who has to be told of it. */
class ShownConversationTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.000Z");

  private static ShownMessage said(String ref, Instant at) {
    return ShownMessage.said(ref, at, "amel", ShownMessage.Kind.TEXT, ref);
  }

  private static ShownMessage answer(String ref, Instant at) {
    return ShownMessage.bot(ref, at, null, ref, Keyboard.NONE);
  }

  private static List<String> refs(ShownConversation conversation) {
    return conversation.messages().stream().map(ShownMessage::ref).toList();
  }

  private static ShownConversation of(ShownMessage... messages) {
    ShownConversation shown = ShownConversation.empty("amel");
    for (ShownMessage message : messages) {
      shown = shown.with(message, 200, NINE);
    }
    return shown;
  }

  @Test
  void aQuestionStandsBeforeAnAnswerThatWasShownFirst() {
    Instant asked = NINE.plusNanos(100_000);
    Instant answered = NINE.plusNanos(900_000);

    assertThat(refs(of(answer("answer", answered), said("question", asked))))
        .containsExactly("question", "answer");
    assertThat(refs(of(answer("a", NINE.plusMillis(5)), said("q", NINE))))
        .containsExactly("q", "a");
    assertThat(refs(of(answer("a", NINE), said("q", NINE.plusMillis(1)))))
        .containsExactly("a", "q");
  }

  @Test
  void theSameMessageTwiceIsOne() {
    ShownConversation once = of(said("q", NINE));

    assertThat(once.with(said("q", NINE.plus(Duration.ofHours(1))), 200, NINE)).isSameAs(once);
  }

  @Test
  void tellsWhatChangedSince() {
    ShownConversation shown = of(said("a", NINE), said("b", NINE), said("c", NINE));
    ShownConversation edited = shown.change("a", old -> old.edited(answer("e", NINE)), NINE);

    assertThat(edited.since(2)).extracting(ShownMessage::ref).containsExactly("a", "c");
    assertThat(edited.since(0)).hasSize(3);
    assertThat(edited.change("a", old -> old.edited(answer("e", NINE)), NINE))
        .as("an edit counts once")
        .isSameAs(edited);
    assertThat(edited.wiped(NINE).wipedSince(3)).isTrue();
    assertThat(edited.wiped(NINE).wipedSince(5)).isFalse();
  }

  @Test
  void keepsTheNewestAndStaysSmall() {
    ShownConversation shown = ShownConversation.empty("amel");
    for (int i = 0; i < 30; i++) {
      shown = shown.with(said("m" + i, NINE.plusSeconds(i)), 10, NINE);
    }
    assertThat(refs(shown)).hasSize(10).startsWith("m20").endsWith("m29");

    for (int i = 0; i < 9; i++) {
      shown = shown.with(answer(i + "x".repeat(100_000), NINE.plusSeconds(60 + i)), 10, NINE);
    }
    assertThat(shown.messages()).hasSizeLessThanOrEqualTo(5);
    assertThat(refs(shown).getLast()).startsWith("8x");
  }
}
