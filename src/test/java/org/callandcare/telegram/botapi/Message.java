package org.callandcare.telegram.botapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message in a chat, as the double keeps it; guarded by its chat. */
final class Message {

  final int id;
  final boolean fromBot;
  final ObjectNode from;
  String text;
  String markup;
  @Nullable ObjectNode keyboard;
  boolean edited;
  Multipart.@Nullable Upload file;

  Message(int id, boolean fromBot, ObjectNode from, String text, String markup) {
    this.id = id;
    this.fromBot = fromBot;
    this.from = from;
    this.text = text;
    this.markup = markup;
  }

  Shown shown() {
    List<String> buttons = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (JsonNode button : buttons()) {
      buttons.add(button.get("text").stringValue());
      tokens.add(button.path("callback_data").asString(""));
    }
    return new Shown(
        id,
        fromBot,
        text,
        markup,
        buttons,
        tokens,
        edited,
        file == null ? null : file.name(),
        file == null ? null : new String(file.content(), java.nio.charset.StandardCharsets.UTF_8));
  }

  List<JsonNode> buttons() {
    List<JsonNode> buttons = new ArrayList<>();
    if (keyboard != null) {
      JsonNode rows =
          keyboard.has("inline_keyboard")
              ? keyboard.get("inline_keyboard")
              : keyboard.path("keyboard");
      rows.forEach(row -> row.forEach(buttons::add));
    }
    return buttons;
  }

  /** As the Bot API writes it. */
  ObjectNode json(ObjectNode chat) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("message_id", id);
    json.set("from", from);
    json.set("chat", chat);
    json.put("date", System.currentTimeMillis() / 1000);
    if (file != null) {
      json.putObject("document")
          .put("file_id", "file-" + id)
          .put("file_unique_id", "unique-" + id)
          .put("file_name", file.name());
      json.put("caption", text);
    } else {
      json.put("text", text);
    }
    if (keyboard != null && keyboard.has("inline_keyboard")) {
      json.set("reply_markup", keyboard);
    }
    return json;
  }
}
