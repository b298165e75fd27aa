package org.callandcare.webchat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.Binary;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Sender;
import org.springframework.stereotype.Component;

/**
 * Brings what somebody said into the inbox, then onto the page.
 *
 * <p>The inbox comes first: a process killed between the two leaves an answer without its question
 * on the page until the page posts again, never a question without an answer.
 */
@Component
@WebchatIsOn
class Speaking {

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

  private final Inbox inbox;
  private final ShownConversations conversations;
  private final Cast cast;
  private final Clock clock;

  Speaking(Inbox inbox, ShownConversations conversations, Cast cast, Clock clock) {
    this.inbox = inbox;
    this.conversations = conversations;
    this.cast = cast;
    this.clock = clock;
  }

  /**
   * Takes a posting in. When it returns the message is durable, and shown.
   *
   * @throws RuntimeException when a store does not take it; the page then posts the same again
   */
  void say(String chat, Posting posting) {
    ConversationKey conversation = new ConversationKey(WebChannel.NAME, chat);
    Instant now = clock.instant();
    if (posting.said() instanceof Said.Photo photo) {
      conversations.keep(picture(chat, posting.id(), photo));
    }
    inbox.accept(
        List.of(
            new IncomingMessage(
                key(posting.id()), conversation, sender(posting), content(posting), now)));
    show(chat, posting, now);
  }

  private static String key(UUID id) {
    return WebChannel.NAME + ":" + id;
  }

  private Sender sender(Posting posting) {
    String name = cast.findColleague(posting.as()).map(Cast.Colleague::name).orElse(posting.name());
    return new Sender(posting.as(), name, posting.language());
  }

  private static Content content(Posting posting) {
    return switch (posting.said()) {
      case Said.Text(var text) -> words(text);
      case Said.Press(var token, var message) -> new Content.Choice(token, message);
      case Said.Place(var latitude, var longitude, _) -> new Content.Location(latitude, longitude);
      case Said.Phone(var phone, var name) -> new Content.Contact(phone, name, true);
      case Said.Photo(_, var caption) ->
          new Content.Photo(key(posting.id()), caption.isEmpty() ? null : caption);
    };
  }

  private static Content words(String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.matches()) {
      return new Content.Text(text);
    }
    String argument = command.group(2) == null ? "" : command.group(2).strip();
    return new Content.Command(command.group(1).toLowerCase(Locale.ROOT), argument);
  }

  private static ShownFile picture(String chat, UUID id, Said.Photo photo) {
    return new ShownFile(id.toString(), chat, id + ".jpg", "image/jpeg", new Binary(photo.jpeg()));
  }

  private void show(String chat, Posting posting, Instant now) {
    String ref = key(posting.id());
    String by = posting.as();
    switch (posting.said()) {
      case Said.Text(var text) ->
          conversations.show(chat, ShownMessage.said(ref, now, by, ShownMessage.Kind.TEXT, text));
      case Said.Press(var token, var message) -> {
        if (!chat.equals(Cast.GROUP)) {
          conversations.markPressed(chat, message, token);
        }
      }
      case Said.Place(_, _, var label) ->
          conversations.show(
              chat, ShownMessage.said(ref, now, by, ShownMessage.Kind.LOCATION, label));
      case Said.Phone(var phone, _) ->
          conversations.show(
              chat, ShownMessage.said(ref, now, by, ShownMessage.Kind.CONTACT, phone));
      case Said.Photo(_, var caption) ->
          conversations.show(
              chat,
              ShownMessage.said(ref, now, by, ShownMessage.Kind.PHOTO, caption)
                  .withFile(ShownMessage.Kind.PHOTO, posting.id().toString(), null));
    }
  }
}
