package org.callandcare.telegram.botapi;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person in one chat with the bot: what they do there and what they see there. */
public class Participant {

  /** How long what is awaited may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final JsonMapper JSON = JsonMapper.shared();

  final FakeTelegram telegram;
  private final long id;
  private final String firstName;
  private final String languageCode;
  final Chat chat;
  private int readUpTo;
  private int lastOwn;

  Participant(FakeTelegram telegram, long id, String firstName, String languageCode, Chat chat) {
    this.telegram = telegram;
    this.id = id;
    this.firstName = firstName;
    this.languageCode = languageCode;
    this.chat = chat;
  }

  /** The account's id. */
  public long id() {
    return id;
  }

  public String name() {
    return firstName;
  }

  String languageCode() {
    return languageCode;
  }

  /** The id of the chat this is about. */
  public long chatId() {
    return chat.id;
  }

  ObjectNode user() {
    return JSON.createObjectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", firstName)
        .put("language_code", languageCode);
  }

  /** Writes a message; a slash at the start makes it a command, as in the apps. */
  public Participant says(String text) {
    ObjectNode content = JSON.createObjectNode().put("text", text);
    if (text.startsWith("/")) {
      int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
      content
          .putArray("entities")
          .addObject()
          .put("type", "bot_command")
          .put("offset", 0)
          .put("length", end);
    }
    return sends(text, content);
  }

  /** Opens a deep link {@code t.me/bot?start=payload}. */
  public Participant opens(String payload) {
    return says("/start " + payload);
  }

  /** Changes the words of the last own message. */
  public Participant edits(String text) {
    synchronized (chat) {
      Message message = chat.find(lastOwn).orElseThrow();
      message.text = text;
      ObjectNode json = message.json(chat.json());
      json.put("edit_date", System.currentTimeMillis() / 1000);
      telegram.updates().add("edited_message", chat.id, json);
    }
    return this;
  }

  /** Presses the last button shown with this label, inline or under the text field. */
  public Participant presses(String label) {
    synchronized (chat) {
      Message message =
          chat.findLast(shown -> shown.fromBot && shown.shown().buttons().contains(label))
              .orElseThrow(
                  () ->
                      new AssertionError(
                          "no button " + label + " in chat " + chat.id + "\n" + chat.transcript()));
      Shown shown = message.shown();
      String token = shown.tokens().get(shown.buttons().indexOf(label));
      return token.isEmpty() ? says(label) : pressesToken(message.id, token);
    }
  }

  /** Sends any callback data, genuine or forged, as a press on a message that may be outdated. */
  public Participant pressesToken(int messageId, String token) {
    synchronized (chat) {
      ObjectNode query = JSON.createObjectNode();
      query.put("id", telegram.newQuery()).put("chat_instance", "1").put("data", token);
      query.set("from", user());
      query.set(
          "message",
          chat.find(messageId)
              .map(message -> message.json(chat.json()))
              .orElseGet(
                  () -> {
                    ObjectNode gone = JSON.createObjectNode().put("message_id", messageId);
                    gone.put("date", 0).set("chat", chat.json());
                    return gone;
                  }));
      telegram.updates().add("callback_query", chat.id, query);
    }
    return this;
  }

  /** Shares the own number. */
  public Participant sharesContact(String phone) {
    return sharesContact(phone, firstName, id);
  }

  /** Shares somebody else's number. */
  public Participant sharesContactOf(String name, String phone) {
    return sharesContact(phone, name, id + 7);
  }

  private Participant sharesContact(String phone, String name, long user) {
    ObjectNode content = JSON.createObjectNode();
    content
        .putObject("contact")
        .put("phone_number", phone)
        .put("first_name", name)
        .put("user_id", user);
    return sends("(contact)", content);
  }

  public Participant sharesLocation(double latitude, double longitude) {
    ObjectNode content = JSON.createObjectNode();
    content.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return sends("(location)", content);
  }

  public Participant sendsPhoto(String caption) {
    ObjectNode content = JSON.createObjectNode();
    var sizes = content.putArray("photo");
    for (int side : new int[] {90, 1280, 320}) {
      sizes
          .addObject()
          .put("file_id", "photo-" + side)
          .put("file_unique_id", "u" + side)
          .put("width", side)
          .put("height", side);
    }
    if (!caption.isEmpty()) {
      content.put("caption", caption);
    }
    return sends("(photo) " + caption, content);
  }

  public Participant sendsVoice() {
    ObjectNode content = JSON.createObjectNode();
    content
        .putObject("voice")
        .put("file_id", "voice-1")
        .put("file_unique_id", "u")
        .put("duration", 3);
    return sends("(voice)", content);
  }

  public Participant sendsSticker(String emoji) {
    ObjectNode content = JSON.createObjectNode();
    content
        .putObject("sticker")
        .put("file_id", "sticker-1")
        .put("file_unique_id", "u")
        .put("type", "regular")
        .put("width", 512)
        .put("height", 512)
        .put("is_animated", false)
        .put("is_video", false)
        .put("emoji", emoji);
    return sends("(sticker)", content);
  }

  public Participant sendsDocument(String fileName) {
    ObjectNode content = JSON.createObjectNode();
    content
        .putObject("document")
        .put("file_id", "document-1")
        .put("file_unique_id", "u")
        .put("file_name", fileName);
    return sends("(document)", content);
  }

  /** Sends a message that carries what the Bot API calls so, for example a dice. */
  public Participant sendsOther(String kind, ObjectNode content) {
    ObjectNode message = JSON.createObjectNode();
    message.set(kind, content);
    return sends("(" + kind + ")", message);
  }

  private Participant sends(String text, ObjectNode content) {
    synchronized (chat) {
      chat.started = true;
      Message message = chat.add(false, user(), text, text);
      lastOwn = message.id;
      readUpTo = Math.max(readUpTo, message.id);
      ObjectNode json = message.json(chat.json());
      json.remove("text");
      json.setAll(content);
      telegram.updates().add("message", chat.id, json);
      chat.changed();
    }
    return this;
  }

  /** The next message of the bot that was not awaited before. */
  public Shown awaitAnswer() {
    return await(_ -> true, "answer");
  }

  /** The next message of the bot, not awaited before, that contains these words. */
  public Shown awaitMessage(String words) {
    return await(shown -> shown.text().contains(words), "message with: " + words);
  }

  /** The next message of the bot, not awaited before, that passes. */
  public Shown await(Predicate<Shown> test, String what) {
    Shown shown = chat.await(readUpTo, test, PATIENCE, what);
    readUpTo = shown.id();
    return shown;
  }

  /** A message of the bot that shows these words now, old or new, edits applied. */
  public Shown awaitShown(String words) {
    return awaitShown(shown -> shown.text().contains(words), "message showing: " + words);
  }

  /** A message of the bot, old or new, that passes with its edits applied. */
  public Shown awaitShown(Predicate<Shown> test, String what) {
    return awaitShown(test, what, PATIENCE);
  }

  public Shown awaitShown(Predicate<Shown> test, String what, Duration patience) {
    return chat.await(0, test, patience, what);
  }

  /** Everything the chat shows now. */
  public List<Shown> shown() {
    return chat.shown();
  }

  /** Forgets what the chat showed: of the thousands of a bench nobody looks back. */
  public void clearsHistory() {
    chat.clear();
  }

  /** What the chat shows now, a line per message. */
  public String transcript() {
    return chat.transcript();
  }
}
