package org.callandcare.delivery;

import static org.callandcare.delivery.Values.put;
import static org.callandcare.delivery.Values.required;
import static org.callandcare.delivery.Values.text;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Sender;

/**
 * The stored form of an {@link IncomingMessage}: {@code key, conversation, at, sender, content}.
 * Fields may be added; a reader leaves out what it does not know, and reads a content of an unknown
 * type as {@link Content.Other}.
 */
final class IncomingForm {

  static final String KEY = "key";
  static final String CONVERSATION = "conversation";
  static final String AT = "at";
  static final String SENDER = "sender";
  static final String CONTENT = "content";

  private IncomingForm() {}

  /** Adds the message to a document. */
  static Document write(IncomingMessage message, Document to) {
    Document sender = new Document("id", message.sender().id());
    put(sender, "name", message.sender().name());
    put(sender, "language", message.sender().languageCode());
    return to.append(KEY, message.key())
        .append(CONVERSATION, message.conversation().toString())
        .append(AT, Date.from(message.receivedAt()))
        .append(SENDER, sender)
        .append(CONTENT, write(message.content()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws StoredFormUnknown when it cannot be read
   */
  static IncomingMessage read(Document from) {
    Document sender = Values.document(from, SENDER);
    Instant at = Values.instant(from, AT);
    return new IncomingMessage(
        required(from, KEY),
        ConversationKey.parse(required(from, CONVERSATION)),
        new Sender(required(sender, "id"), text(sender, "name"), text(sender, "language")),
        content(Values.document(from, CONTENT)),
        at == null ? Instant.EPOCH : at);
  }

  private static Document write(Content content) {
    return switch (content) {
      case Content.Text(var text) -> type("text").append("text", text);
      case Content.Command(var name, var argument) ->
          type("command").append("name", name).append("argument", argument);
      case Content.Choice(var token, var ref) -> {
        Document choice = type("choice").append("token", token);
        put(choice, "message", ref);
        yield choice;
      }
      case Content.Location(var latitude, var longitude) ->
          type("location").append("latitude", latitude).append("longitude", longitude);
      case Content.Contact(var phone, var name, var own) -> {
        Document contact = type("contact").append("phone", phone).append("own", own);
        put(contact, "name", name);
        yield contact;
      }
      case Content.Photo(var file, var caption) -> {
        Document photo = type("photo").append("file", file);
        put(photo, "caption", caption);
        yield photo;
      }
      case Content.Voice(var file) -> type("voice").append("file", file);
      case Content.Document(var file, var name, var caption) -> {
        Document document = type("document").append("file", file);
        put(document, "name", name);
        put(document, "caption", caption);
        yield document;
      }
      case Content.Sticker(var emoji) -> {
        Document sticker = type("sticker");
        put(sticker, "emoji", emoji);
        yield sticker;
      }
      case Content.Membership(var change) ->
          type("membership").append("change", change.name().toLowerCase(Locale.ROOT));
      case Content.Timer() -> type("timer");
      case Content.Signal(var name, var arguments) ->
          type("signal").append("name", name).append("arguments", write(arguments));
      case Content.Other(var kind) -> type("other").append("kind", kind);
    };
  }

  /** A list, as field names may not hold everything that a word may. */
  private static List<Document> write(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .map(entry -> new Document("name", entry.getKey()).append("value", entry.getValue()))
        .toList();
  }

  private static Content content(Document from) {
    String type = required(from, "type");
    return switch (type) {
      case "text" -> new Content.Text(required(from, "text"));
      case "command" -> new Content.Command(required(from, "name"), required(from, "argument"));
      case "choice" -> new Content.Choice(required(from, "token"), text(from, "message"));
      case "location" ->
          new Content.Location(degrees(from, "latitude"), degrees(from, "longitude"));
      case "contact" ->
          new Content.Contact(
              required(from, "phone"), text(from, "name"), from.getBoolean("own", false));
      case "photo" -> new Content.Photo(required(from, "file"), text(from, "caption"));
      case "voice" -> new Content.Voice(required(from, "file"));
      case "document" ->
          new Content.Document(required(from, "file"), text(from, "name"), text(from, "caption"));
      case "sticker" -> new Content.Sticker(text(from, "emoji"));
      case "membership" -> membership(required(from, "change"));
      case "timer" -> new Content.Timer();
      case "signal" -> new Content.Signal(required(from, "name"), arguments(from));
      case "other" -> new Content.Other(required(from, "kind"));
      default -> new Content.Other(type);
    };
  }

  private static double degrees(Document from, String field) {
    return from.get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static Content membership(String change) {
    for (Content.Membership.Change known : Content.Membership.Change.values()) {
      if (known.name().equalsIgnoreCase(change)) {
        return new Content.Membership(known);
      }
    }
    return new Content.Other("membership");
  }

  private static Map<String, String> arguments(Document from) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Document argument : Values.documents(from, "arguments")) {
      arguments.put(required(argument, "name"), required(argument, "value"));
    }
    return arguments;
  }

  private static Document type(String name) {
    return new Document("type", name);
  }
}
