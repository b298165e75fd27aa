package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored comes back the same, through the driver's own encoding. */
class StoredFormsTest {

  static Stream<Content> contents() {
    return Stream.of(
        new Content.Text("été ☀ <b>&\u0000"),
        new Content.Command("start", "need"),
        new Content.Choice("token", "17"),
        new Content.Choice("token", null),
        new Content.Location(50.63, 3.06),
        new Content.Contact("+33 6", "Amel", true),
        new Content.Contact("+33 6", null, false),
        new Content.Photo("file", "caption"),
        new Content.Photo("file", null),
        new Content.Voice("file"),
        new Content.Document("file", "name", "caption"),
        new Content.Document("file", null, null),
        new Content.Sticker("☀"),
        new Content.Sticker(null),
        new Content.Membership(Content.Membership.Change.BLOCKED),
        new Content.Timer(),
        new Content.Signal("handoff.ended", Map.of("by.whom", "$x", "", "")),
        new Content.Other("dice"));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void anIncomingMessageComesBackTheSame(Content content) {
    IncomingMessage message =
        new IncomingMessage(
            "telegram:1:2",
            FakeChannel.chat("-100:5"),
            new Sender("7", "Zoé", "fr-FR"),
            content,
            Instant.ofEpochMilli(1_700_000_000_123L));
    assertThat(IncomingForm.read(reread(IncomingForm.write(message, new Document()))))
        .isEqualTo(message);
  }

  static Stream<OutgoingMessage.Body> bodies() {
    return Stream.of(
        new OutgoingMessage.Say("title", "text\nmore", Keyboard.NONE),
        new OutgoingMessage.Say(null, "text", new Keyboard.Remove()),
        new OutgoingMessage.Say(null, "text", new Keyboard.AskContact("number", List.of("later"))),
        new OutgoingMessage.Say(null, "text", new Keyboard.AskLocation("here")),
        new OutgoingMessage.Say(
            null,
            "text",
            new Keyboard.Inline(
                List.of(
                    List.of(new Button("a", "1"), new Button("b", "2")),
                    List.of(new Button("c", "3"))))),
        new OutgoingMessage.Edit("target", null, "text", Keyboard.NONE),
        new OutgoingMessage.Edit("target", "title", "text", new Keyboard.Inline(List.of())),
        new OutgoingMessage.ClearKeyboard("17"),
        new OutgoingMessage.Attachment("a.json", "application/json", "{\"a\": 1}", ""));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void anOutgoingMessageComesBackTheSame(OutgoingMessage.Body body) {
    for (Priority priority : Priority.values()) {
      OutgoingMessage message = new OutgoingMessage("id", FakeChannel.chat("a"), body, priority);
      assertThat(OutgoingForm.read(reread(OutgoingForm.write(message, new Document()))))
          .isEqualTo(message);
    }
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    Document newer =
        IncomingForm.write(RunningDelivery.text("a", "k", "words"), new Document())
            .append("mood", "fine");
    newer.get("content", Document.class).append("tone", "warm");
    assertThat(IncomingForm.read(reread(newer)).content()).isEqualTo(new Content.Text("words"));

    newer.put("content", new Document("type", "hologram"));
    assertThat(IncomingForm.read(reread(newer)).content()).isEqualTo(new Content.Other("hologram"));
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThatThrownBy(() -> IncomingForm.read(new Document("key", "k")))
        .isInstanceOf(StoredFormUnknown.class)
        .hasMessageContaining("conversation");
    assertThatThrownBy(
            () ->
                OutgoingForm.read(
                    new Document("id", "1")
                        .append("to", "fake:a")
                        .append("priority", "answer")
                        .append("body", new Document("type", "hologram"))))
        .isInstanceOf(StoredFormUnknown.class);
  }

  private static Document reread(Document document) {
    return Document.parse(document.toJson());
  }
}
