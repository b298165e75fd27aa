package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** Several instances on one store. */
class InstancesTest {

  private static final int CHATS = 12;

  @StoreTest
  void theLanesAreSharedAndEveryConversationKeepsItsOrderWhoeverTakesIn(TestStore store) {
    FakeChannel channel = new FakeChannel();
    try (RunningDelivery one = RunningDelivery.on(store, channel, new CountingHandler());
        RunningDelivery two = RunningDelivery.on(store, channel, new CountingHandler())) {
      await().atMost(Duration.ofSeconds(20)).until(() -> half(one) && half(two));
      for (int i = 1; i <= 60; i++) {
        RunningDelivery taker = i / CHATS % 2 == 0 ? one : two;
        taker.say("c" + i % CHATS, "k" + i, "m" + i);
      }
      one.parts.outbox().enqueue(notices());
      await().atMost(Duration.ofSeconds(20)).until(() -> channel.shown().size() == 60 + CHATS);
      for (int chat = 0; chat < CHATS; chat++) {
        assertThat(answers(channel, chat)).containsExactlyElementsOf(expected(chat));
      }
      assertThat(one.handler.computed()).isNotEmpty();
      assertThat(two.handler.computed()).isNotEmpty();
    }
  }

  private static boolean half(RunningDelivery delivery) {
    return delivery.parts.ownership().owned().size() == Partitions.COUNT / 2
        && delivery.parts.ownership().isSettled();
  }

  private static List<org.callandcare.channel.OutgoingMessage> notices() {
    return IntStream.range(0, CHATS)
        .mapToObj(i -> RunningDelivery.notice("n" + i, "c" + i, "notice", Priority.DIGEST))
        .toList();
  }

  private static List<String> answers(FakeChannel channel, int chat) {
    return channel.texts("c" + chat).stream().filter(text -> !text.equals("notice")).toList();
  }

  private static List<String> expected(int chat) {
    int first = chat == 0 ? CHATS : chat;
    return IntStream.range(0, 60 / CHATS)
        .mapToObj(i -> (i + 1) + " m" + (first + i * CHATS))
        .toList();
  }

  @StoreTest
  void anInstanceThatDiesLosesNothing(TestStore store) {
    FakeChannel channel = new FakeChannel();
    RunningDelivery dying = RunningDelivery.on(store, channel, new CountingHandler());
    try (RunningDelivery other = RunningDelivery.on(store, channel, new CountingHandler())) {
      await().atMost(Duration.ofSeconds(20)).until(() -> half(dying) && half(other));
      for (int i = 1; i <= 30; i++) {
        dying.say("c" + i % CHATS, "k" + i, "m" + i);
      }
      dying.drop();
      for (int i = 31; i <= 60; i++) {
        other.say("c" + i % CHATS, "k" + i, "m" + i);
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> Set.copyOf(channel.texts()).size() == 60);
      for (int chat = 0; chat < CHATS; chat++) {
        assertThat(channel.texts("c" + chat).stream().distinct())
            .containsExactlyElementsOf(expected(chat));
      }
      assertThat(other.parts.ownership().owned()).hasSize(Partitions.COUNT);
    }
  }

  @StoreTest
  void anInstanceThatStopsGivesItsLanesBackAtOnce(TestStore store) {
    FakeChannel channel = new FakeChannel();
    RunningDelivery stopping = RunningDelivery.on(store, channel, new CountingHandler());
    stopping.say("a", "k1", "one");
    await().until(() -> channel.shown().size() == 1);
    stopping.close();
    try (RunningDelivery next = RunningDelivery.on(store, channel, new CountingHandler())) {
      next.say("a", "k2", "two");
      await().until(() -> channel.texts().equals(List.of("1 one", "2 two")));
    }
  }

  @StoreTest
  void aRightIsHeldByOneAtATimeAndTakenOverWhenItsTimeIsUp(TestStore store) {
    try (RunningDelivery one = RunningDelivery.on(store);
        RunningDelivery two = RunningDelivery.on(store)) {
      StoredLease mine = one.parts.lease();
      StoredLease theirs = two.parts.lease();
      assertThat(mine.hold("poller", Duration.ofSeconds(30))).isTrue();
      assertThat(mine.hold("poller", Duration.ofSeconds(30))).isTrue();
      assertThat(theirs.hold("poller", Duration.ofSeconds(30))).isFalse();
      mine.release("poller");
      assertThat(theirs.hold("poller", Duration.ofMillis(200))).isTrue();
      mine.release("poller");
      await().until(() -> mine.hold("poller", Duration.ofSeconds(30)));
      assertThat(theirs.hold("poller", Duration.ofSeconds(30))).isFalse();
    }
  }
}
