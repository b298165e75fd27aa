package org.callandcare.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.channel.TurnHandler;
import org.jspecify.annotations.Nullable;

/** Answers each message with its number in the conversation and its words: {@code 3 hello}. */
final class CountingHandler implements TurnHandler {

  private final List<String> computed = new CopyOnWriteArrayList<>();
  private final List<ConversationKey> expected = new CopyOnWriteArrayList<>();
  private volatile BiFunction<Snapshot, IncomingMessage, @Nullable Turn> script = (_, _) -> null;

  /** From now on: what the script says; where it says nothing, as ever. */
  void does(BiFunction<Snapshot, IncomingMessage, @Nullable Turn> newScript) {
    script = newScript;
  }

  @Override
  public void expect(ConversationKey conversation) {
    expected.add(conversation);
    throw new IllegalStateException("it may fail");
  }

  @Override
  public boolean handles(Snapshot snapshot, IncomingMessage message) {
    return !words(message).equals("unwanted");
  }

  @Override
  public Turn handle(Snapshot snapshot, IncomingMessage message) {
    computed.add(message.key());
    Turn said = script.apply(snapshot, message);
    if (said != null) {
      return said;
    }
    int number = count(snapshot) + 1;
    return new Turn(
        Integer.toString(number),
        List.of(
            OutgoingMessage.answer(
                message.key() + ":answer", message.conversation(), number + " " + words(message))),
        null);
  }

  static int count(Snapshot snapshot) {
    return snapshot.state() == null ? 0 : Integer.parseInt(snapshot.state());
  }

  @Override
  public List<OutgoingMessage> apologise(Snapshot snapshot, IncomingMessage message) {
    return List.of(
        OutgoingMessage.answer(message.key() + ":sorry", message.conversation(), "sorry"));
  }

  /** The keys of the messages whose turns were computed, each time one was. */
  List<String> computed() {
    return computed;
  }

  /** The conversations whose states were being read. */
  List<ConversationKey> expected() {
    return expected;
  }

  static String words(IncomingMessage message) {
    return switch (message.content()) {
      case Content.Text(var text) -> text;
      case Content.Timer() -> "timer";
      default -> message.content().getClass().getSimpleName();
    };
  }
}
