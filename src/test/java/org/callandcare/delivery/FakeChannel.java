package org.callandcare.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.SendOutcome;
import org.jspecify.annotations.Nullable;

/** A channel that shows everything at once, or does what a test tells it for some messages. */
final class FakeChannel implements Channel {

  static final String NAME = "fake";

  /** What was shown, and the reference it was shown under, or that was edited. */
  record Shown(OutgoingMessage message, @Nullable String editRef) {
    String text() {
      return switch (message.body()) {
        case Say say -> say.text();
        case Edit edit -> "[edit " + editRef + "] " + edit.text();
        default -> message.body().getClass().getSimpleName();
      };
    }
  }

  private final List<Shown> shown = new CopyOnWriteArrayList<>();
  private final List<ConversationKey> busy = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private volatile Function<OutgoingMessage, @Nullable SendOutcome> script = _ -> null;

  /** From now on: what the script says; where it says nothing, the message is shown. */
  void does(Function<OutgoingMessage, @Nullable SendOutcome> newScript) {
    script = newScript;
  }

  static ConversationKey chat(String name) {
    return new ConversationKey(NAME, name);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SendOutcome send(OutgoingMessage message, @Nullable String editRef) {
    asked.merge(message.id(), 1, Integer::sum);
    SendOutcome said = script.apply(message);
    if (said != null) {
      return said;
    }
    shown.add(new Shown(message, editRef));
    return new SendOutcome.Sent(editRef == null ? "ref-" + message.id() : editRef);
  }

  List<Shown> shown() {
    return List.copyOf(shown);
  }

  List<String> texts() {
    return shown.stream().map(Shown::text).toList();
  }

  List<String> texts(String chat) {
    List<String> texts = new ArrayList<>();
    for (Shown one : shown) {
      if (one.message().to().equals(chat(chat))) {
        texts.add(one.text());
      }
    }
    return texts;
  }

  /** How often a message was given to the channel, shown or not. */
  int asked(String id) {
    return asked.getOrDefault(id, 0);
  }

  List<ConversationKey> busy() {
    return busy;
  }

  @Override
  public void busy(ConversationKey conversation) {
    busy.add(conversation);
  }

  @Override
  public boolean isMember(ConversationKey group, String senderId) {
    return false;
  }

  @Override
  public ConversationKey privateConversation(String senderId) {
    return chat(senderId);
  }

  @Override
  public boolean isPrivate(ConversationKey conversation) {
    return true;
  }

  @Override
  public List<ConversationKey> staffGroups() {
    return List.of();
  }

  static SendOutcome retry(Duration after) {
    return new SendOutcome.Retry(after, false, "told to wait");
  }
}
