package org.callandcare.telegram;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Attachment;
import org.callandcare.channel.OutgoingMessage.ClearKeyboard;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.SendOutcome;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Telegram as a channel. A message's reference is its {@code message_id}; of a message in several
 * parts, the last part's, which carries the keyboard.
 *
 * <p>Nobody is kept waiting in here: when a limit is reached or Telegram asks for a pause, that is
 * a {@link SendOutcome.Retry}. What was shown of a message in parts is remembered, so that the
 * retry goes on where it stopped; a crash in between repeats the parts.
 */
final class TelegramChannel implements Channel {

  private static final int HALF_SENT = 10_000;

  private final Sends sends;
  private final BotApi api;
  private final Limits limits;
  private final Refusals refusals;
  private final Pauses pauses;
  private final Memberships memberships;
  private final StaffChats staff;
  private final TelegramMeters meters;

  /** How many parts of a message were shown, by its id, while there are more to come. */
  private final Map<String, Integer> shownParts = Recent.map(HALF_SENT);

  TelegramChannel(
      Sends sends,
      BotApi api,
      Limits limits,
      Pauses pauses,
      Refusals refusals,
      Memberships memberships,
      StaffChats staff,
      TelegramMeters meters) {
    this.sends = sends;
    this.api = api;
    this.limits = limits;
    this.pauses = pauses;
    this.refusals = refusals;
    this.memberships = memberships;
    this.staff = staff;
    this.meters = meters;
  }

  @Override
  public String name() {
    return ChatId.CHANNEL;
  }

  @Override
  public SendOutcome send(OutgoingMessage message, @Nullable String editRef) {
    Optional<ChatId> chat = ChatId.of(message.to());
    if (chat.isEmpty()) {
      return new SendOutcome.Rejected("no chat of Telegram: " + message.to());
    }
    return meters.send(() -> send(message, chat.get(), editRef));
  }

  private SendOutcome send(OutgoingMessage message, ChatId chat, @Nullable String editRef) {
    Duration pause = pauses.left(chat);
    if (pause.isPositive()) {
      return new SendOutcome.Retry(pause, false, "Telegram asked to leave this chat alone");
    }
    return switch (message.body()) {
      case Say say -> say(message, chat, Wording.parts(say.title(), say.text()), say.keyboard());
      case Edit edit -> edit(message, chat, edit, editRef);
      case ClearKeyboard(String messageRef) -> clear(chat, messageRef);
      case Attachment attachment -> attach(message, chat, attachment);
    };
  }

  private SendOutcome say(
      OutgoingMessage message, ChatId chat, List<Wording.Part> parts, Keyboard keyboard) {
    int last = parts.size() - 1;
    return inParts(
        message,
        chat,
        parts.size(),
        part -> sends.text(chat, parts.get(part), part == last ? keyboard : Keyboard.NONE));
  }

  private SendOutcome attach(OutgoingMessage message, ChatId chat, Attachment attachment) {
    boolean fits = attachment.caption().length() <= Wording.MAX_CAPTION;
    List<Wording.Part> words = fits ? List.of() : Wording.parts(null, attachment.caption());
    return inParts(
        message,
        chat,
        1 + words.size(),
        part ->
            part == 0
                ? sends.document(chat, attachment, fits ? attachment.caption() : "")
                : sends.text(chat, words.get(part - 1), Keyboard.NONE));
  }

  private SendOutcome inParts(
      OutgoingMessage message, ChatId chat, int parts, IntFunction<Answer<Message>> send) {
    SendOutcome outcome = new SendOutcome.Rejected("nothing to be read");
    for (int part = shownParts.getOrDefault(message.id(), 0); part < parts; part++) {
      Duration wait = limits.ask(chat, message.priority());
      if (wait.isPositive()) {
        return new SendOutcome.Retry(wait, false, "as many messages as Telegram takes were sent");
      }
      outcome =
          switch (send.apply(part)) {
            case Answer.Done<Message>(Message shown) -> shown(shown);
            case Answer.Refused<Message> refused -> refusals.outcome(chat, refused);
            case Answer.None<Message> none -> refusals.outcome(none);
          };
      if (!(outcome instanceof SendOutcome.Sent)) {
        return outcome;
      }
      if (parts > 1) {
        shownParts.put(message.id(), part + 1);
      }
    }
    shownParts.remove(message.id());
    return outcome;
  }

  private SendOutcome shown(@Nullable Message shown) {
    pauses.passed();
    return new SendOutcome.Sent(shown == null ? null : String.valueOf(shown.getMessageId()));
  }

  private SendOutcome edit(
      OutgoingMessage message, ChatId chat, Edit edit, @Nullable String editRef) {
    List<Wording.Part> parts = Wording.parts(edit.title(), edit.text());
    Optional<Integer> messageId = messageId(editRef);
    boolean editable =
        edit.keyboard() instanceof Keyboard.Inline || edit.keyboard() instanceof Keyboard.None;
    if (messageId.isEmpty() || parts.size() != 1 || !editable) {
      return say(message, chat, parts, edit.keyboard());
    }
    Duration wait = limits.ask(chat, message.priority());
    if (wait.isPositive()) {
      return new SendOutcome.Retry(wait, false, "as many messages as Telegram takes were sent");
    }
    return switch (sends.edit(chat, messageId.get(), parts.getFirst(), edit.keyboard())) {
      case Answer.Done<?> _ -> edited(editRef);
      case Answer.Refused<?> refused when refused.says("message is not modified") ->
          edited(editRef);
      case Answer.Refused<?> refused when Refusals.cannotBeEdited(refused) ->
          say(message, chat, parts, edit.keyboard());
      case Answer.Refused<?> refused -> refusals.outcome(chat, refused);
      case Answer.None<?> none -> refusals.outcome(none);
    };
  }

  private SendOutcome edited(@Nullable String ref) {
    pauses.passed();
    return new SendOutcome.Sent(ref);
  }

  private SendOutcome clear(ChatId chat, String messageRef) {
    Optional<Integer> messageId = messageId(messageRef);
    if (messageId.isEmpty()) {
      return new SendOutcome.Sent(null);
    }
    return switch (sends.clearKeyboard(chat, messageId.get())) {
      case Answer.Done<?> _ -> edited(messageRef);
      case Answer.Refused<?> refused when refused.code() == 400 && refused.migratedTo() == null ->
          edited(messageRef);
      case Answer.Refused<?> refused -> refusals.outcome(chat, refused);
      case Answer.None<?> none -> refusals.outcome(none);
    };
  }

  private static Optional<Integer> messageId(@Nullable String ref) {
    return ref != null && ref.matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(ref))
        : Optional.empty();
  }

  @Override
  public void busy(ConversationKey conversation) {
    ChatId.of(conversation)
        .filter(chat -> !pauses.left(chat).isPositive())
        .ifPresent(
            chat ->
                Thread.ofVirtual()
                    .name("telegram-typing")
                    .start(
                        () ->
                            api.call(
                                SendChatAction.builder()
                                    .chatId(chat.toString())
                                    .action(ActionType.TYPING.toString())
                                    .build())));
  }

  @Override
  public boolean isMember(ConversationKey group, String senderId) {
    Optional<ChatId> chat = ChatId.of(group);
    return chat.isPresent()
        && senderId.matches("\\d{1,18}")
        && memberships.isMember(chat.get(), Long.parseLong(senderId));
  }

  @Override
  public ConversationKey privateConversation(String senderId) {
    return new ConversationKey(ChatId.CHANNEL, senderId);
  }

  @Override
  public boolean isPrivate(ConversationKey conversation) {
    return ChatId.of(conversation).filter(ChatId::isPrivate).isPresent();
  }

  @Override
  public List<ConversationKey> staffGroups() {
    return staff.all().stream()
        .map(ChatId::conversation)
        .sorted(comparing(ConversationKey::chat))
        .toList();
  }
}
