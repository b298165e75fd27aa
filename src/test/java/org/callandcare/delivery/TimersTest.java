package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callandcare.channel.Content;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Turn;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.jspecify.annotations.Nullable;

/** A conversation is woken when its time has come and nobody has written before. */
class TimersTest {

  private static final Duration SOON = Duration.ofMillis(300);

  @StoreTest
  void aTimerComesOnceWhenItIsDue(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.handler.does(
          (_, message) ->
              message.content() instanceof Content.Timer ? null : asking(message, SOON));
      delivery.say("a", "k1", "remind me");
      await().until(() -> delivery.channel.texts("a").equals(List.of("asked", "1 timer")));
      assertThat(delivery.handler.computed()).hasSize(2);
      await()
          .until(
              () ->
                  store.database().getCollection("lanes").countDocuments(Filters.exists("due"))
                      == 0);
    }
  }

  @StoreTest
  void aTimerDoesNotComeWhenSomebodyWritesBefore(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.handler.does(
          (_, message) ->
              CountingHandler.words(message).equals("remind me") ? asking(message, SOON) : null);
      delivery.say("a", "k1", "remind me");
      delivery.say("a", "k2", "two");
      await().until(() -> delivery.channel.texts("a").equals(List.of("asked", "1 two")));
      await().pollDelay(SOON.multipliedBy(2)).until(() -> true);
      assertThat(delivery.channel.texts("a")).containsExactly("asked", "1 two");
    }
  }

  @StoreTest
  void aTimerThatIsDueWhileNobodyRunsComesWithTheNextInstance(TestStore store) {
    RunningDelivery first = RunningDelivery.on(store);
    first.handler.does((_, message) -> asking(message, Duration.ofMillis(1500)));
    first.say("a", "k1", "remind me");
    await().until(() -> first.channel.shown().size() == 1);
    first.drop();
    try (RunningDelivery second = RunningDelivery.on(store)) {
      await().until(() -> second.channel.texts("a").contains("1 timer"));
    }
  }

  @StoreTest
  void aTimerWhoseTurnThrowsIsADeadLetterAndDoesNotComeAgain(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.handler.does(
          (_, message) -> {
            if (message.content() instanceof Content.Timer) {
              throw new IllegalStateException();
            }
            return asking(message, SOON);
          });
      delivery.say("a", "k1", "remind me");
      await().until(() -> delivery.channel.texts("a").equals(List.of("asked", "sorry")));
      await().pollDelay(SOON).until(() -> delivery.deadLetters().count() == 1);
      assertThat(delivery.handler.computed()).hasSize(2);
    }
  }

  private static @Nullable Turn asking(IncomingMessage message, Duration in) {
    return new Turn(
        null,
        List.of(OutgoingMessage.answer(message.key() + ":asked", message.conversation(), "asked")),
        Instant.now().plus(in));
  }
}
