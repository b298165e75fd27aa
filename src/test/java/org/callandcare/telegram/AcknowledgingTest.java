package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callandcare.channel.Content;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Receipt;
import org.callandcare.house.ReadsTheLog;
import org.callandcare.telegram.botapi.Call;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An update is acknowledged only when it is stored, and none is ever passed over. */
@ReadsTheLog
class AcknowledgingTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final RunningBot bot = RunningBot.on(telegram).pollTime(Duration.ofSeconds(1)).idle();

  @AfterEach
  void stop() {
    bot.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @Test
  void acknowledgesOnceItIsStored() {
    bot.start();
    amel.says("Bonjour");

    bot.inbox.await(1);
    await().until(() -> telegram.updates().pending() == 0);
    awaitAQuietPoll();
    assertThat(telegram.calls("getUpdates"))
        .extracting(call -> call.get("offset"))
        .startsWith("", "100001")
        .doesNotContain("100002");
  }

  @Test
  void asksAgainForWhatTheStoreDidNotTake() {
    bot.inbox.goAway();
    bot.start();
    amel.says("un ordi").says("pour ma fille");

    await().until(() -> bot.inbox.acceptances() >= 3);
    assertThat(telegram.updates().pending()).isEqualTo(2);
    assertThat(telegram.calls("getUpdates"))
        .extracting(call -> call.get("offset"))
        .containsOnly("");
    assertThat(bot.connection.state()).isEqualTo(Connection.State.STORE_AWAY);

    bot.inbox.comeBack();
    bot.inbox.await(2);
    assertThat(bot.inbox.contents())
        .containsExactly(new Content.Text("un ordi"), new Content.Text("pour ma fille"));
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(bot.connection.state()).isEqualTo(Connection.State.CONNECTED);
  }

  @Test
  void saysOnceThatTheStoreIsAway() {
    try (Logged log = new Logged()) {
      bot.inbox.goAway();
      bot.start();
      amel.says("mon numéro est le 06 00 00 00 01");

      await().until(() -> bot.inbox.acceptances() >= 4);
      assertThat(log.lines("the store takes nothing")).hasSize(1);
      assertThat(log.lines("not acknowledged")).hasSize(1);
      assertThat(log.lines("06 00")).isEmpty();
    }
  }

  @Test
  void takesTheSameUpdateUnderTheSameKeyAgainAfterACrashBeforeTheAcknowledgement() {
    bot.inbox.before(_ -> telegram.faults().always("getUpdates", Fault.CUT_BEFORE));
    bot.start();
    amel.says("Bonjour");
    IncomingMessage first = bot.inbox.await(1).getFirst();
    bot.close();
    assertThat(telegram.updates().pending()).isEqualTo(1);

    telegram.faults().clear();
    try (RunningBot next = RunningBot.on(telegram).start()) {
      IncomingMessage again = next.inbox.await(1).getFirst();
      assertThat(again.key()).isEqualTo(first.key());
      assertThat(again.content()).isEqualTo(first.content());
    }
  }

  @Test
  void storesOnceWhatIsDeliveredTwice() {
    amel.says("un").says("deux");
    telegram.faults().next("getUpdates", Fault.HALF_ANSWER, Fault.CUT_AFTER);
    bot.start();

    bot.inbox.await(2);
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(bot.inbox.contents())
        .containsExactly(new Content.Text("un"), new Content.Text("deux"));
  }

  @Test
  void takesUpdatesWhoseIdsWereRestartedLower() {
    bot.start();
    amel.says("avant");
    bot.inbox.await(1);
    awaitAQuietPoll();
    telegram.faults().always("getUpdates", Fault.CUT_BEFORE);
    await().until(() -> telegram.calls("getUpdates").stream().anyMatch(call -> call.status() == 0));

    telegram.updates().restartIdsAt(99_998);
    amel.says("après").says("encore");
    telegram.faults().clear();

    assertThat(bot.inbox.await(3))
        .extracting(IncomingMessage::key)
        .containsExactly(
            "telegram:123456:100000", "telegram:123456:99998", "telegram:123456:99999");
    await().until(() -> telegram.updates().pending() == 0);
  }

  @Test
  void takesForNewWhatFollowsTheFirstThatWereStored() {
    amel.says("peut-être déjà en main").says("quand quelqu'un est mort");
    bot.start();
    bot.inbox.await(2);
    amel.says("nouveau");
    bot.inbox.await(3);
    awaitAnOffset("100003");
    amel.says("encore");
    bot.inbox.await(4);

    assertThat(bot.inbox.asNew())
        .containsExactly("telegram:123456:100002", "telegram:123456:100003");
  }

  @Test
  void asksForTheNextWhileOneIsInHandAndConfirmsInTheirOrder() {
    CountDownLatch kept = new CountDownLatch(1);
    begin();
    bot.inbox.hands(
        messages ->
            messages.getFirst().content().equals(new Content.Text("un"))
                ? time -> opened(kept, time)
                : Receipt.KEPT);
    amel.says("un");
    bot.inbox.await(2);
    amel.says("deux");
    bot.inbox.await(3);
    assertThat(telegram.updates().pending()).as("neither is confirmed").isEqualTo(2);
    assertThat(bot.inbox.acceptances()).as("none is taken twice").isEqualTo(3);

    kept.countDown();
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(bot.inbox.acceptances()).isEqualTo(3);
    assertThat(bot.inbox.asNew()).hasSize(2);
    awaitAnOffset("100003");
  }

  @Test
  void asksANearServerMoreOftenAndNeverWithoutAPause() {
    CountDownLatch kept = new CountDownLatch(1);
    Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    begin();
    bot.inbox.hands(
        _ ->
            time -> {
              waits.add(time);
              return opened(kept, time);
            });
    amel.says("un");
    await().until(() -> waits.stream().anyMatch(wait -> wait.toMillis() < 8));
    kept.countDown();
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(waits).first().isEqualTo(Collections.max(waits));
    assertThat(Collections.min(waits)).isGreaterThan(Duration.ofMillis(1));
    assertThat(Collections.max(waits)).isLessThanOrEqualTo(Duration.ofMillis(10));
  }

  @Test
  void asksForNothingWhileManyAreInHand() {
    CountDownLatch kept = new CountDownLatch(1);
    begin();
    bot.inbox.hands(_ -> time -> opened(kept, time));
    for (int i = 0; i < 20; i++) {
      amel.says("n° " + i);
    }
    bot.inbox.await(21);
    int asked = telegram.calls("getUpdates").size();
    await()
        .during(Duration.ofMillis(300))
        .until(() -> telegram.calls("getUpdates").size() <= asked + 1);
    kept.countDown();
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(bot.inbox.contents()).hasSize(21);
  }

  @Test
  void whatWasInHandAndIsNotTakenIsAskedForAgainAndIsOldThen() {
    begin();
    bot.inbox.hands(
        _ -> {
          bot.inbox.hands(_ -> Receipt.KEPT);
          return _ -> {
            throw new IllegalStateException("the store is away");
          };
        });
    amel.says("un");
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(bot.inbox.asNew()).containsExactly("telegram:123456:100001");
    assertThat(bot.inbox.acceptances()).isEqualTo(3);
    assertThat(bot.inbox.contents()).endsWith(new Content.Text("un"));
  }

  @Test
  void confirmsWhatIsKeptWhileItStops() {
    CountDownLatch kept = new CountDownLatch(1);
    begin();
    bot.inbox.hands(_ -> time -> opened(kept, time));
    amel.says("un");
    bot.inbox.await(2);
    Thread stopping = Thread.ofPlatform().start(bot::stop);
    await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
    kept.countDown();
    await().until(() -> !stopping.isAlive());
    assertThat(telegram.updates().pending()).isZero();
  }

  /** One is stored, so that others are new. */
  private void begin() {
    bot.start();
    amel.says("avant");
    bot.inbox.await(1);
    awaitAnOffset("100001");
  }

  private static boolean opened(CountDownLatch latch, Duration time) {
    try {
      return latch.await(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void takesForOldWhatHasALowerIdThanWasStored() {
    bot.start();
    amel.says("avant");
    bot.inbox.await(1);
    awaitAnOffset("100001");
    telegram.faults().always("getUpdates", Fault.CUT_BEFORE);
    await().until(() -> telegram.calls("getUpdates").stream().anyMatch(call -> call.status() == 0));
    telegram.updates().restartIdsAt(99_998);
    amel.says("encore une fois ?");
    telegram.faults().clear();
    bot.inbox.await(2);
    assertThat(bot.inbox.asNew()).isEmpty();
  }

  @Test
  void takesUpdatesWhoseIdsWereRestartedHigher() {
    bot.start();
    amel.says("avant");
    bot.inbox.await(1);

    telegram.updates().restartIdsAt(2_000_000_000);
    amel.says("après");

    assertThat(bot.inbox.await(2).getLast().key()).isEqualTo("telegram:123456:2000000000");
    await().until(() -> telegram.updates().pending() == 0);
  }

  /** After a question that brought nothing, Telegram holds nothing that an offset could confirm. */
  private void awaitAQuietPoll() {
    awaitAnOffset("100001");
  }

  private void awaitAnOffset(String offset) {
    await()
        .until(
            () ->
                telegram.calls("getUpdates").stream()
                    .map(call -> call.get("offset"))
                    .toList()
                    .contains(offset));
  }

  @Test
  void letsOneUnreadableUpdateSpoilNoOther() {
    amel.says("avant");
    telegram.updates().poison("\"message\":42");
    telegram.updates().poison("\"callback_query\":{\"id\":[],\"from\":\"nobody\"}");
    amel.says("après");
    bot.start();

    bot.inbox.await(2);
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(bot.inbox.contents())
        .containsExactly(new Content.Text("avant"), new Content.Text("après"));
    assertThat(bot.deadLetters.kept())
        .satisfiesExactly(
            letter -> {
              assertThat(letter.key()).isEqualTo("telegram:123456:100001");
              assertThat(letter.payload()).contains("\"message\":42");
              assertThat(letter.reason()).isNotEmpty();
            },
            letter -> assertThat(letter.key()).isEqualTo("telegram:123456:100002"));
    assertThat(bot.meterRegistry.get("telegram.updates").tag("fate", "unreadable").counter())
        .satisfies(counter -> assertThat(counter.count()).isEqualTo(2));
  }

  @Test
  void letsNobodyWaitInSilenceForWhatCannotBeRead() {
    telegram
        .updates()
        .poison(
            """
            "message":{"message_id":"seven","date":0,"text":"Bonjour",
              "chat":{"id":%1$d,"type":"private"},"from":{"id":%1$d,"is_bot":false}}"""
                .formatted(amel.id()));
    bot.start();

    assertThat(bot.inbox.await(1))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.content()).isEqualTo(new Content.Other("unreadable"));
              assertThat(message.conversation()).hasToString("telegram:" + amel.id());
            });
    assertThat(bot.deadLetters.kept()).hasSize(1);
  }

  @Test
  void acknowledgesNothingAsLongAsADeadLetterIsNotKept() {
    try (Logged log = new Logged()) {
      bot.deadLetters.goAway();
      telegram.updates().poison("\"message\":42");
      bot.start();

      await().until(() -> bot.deadLetters.refused() >= 2);
      assertThat(telegram.updates().pending()).isEqualTo(1);

      bot.deadLetters.comeBack();
      await().until(() -> telegram.updates().pending() == 0);
      assertThat(bot.deadLetters.kept()).hasSize(1);
      assertThat(log.lines("cannot be read")).as("said once it is kept").hasSize(1);
    }
  }

  @Test
  void writesNothingOfAnUnreadableUpdateIntoTheLog() {
    try (Logged log = new Logged()) {
      telegram.updates().poison("\"message\":\"my phone is 0600000001\"");
      bot.start();

      await().until(() -> telegram.updates().pending() == 0);
      await().until(() -> log.lines("cannot be read").size() == 1);
      assertThat(log.lines("0600000001")).isEmpty();
    }
  }

  @Test
  void confirmsWhatItStoredWhenItStopsInTheMiddle() {
    CountDownLatch storing = new CountDownLatch(1);
    CountDownLatch stored = new CountDownLatch(1);
    bot.inbox.before(_ -> storing.countDown());
    bot.start();
    bot.inbox.before(
        _ -> {
          storing.countDown();
          awaitUninterruptibly(stored);
        });
    amel.says("Bonjour");
    awaitUninterruptibly(storing);

    Thread stopping = Thread.ofPlatform().start(bot::stop);
    await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
    amel.says("trop tard");
    stored.countDown();
    await().until(() -> !stopping.isAlive());

    assertThat(bot.inbox.contents()).containsExactly(new Content.Text("Bonjour"));
    assertThat(telegram.updates().pending()).as("what came too late comes again").isEqualTo(1);
  }

  @Test
  void stopsAtOnceInTheMiddleOfALongQuestion() {
    try (RunningBot patient = RunningBot.on(telegram).pollTime(Duration.ofSeconds(50)).start()) {
      await().until(() -> telegram.served() >= 3);
      long start = System.nanoTime();
      patient.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void takesABacklogInOrder() {
    for (int i = 0; i < 250; i++) {
      amel.says("n° " + i);
    }
    bot.start();

    assertThat(bot.inbox.await(250))
        .extracting(message -> ((Content.Text) message.content()).text())
        .startsWith("n° 0", "n° 1", "n° 2")
        .endsWith("n° 248", "n° 249");
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(telegram.calls("getUpdates")).extracting(Call::status).containsOnly(200);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    await().until(() -> latch.getCount() == 0);
  }
}
