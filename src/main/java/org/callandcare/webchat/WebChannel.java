package org.callandcare.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.types.Binary;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Attachment;
import org.callandcare.channel.OutgoingMessage.ClearKeyboard;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.SendOutcome;
import org.callandcare.channel.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The channel {@code web}: conversations {@code web:<person>}, the staff group {@code web:staff},
 * and {@code web:<colleague>} for what one of them reads alone.
 *
 * <p>A message is sent when it is stored; whoever has the page open sees it at once, everybody else
 * when they open it. Sending is idempotent by {@link OutgoingMessage#id}, which is also the message
 * reference. The page itself decides nothing: a message a person sends goes to the {@code Inbox}.
 */
@Component
@WebchatIsOn
public class WebChannel implements Channel, Traces {

  /** The name of this channel. */
  public static final String NAME = "web";

  /** The staff group of the page. */
  public static final ConversationKey STAFF = new ConversationKey(NAME, Cast.GROUP);

  private static final Duration STORE_PAUSE = Duration.ofSeconds(2);

  private final ShownConversations conversations;
  private final Cast cast;
  private final Clock clock;

  WebChannel(ShownConversations conversations, Cast cast, Clock clock) {
    this.conversations = conversations;
    this.cast = cast;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SendOutcome send(OutgoingMessage message, @Nullable String editRef) {
    String chat = message.to().chat();
    if (!message.to().channel().equals(NAME) || !cast.isConversation(chat)) {
      return new SendOutcome.Rejected("there is no conversation " + message.to());
    }
    try {
      return show(message, chat, editRef);
    } catch (DataAccessException _) {
      return new SendOutcome.Retry(STORE_PAUSE, true, "the store does not answer");
    }
  }

  private SendOutcome show(OutgoingMessage message, String chat, @Nullable String editRef) {
    Instant now = clock.instant();
    return switch (message.body()) {
      case Say(var title, var text, var keyboard) -> {
        conversations.show(chat, ShownMessage.bot(message.id(), now, title, text, keyboard));
        yield new SendOutcome.Sent(message.id());
      }
      case Edit(var target, var title, var text, var keyboard) -> {
        String ref = editRef == null ? target : editRef;
        ShownMessage words = ShownMessage.bot(message.id(), now, title, text, keyboard);
        yield new SendOutcome.Sent(conversations.edit(chat, ref, words));
      }
      case ClearKeyboard(var ref) -> {
        conversations.clearKeyboard(chat, ref);
        yield new SendOutcome.Sent(ref);
      }
      case Attachment attachment -> attach(message.id(), chat, attachment, now);
    };
  }

  private SendOutcome attach(String id, String chat, Attachment attachment, Instant now) {
    byte[] content = attachment.content().getBytes(StandardCharsets.UTF_8);
    if (content.length > ShownFile.MAX_BYTES) {
      return new SendOutcome.Rejected("a file of more than " + ShownFile.MAX_BYTES + " bytes");
    }
    String file = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    conversations.keep(
        new ShownFile(
            file, chat, attachment.fileName(), attachment.mediaType(), new Binary(content)));
    conversations.show(
        chat,
        ShownMessage.bot(id, now, null, attachment.caption(), Keyboard.NONE)
            .withFile(ShownMessage.Kind.FILE, file, attachment.fileName()));
    return new SendOutcome.Sent(id);
  }

  @Override
  public boolean isMember(ConversationKey group, String senderId) {
    return group.equals(STAFF) && cast.findColleague(senderId).isPresent();
  }

  @Override
  public ConversationKey privateConversation(String senderId) {
    return new ConversationKey(NAME, senderId);
  }

  @Override
  public boolean isPrivate(ConversationKey conversation) {
    return conversation.channel().equals(NAME) && !conversation.equals(STAFF);
  }

  @Override
  public void forget(ConversationKey conversation) {
    if (isPrivate(conversation)) {
      conversations.wipe(conversation.chat());
    }
  }

  @Override
  public List<ConversationKey> staffGroups() {
    return List.of(STAFF);
  }
}
