package org.callandcare.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callandcare.channel.Content;
import org.callandcare.channel.DeadLetters;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Receipt;
import org.callandcare.telegram.UpdateReader.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Takes updates in, from the poller and from the webhook alike. When {@link #take} returns they are
 * stored and may be acknowledged; when it throws, none may be.
 */
final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final UpdateReader reader;
  private final StaffChats staff;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Optional<DeadLetters> deadLetters;
  private final BotApi api;
  private final TelegramMeters meters;

  Intake(
      UpdateReader reader,
      StaffChats staff,
      Inbox inbox,
      Outbox outbox,
      Optional<DeadLetters> deadLetters,
      BotApi api,
      TelegramMeters meters) {
    this.reader = reader;
    this.staff = staff;
    this.inbox = inbox;
    this.outbox = outbox;
    this.deadLetters = deadLetters;
    this.api = api;
    this.meters = meters;
  }

  /**
   * Stores updates, in this order.
   *
   * @throws RuntimeException when the store does not take them
   */
  void take(List<JsonNode> updates) {
    take(
        updates,
        messages -> {
          inbox.accept(messages);
          return Receipt.KEPT;
        });
  }

  /**
   * As {@link #take(List)}, of updates that come for the first time: they may be acknowledged when
   * the receipt says so, one call's after the other's.
   */
  Receipt takeNew(List<JsonNode> updates) {
    return take(updates, inbox::acceptNew);
  }

  private Receipt take(List<JsonNode> updates, Function<List<IncomingMessage>, Receipt> accept) {
    List<IncomingMessage> messages = new ArrayList<>(updates.size());
    List<String> queries = new ArrayList<>();
    List<Reading.Unreadable> unreadable = new ArrayList<>();
    for (JsonNode update : updates) {
      switch (reader.read(update)) {
        case Reading.Said said -> {
          add(said, messages);
          if (said.query() != null) {
            queries.add(said.query());
          }
        }
        case Reading.Moved(ChatId from, ChatId to) -> staff.moved(from, to);
        case Reading.Nothing(String query) -> {
          if (query != null) {
            queries.add(query);
          }
        }
        case Reading.Unreadable letter -> {
          unreadable.add(letter);
          keep(letter, messages);
        }
      }
    }
    Receipt receipt = messages.isEmpty() ? Receipt.KEPT : accept.apply(messages);
    meters.updates("stored", messages.size());
    meters.updates("left", updates.size() - messages.size());
    meters.updates("unreadable", unreadable.size());
    unreadable.forEach(
        letter -> LOG.warn("update {} cannot be read: {}", letter.key(), letter.reason()));
    queries.forEach(this::answer);
    return receipt;
  }

  private void add(Reading.Said said, List<IncomingMessage> messages) {
    boolean read = said.chat().isPrivate() || staff.contains(said.chat());
    if (said.message().content() instanceof Content.Command(String name, _)
        && name.equals("chatid")
        && !staff.contains(said.chat())) {
      tellChatId(said);
    } else if (read) {
      messages.add(said.message());
    } else if (said.message().content()
        instanceof Content.Membership(Content.Membership.Change change)) {
      LOG.info(
          "the bot was {} chat {}: to make it a staff chat, set TELEGRAM_STAFF_CHAT to this number",
          change == Content.Membership.Change.ADDED ? "added to" : "taken out of",
          said.chat());
    }
  }

  /** A founder finds the number of a group by asking in it; the number needs no words. */
  private void tellChatId(Reading.Said said) {
    IncomingMessage message = said.message();
    outbox.enqueue(
        List.of(
            OutgoingMessage.answer(
                message.key() + ":chatid", message.conversation(), said.chat().toString())));
  }

  private void keep(Reading.Unreadable unreadable, List<IncomingMessage> messages) {
    deadLetters.ifPresent(
        letters -> letters.unreadable(unreadable.key(), unreadable.reason(), unreadable.payload()));
    if (unreadable.said() != null) {
      add(unreadable.said(), messages);
    }
  }

  /**
   * Takes the waiting mark off a pressed button, at once and whatever the press will lead to. Too
   * late is harmless: the mark is gone by itself then.
   */
  private void answer(String query) {
    Thread.ofVirtual()
        .name("telegram-callback")
        .start(() -> api.repeat(AnswerCallbackQuery.builder().callbackQueryId(query).build()));
  }
}
