package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalLong;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.telegram.botapi.Call;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one MongoDB, of which the one that asks Telegram is killed again and again while
 * people talk, and a new one started. The other asks soon after; nothing is lost, nothing comes
 * twice but what was in flight, everyone is answered in order.
 *
 * <p>On one machine a dead process is seen to be dead; {@code -Dcallandcare.launcher="unshare --pid
 * --fork --kill-child"} hides that, so that its lease must end first.
 */
@EnabledIfSystemProperty(
    named = "callandcare.instance-kills",
    matches = "\\d+",
    disabledReason = "minutes long: -Dcallandcare.instance-kills=6 runs it")
class KilledInstancesTest {

  private static final int KILLS = Integer.getInteger("callandcare.instance-kills", 6);
  private static final int PEOPLE = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(60);
  private static final Duration LONGEST_GAP = Duration.ofSeconds(15);
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  /** What comes sooner after a death may have been sent before it. */
  private static final Duration IN_FLIGHT = Duration.ofMillis(50);

  @TempDir Path folder;

  @StoreTest
  void anotherGoesOnWhenTheOneThatAsksIsKilled(TestStore store) throws Exception {
    Assumptions.assumeFalse(store.embedded(), "the embedded store serves one process");
    Deque<BotProcess> bots = new ArrayDeque<>();
    try (FakeTelegram telegram = FakeTelegram.start()) {
      bots.add(start(telegram, store, 0));
      Talk talk = Talk.learned(telegram);
      bots.add(start(telegram, store, 1));
      Crowd crowd = Crowd.talking(talk, PEOPLE, PATIENCE, PAUSE);
      Duration longest = Duration.ZERO;
      for (int kill = 0; kill < KILLS; kill++) {
        // The second stands by: started, it asks Telegram for its name and its menu.
        int started = kill + 2;
        await().atMost(BotProcess.START).until(() -> telegram.calls("getMe").size() >= started);
        assertThat(bots.getLast().awaitEnd(BETWEEN)).isFalse();
        bots.removeFirst().kill();
        long killed = System.nanoTime();
        Duration gap = Duration.ofNanos(firstQuestionAfter(killed, telegram) - killed);
        longest = gap.compareTo(longest) > 0 ? gap : longest;
        bots.add(start(telegram, store, started));
      }
      Crowd.Account account = crowd.end();
      System.out.printf(
          "two instances on %s: %d kills of the one that asks, %s; longest time nobody asked"
              + " %.1f s%n",
          store, KILLS, account, longest.toMillis() / 1000.0);
      assertThat(account.faults()).as(bots.getFirst().lastWords()).isEmpty();
      assertThat(account.repeats()).isLessThanOrEqualTo(KILLS * PEOPLE);
      assertThat(longest).isLessThan(LONGEST_GAP);
      await().atMost(PATIENCE).until(() -> telegram.updates().pending() == 0);
      assertThat(telegram.brokenRules()).isEmpty();
    } finally {
      bots.forEach(BotProcess::close);
    }
  }

  /** When the other began to ask; a question that the dead one had open came before. */
  private static long firstQuestionAfter(long killed, FakeTelegram telegram) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                telegram.calls("getUpdates").stream()
                    .mapToLong(Call::at)
                    .filter(at -> at - killed > IN_FLIGHT.toNanos())
                    .min(),
            OptionalLong::isPresent)
        .getAsLong();
  }

  private BotProcess start(FakeTelegram telegram, TestStore store, int number) {
    return BotProcess.start(
        telegram,
        Map.of("MONGODB_URI", store.uri()),
        folder.resolve("bot" + number + ".log"),
        BotProcess.UNLIMITED);
  }
}
