package org.callandcare.telegram.botapi;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the methods do, once the rules let them. */
final class Methods {

  private static final int MAX_TEXT = 4096;
  private static final int MAX_CAPTION = 1024;

  private final FakeTelegram telegram;
  private final Limits.Meter meter = new Limits.Meter();

  Methods(FakeTelegram telegram) {
    this.telegram = telegram;
  }

  /** The {@code result}, as JSON. */
  String call(String method, ObjectNode parameters, Map<String, Multipart.Upload> files) {
    return switch (method) {
      case "getUpdates" -> telegram.updates().poll(parameters);
      case "sendMessage" -> sendMessage(parameters);
      case "sendDocument" -> sendDocument(parameters, files);
      case "editMessageText" -> editText(parameters);
      case "editMessageReplyMarkup" -> editKeyboard(parameters);
      case "deleteMessage" -> deleteMessage(parameters);
      case "sendChatAction" -> {
        chat(parameters);
        yield "true";
      }
      case "answerCallbackQuery" -> answerQuery(parameters);
      case "getMe" -> telegram.bot().toString();
      case "getChat" -> chat(parameters).json().toString();
      case "getChatMember" -> member(parameters);
      case "leaveChat" -> {
        chat(parameters).blocked = true;
        yield "true";
      }
      case "setMyCommands" -> {
        telegram.setCommands(parameters);
        yield "true";
      }
      case "setWebhook" -> {
        checkWebhook(parameters);
        telegram.updates().setWebhook(parameters);
        yield "true";
      }
      case "deleteWebhook" -> {
        telegram.updates().setWebhook(parameters.put("url", ""));
        yield "true";
      }
      case "getWebhookInfo" -> telegram.updates().webhookInfo().toString();
      default -> throw ApiError.brokenRule("the double does not play " + method);
    };
  }

  private String sendMessage(ObjectNode parameters) {
    Chat chat = chat(parameters);
    String markup = parameters.get("text").stringValue();
    String text = words(parameters, "text", MAX_TEXT);
    if (text.isEmpty()) {
      throw ApiError.brokenRule("message text is empty");
    }
    ObjectNode keyboard = keyboard(chat, parameters);
    meter.count(telegram.limits(), chat);
    return show(chat, text, markup, keyboard, null);
  }

  private String sendDocument(ObjectNode parameters, Map<String, Multipart.Upload> files) {
    Chat chat = chat(parameters);
    String name = parameters.path("document").asString("document").replace("attach://", "");
    Multipart.Upload file = files.getOrDefault(name, files.get("document"));
    if (file == null) {
      throw ApiError.brokenRule("there is no document in the request");
    }
    String caption = parameters.has("caption") ? words(parameters, "caption", MAX_CAPTION) : "";
    ObjectNode keyboard = keyboard(chat, parameters);
    meter.count(telegram.limits(), chat);
    return show(chat, caption, caption, keyboard, file);
  }

  private String show(
      Chat chat,
      String text,
      String markup,
      @Nullable ObjectNode keyboard,
      Multipart.@Nullable Upload file) {
    Shown shown;
    String json;
    synchronized (chat) {
      Message message = chat.add(true, telegram.bot(), text, markup);
      message.keyboard = keyboard;
      message.file = file;
      shown = message.shown();
      json = message.json(chat.json()).toString();
      chat.changed();
    }
    telegram.tell(chat.id, shown);
    return json;
  }

  private String editText(ObjectNode parameters) {
    Chat chat = chat(parameters);
    String markup = parameters.path("text").asString("");
    String text = words(parameters, "text", MAX_TEXT);
    ObjectNode keyboard = keyboard(chat, parameters);
    synchronized (chat) {
      Message message = own(chat, parameters, "edit");
      if (message.text.equals(text)
          && message.markup.equals(markup)
          && Objects.equals(message.keyboard, keyboard)) {
        throw notModified();
      }
      message.text = text;
      message.markup = markup;
      return edited(chat, message, keyboard);
    }
  }

  private String editKeyboard(ObjectNode parameters) {
    Chat chat = chat(parameters);
    ObjectNode keyboard = keyboard(chat, parameters);
    synchronized (chat) {
      Message message = own(chat, parameters, "edit");
      if (Objects.equals(message.keyboard, keyboard)) {
        throw notModified();
      }
      return edited(chat, message, keyboard);
    }
  }

  private String edited(Chat chat, Message message, @Nullable ObjectNode keyboard) {
    message.keyboard = keyboard;
    message.edited = true;
    chat.changed();
    telegram.tell(chat.id, message.shown());
    return message.json(chat.json()).toString();
  }

  private String deleteMessage(ObjectNode parameters) {
    Chat chat = chat(parameters);
    if (!chat.remove(parameters.get("message_id").asInt())) {
      throw ApiError.badRequest("message to delete not found");
    }
    return "true";
  }

  private static ApiError notModified() {
    return ApiError.badRequest(
        "message is not modified: specified new message content and reply markup are exactly the"
            + " same as a current content and reply markup of the message");
  }

  private static Message own(Chat chat, ObjectNode parameters, String what) {
    Message message =
        chat.find(parameters.path("message_id").asInt(0))
            .orElseThrow(() -> ApiError.badRequest("message to " + what + " not found"));
    if (!message.fromBot) {
      throw ApiError.badRequest("message can't be edited");
    }
    return message;
  }

  private String answerQuery(ObjectNode parameters) {
    if (!telegram.answered(parameters.get("callback_query_id").stringValue())) {
      throw ApiError.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    return "true";
  }

  private String member(ObjectNode parameters) {
    Chat chat = chat(parameters);
    long user = parameters.get("user_id").asLong();
    ObjectNode member = JsonMapper.shared().createObjectNode();
    synchronized (chat) {
      Person person = chat.members.get(user);
      if (person == null) {
        Person stranger = telegram.findPerson(user);
        if (stranger == null) {
          throw ApiError.badRequest("PARTICIPANT_ID_INVALID");
        }
        member.put("status", "left").set("user", stranger.user());
      } else {
        member.put("status", "member").set("user", person.user());
      }
    }
    return member.toString();
  }

  private Chat chat(ObjectNode parameters) {
    Chat chat = telegram.findChat(parameters.get("chat_id").asLong(0));
    if (chat == null) {
      throw ApiError.badRequest("chat not found");
    }
    if (chat.migratedTo != null) {
      throw ApiError.migrated(chat.migratedTo);
    }
    if (chat.blocked) {
      throw ApiError.forbidden(
          chat.isPrivate() ? "bot was blocked by the user" : "bot was kicked from the group chat");
    }
    if (chat.isPrivate() && !chat.started) {
      throw ApiError.forbidden("bot can't initiate conversation with a user");
    }
    return chat;
  }

  private static String words(ObjectNode parameters, String field, int max) {
    String written = parameters.path(field).asString("");
    String mode = parameters.path("parse_mode").asString("");
    String words =
        switch (mode.toLowerCase(Locale.ROOT)) {
          case "" -> written;
          case "html" -> Html.plain(written);
          default -> throw ApiError.brokenRule("unsupported parse_mode");
        };
    if (words.length() > max) {
      throw ApiError.brokenRule(
          field.equals("caption") ? "message caption is too long" : "message is too long");
    }
    return words.strip();
  }

  private static @Nullable ObjectNode keyboard(Chat chat, ObjectNode parameters) {
    JsonNode markup = parameters.get("reply_markup");
    if (markup == null) {
      return null;
    }
    for (JsonNode row : markup.path("inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.size() != 2) {
          throw ApiError.brokenRule("an inline button needs exactly one kind");
        }
        if (button.get("text").stringValue().isBlank()) {
          throw ApiError.brokenRule("BUTTON_TEXT_INVALID");
        }
      }
    }
    for (JsonNode row : markup.path("keyboard")) {
      for (JsonNode button : row) {
        if (!chat.isPrivate()
            && (button.has("request_contact") || button.has("request_location"))) {
          throw ApiError.brokenRule("phone number can be requested in private chats only");
        }
      }
    }
    ObjectNode keyboard = (ObjectNode) markup;
    boolean empty = keyboard.has("inline_keyboard") && keyboard.get("inline_keyboard").isEmpty();
    return empty || keyboard.has("remove_keyboard") ? null : keyboard;
  }

  private static void checkWebhook(ObjectNode parameters) {
    String secret = parameters.path("secret_token").asString("");
    if (!secret.isEmpty() && !secret.matches("[A-Za-z0-9_-]{1,256}")) {
      throw ApiError.brokenRule("secret token contains unallowed characters");
    }
  }
}
