package org.callandcare.delivery;

import static org.callandcare.delivery.Values.put;
import static org.callandcare.delivery.Values.required;
import static org.callandcare.delivery.Values.text;
import static org.callandcare.delivery.Values.texts;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.callandcare.channel.Button;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Attachment;
import org.callandcare.channel.OutgoingMessage.Body;
import org.callandcare.channel.OutgoingMessage.ClearKeyboard;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.OutgoingMessage.Say;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link OutgoingMessage}: {@code id, to, priority, body}. */
final class OutgoingForm {

  static final String ID = "id";
  static final String TO = "to";
  static final String PRIORITY = "priority";
  static final String BODY = "body";

  private OutgoingForm() {}

  /** Adds the message to a document. */
  static Document write(OutgoingMessage message, Document to) {
    return to.append(ID, message.id())
        .append(TO, message.to().toString())
        .append(PRIORITY, message.priority().name().toLowerCase(Locale.ROOT))
        .append(BODY, write(message.body()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws StoredFormUnknown when it cannot be read
   */
  static OutgoingMessage read(Document from) {
    return new OutgoingMessage(
        required(from, ID),
        ConversationKey.parse(required(from, TO)),
        body(Values.document(from, BODY)),
        priority(required(from, PRIORITY)));
  }

  private static Priority priority(String name) {
    for (Priority known : Priority.values()) {
      if (known.name().equalsIgnoreCase(name)) {
        return known;
      }
    }
    return Priority.ALERT;
  }

  private static Document write(Body body) {
    return switch (body) {
      case Say(var title, var text, var keyboard) ->
          words(new Document("type", "say"), title, text, keyboard);
      case Edit(var target, var title, var text, var keyboard) ->
          words(new Document("type", "edit").append("target", target), title, text, keyboard);
      case ClearKeyboard(var ref) -> new Document("type", "clear-keyboard").append("message", ref);
      case Attachment(var name, var mediaType, var content, var caption) ->
          new Document("type", "attachment")
              .append("name", name)
              .append("mediaType", mediaType)
              .append("content", content)
              .append("caption", caption);
    };
  }

  private static Document words(
      Document to, @Nullable String title, String text, Keyboard keyboard) {
    put(to, "title", title);
    to.append("text", text);
    put(to, "keyboard", write(keyboard));
    return to;
  }

  private static @Nullable Document write(Keyboard keyboard) {
    return switch (keyboard) {
      case Keyboard.None() -> null;
      case Keyboard.Inline(var rows) ->
          new Document("type", "inline")
              .append("rows", rows.stream().map(OutgoingForm::row).toList());
      case Keyboard.AskContact(var label, var words) ->
          new Document("type", "ask-contact").append("label", label).append("words", words);
      case Keyboard.AskLocation(var label, var words) ->
          new Document("type", "ask-location").append("label", label).append("words", words);
      case Keyboard.Remove() -> new Document("type", "remove");
    };
  }

  private static List<Document> row(List<Button> buttons) {
    return buttons.stream()
        .map(button -> new Document("label", button.label()).append("token", button.token()))
        .toList();
  }

  private static Body body(Document from) {
    String type = required(from, "type");
    return switch (type) {
      case "say" -> new Say(text(from, "title"), required(from, "text"), keyboard(from));
      case "edit" ->
          new Edit(
              required(from, "target"),
              text(from, "title"),
              required(from, "text"),
              keyboard(from));
      case "clear-keyboard" -> new ClearKeyboard(required(from, "message"));
      case "attachment" ->
          new Attachment(
              required(from, "name"),
              required(from, "mediaType"),
              required(from, "content"),
              required(from, "caption"));
      default -> throw new StoredFormUnknown("no body of an outgoing message: " + type);
    };
  }

  private static Keyboard keyboard(Document body) {
    Document from = Values.document(body, "keyboard");
    String type = text(from, "type");
    return switch (type == null ? "" : type) {
      case "inline" -> new Keyboard.Inline(rows(from));
      case "ask-contact" -> new Keyboard.AskContact(required(from, "label"), texts(from, "words"));
      case "ask-location" ->
          new Keyboard.AskLocation(required(from, "label"), texts(from, "words"));
      case "remove" -> new Keyboard.Remove();
      default -> Keyboard.NONE;
    };
  }

  private static List<List<Button>> rows(Document keyboard) {
    return from(keyboard.get("rows")).stream()
        .map(
            row ->
                from(row).stream()
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .map(button -> new Button(required(button, "label"), required(button, "token")))
                    .toList())
        .toList();
  }

  private static List<?> from(@Nullable Object list) {
    return list instanceof List<?> found ? found : List.of();
  }
}
