package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What comes in is handled once, in order, and answered. */
class LanesTest {

  @StoreTest
  void whatAnInstanceHandledAndDidNotEmptyTheNextOneEmpties(TestStore store) {
    RunningDelivery first = RunningDelivery.untidy(store);
    first.say("a", "k1", "m1");
    await().until(() -> first.channel.texts("a").equals(List.of("1 m1")));
    await().until(() -> store.database().getCollection("sent_messages").countDocuments() == 1);
    first.drop();

    try (RunningDelivery second = RunningDelivery.on(store)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(store.database().getCollection("inbox").find().first())
                      .containsKey(Arrival.DONE)
                      .doesNotContainKeys(Arrival.PARTITION, IncomingForm.CONVERSATION));
      assertThat(second.handler.computed()).isEmpty();
    }
  }

  @StoreTest
  void everyMessageOfAConversationIsAnsweredInItsOrder(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery
          .parts
          .inbox()
          .accept(
              IntStream.rangeClosed(1, 50)
                  .mapToObj(i -> RunningDelivery.text(i % 2 == 0 ? "a" : "b", "k" + i, "m" + i))
                  .toList());
      await().until(() -> delivery.channel.shown().size() == 50);
      assertThat(delivery.channel.texts("a"))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 25).mapToObj(i -> i + " m" + 2 * i).toList());
      assertThat(delivery.channel.texts("b"))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 25).mapToObj(i -> i + " m" + (2 * i - 1)).toList());
    }
  }

  @StoreTest
  void aMessageThatComesTwiceIsHandledOnce(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery
          .parts
          .inbox()
          .accept(
              List.of(
                  RunningDelivery.text("a", "k1", "one"),
                  RunningDelivery.text("a", "k1", "one"),
                  RunningDelivery.text("a", "k2", "two")));
      delivery.say("a", "k1", "one");
      delivery.say("a", "k3", "three");
      await().until(() -> delivery.channel.shown().size() == 3);
      assertThat(delivery.channel.texts("a")).containsExactly("1 one", "2 two", "3 three");
      assertThat(delivery.counted("delivery.updates", "fate", "duplicate")).isEqualTo(2);
    }
  }
}
