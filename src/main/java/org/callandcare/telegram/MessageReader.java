package org.callandcare.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callandcare.channel.Content;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** What a message of Telegram carries, in the words of {@code channel}. */
final class MessageReader {

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

  /** Fields of a message that say where and how it was sent, not what. */
  private static final Set<String> ENVELOPE =
      Set.of(
          "message_id",
          "message_thread_id",
          "direct_messages_topic",
          "from",
          "sender_chat",
          "sender_boost_count",
          "sender_business_bot",
          "sender_tag",
          "date",
          "business_connection_id",
          "chat",
          "forward_origin",
          "is_topic_message",
          "is_automatic_forward",
          "reply_to_message",
          "external_reply",
          "quote",
          "reply_to_story",
          "via_bot",
          "edit_date",
          "has_protected_content",
          "is_from_offline",
          "media_group_id",
          "author_signature",
          "link_preview_options",
          "effect_id",
          "caption",
          "caption_entities",
          "show_caption_above_media",
          "has_media_spoiler",
          "reply_markup");

  /** Messages nobody wrote: Telegram's own notes on what happened in the chat. */
  private static final List<String> NOTES =
      List.of(
          "new_chat_",
          "left_chat_",
          "delete_chat_",
          "group_chat_created",
          "supergroup_chat_",
          "channel_chat_",
          "message_auto_delete",
          "migrate_",
          "pinned_message",
          "chat_background",
          "chat_owner",
          "boost_added",
          "forum_topic_",
          "general_forum_",
          "video_chat_",
          "write_access_allowed",
          "connected_website",
          "proximity_alert",
          "giveaway_");

  private final BotIdentity identity;

  MessageReader(BotIdentity identity) {
    this.identity = identity;
  }

  /** What it carries; empty when it is not for this bot or nobody said it. */
  Optional<Content> content(Message message, JsonNode raw) {
    if (message.hasText()) {
      return text(message.getText());
    }
    if (message.hasLocation()) {
      return Optional.of(
          new Content.Location(
              message.getLocation().getLatitude(), message.getLocation().getLongitude()));
    }
    if (message.hasContact()) {
      return Optional.of(contact(message));
    }
    if (message.hasPhoto()) {
      return Optional.of(new Content.Photo(largest(message.getPhoto()), message.getCaption()));
    }
    if (message.hasVoice()) {
      return Optional.of(new Content.Voice(message.getVoice().getFileId()));
    }
    if (message.hasSticker()) {
      return Optional.of(new Content.Sticker(message.getSticker().getEmoji()));
    }
    if (message.hasDocument() && !message.hasAnimation()) {
      return Optional.of(
          new Content.Document(
              message.getDocument().getFileId(),
              message.getDocument().getFileName(),
              message.getCaption()));
    }
    return other(raw);
  }

  private Optional<Content> text(String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.matches()) {
      return Optional.of(new Content.Text(text));
    }
    if (command.group(2) != null && !identity.isMine(command.group(2))) {
      return Optional.empty();
    }
    String argument = command.group(3) == null ? "" : command.group(3).strip();
    return Optional.of(new Content.Command(command.group(1).toLowerCase(Locale.ROOT), argument));
  }

  private static Content contact(Message message) {
    Contact contact = message.getContact();
    String name =
        contact.getLastName() == null
            ? contact.getFirstName()
            : contact.getFirstName() + " " + contact.getLastName();
    boolean own =
        contact.getUserId() != null
            && message.getFrom() != null
            && contact.getUserId().equals(message.getFrom().getId());
    return new Content.Contact(contact.getPhoneNumber(), name, own);
  }

  private static String largest(List<PhotoSize> sizes) {
    return sizes.stream()
        .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight()))
        .orElseThrow()
        .getFileId();
  }

  private static Optional<Content> other(JsonNode raw) {
    for (Iterator<String> fields = raw.fieldNames(); fields.hasNext(); ) {
      String kind = fields.next();
      if (NOTES.stream().anyMatch(kind::startsWith)) {
        return Optional.empty();
      }
      if (!ENVELOPE.contains(kind)) {
        return Optional.of(new Content.Other(kind));
      }
    }
    return Optional.empty();
  }
}
