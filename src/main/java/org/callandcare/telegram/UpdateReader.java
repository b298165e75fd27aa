package org.callandcare.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.callandcare.channel.Content;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Sender;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads one update at a time, so that one that cannot be read spoils no other. */
final class UpdateReader {

  /** The account behind which a group's anonymous administrators write. */
  private static final long ANONYMOUS_ADMINISTRATOR = 1087968824L;

  private final ObjectMapper json =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  private final MessageReader messages;
  private final long botId;
  private final Clock clock;

  UpdateReader(long botId, MessageReader messages, Clock clock) {
    this.botId = botId;
    this.messages = messages;
    this.clock = clock;
  }

  /** What an update is. */
  sealed interface Reading {

    /**
     * Something said or pressed.
     *
     * @param query the callback query to be answered; null when there is none
     */
    record Said(IncomingMessage message, ChatId chat, @Nullable String query) implements Reading {}

    /** A group has a new number. */
    record Moved(ChatId from, ChatId to) implements Reading {}

    /**
     * Nothing for anybody.
     *
     * @param query the callback query to be answered all the same; null when there is none
     */
    record Nothing(@Nullable String query) implements Reading {}

    /**
     * Not to be read.
     *
     * @param said what can be told of it, as {@link Content.Other}; null when not even that
     */
    record Unreadable(String key, String reason, String payload, @Nullable Said said)
        implements Reading {}
  }

  Reading read(JsonNode update) {
    String key = ChatId.CHANNEL + ":" + botId + ":" + update.path("update_id").asText("?");
    try {
      return read(key, json.treeToValue(update, Update.class), update);
    } catch (JsonProcessingException | RuntimeException e) {
      return new Reading.Unreadable(
          key, e.getClass().getSimpleName(), update.toString(), guess(key, update));
    }
  }

  private Reading read(String key, Update update, JsonNode raw) {
    if (update.hasCallbackQuery()) {
      return pressed(key, update.getCallbackQuery());
    }
    if (update.hasMyChatMember()) {
      return membership(key, update.getMyChatMember());
    }
    if (update.hasMessage()) {
      return message(key, update.getMessage(), raw.path("message"));
    }
    if (update.hasEditedMessage()) {
      // A live location arrives as a row of edits; only new words are news.
      return update.getEditedMessage().hasText()
          ? message(key, update.getEditedMessage(), raw.path("edited_message"))
          : new Reading.Nothing(null);
    }
    return new Reading.Nothing(null);
  }

  private Reading message(String key, Message message, JsonNode raw) {
    ChatId chat = new ChatId(message.getChatId());
    if (message.getMigrateToChatId() != null) {
      return new Reading.Moved(chat, new ChatId(message.getMigrateToChatId()));
    }
    User from = message.getFrom();
    if (from != null && from.getIsBot() && from.getId() != ANONYMOUS_ADMINISTRATOR) {
      return new Reading.Nothing(null);
    }
    Optional<Content> content = messages.content(message, raw);
    return content.isEmpty()
        ? new Reading.Nothing(null)
        : new Reading.Said(incoming(key, chat, from, content.get()), chat, null);
  }

  private Reading pressed(String key, CallbackQuery query) {
    if (query.getData() == null) {
      return new Reading.Nothing(query.getId());
    }
    ChatId chat =
        new ChatId(
            query.getMessage() == null
                ? query.getFrom().getId()
                : query.getMessage().getChat().getId());
    String messageRef =
        query.getMessage() == null ? null : String.valueOf(query.getMessage().getMessageId());
    Content choice = new Content.Choice(query.getData(), messageRef);
    return new Reading.Said(incoming(key, chat, query.getFrom(), choice), chat, query.getId());
  }

  private Reading membership(String key, ChatMemberUpdated change) {
    ChatId chat = new ChatId(change.getChat().getId());
    boolean in =
        switch (change.getNewChatMember().getStatus()) {
          case "left", "kicked" -> false;
          default -> true;
        };
    Content.Membership.Change what =
        chat.isPrivate()
            ? in ? Content.Membership.Change.UNBLOCKED : Content.Membership.Change.BLOCKED
            : in ? Content.Membership.Change.ADDED : Content.Membership.Change.REMOVED;
    return new Reading.Said(
        incoming(key, chat, change.getFrom(), new Content.Membership(what)), chat, null);
  }

  private IncomingMessage incoming(String key, ChatId chat, @Nullable User from, Content content) {
    Sender sender =
        from == null
            ? new Sender(chat.toString(), null, null)
            : new Sender(String.valueOf(from.getId()), name(from), from.getLanguageCode());
    return new IncomingMessage(key, chat.conversation(), sender, content, clock.instant());
  }

  private static String name(User user) {
    return (Objects.toString(user.getFirstName(), "")
            + " "
            + Objects.toString(user.getLastName(), ""))
        .strip();
  }

  /** Who it was from, if that much can be made out, so that somebody answers. */
  private Reading.@Nullable Said guess(String key, JsonNode update) {
    long chat = update.findPath("chat").path("id").asLong(0);
    long from = update.findPath("from").path("id").asLong(0);
    if (chat == 0 || from == 0) {
      return null;
    }
    IncomingMessage message =
        new IncomingMessage(
            key,
            new ChatId(chat).conversation(),
            new Sender(String.valueOf(from), null, null),
            new Content.Other("unreadable"),
            clock.instant());
    return new Reading.Said(message, new ChatId(chat), null);
  }
}
