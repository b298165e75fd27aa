package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application as a process, killed again and again under a stream of conversations: at random
 * moments, and at each marked point of a message's way. Nothing said is lost, nothing is filed
 * twice, everyone is answered in order; only a send in flight at a kill may repeat.
 *
 * <p>Runs on request, as it starts the application for every kill: {@code -Dtest=CrashTest
 * -Dcallandcare.kills=50}.
 */
@EnabledIfSystemProperty(
    named = "callandcare.kills",
    matches = "\\d+",
    disabledReason = "minutes long: -Dcallandcare.kills=50 runs it")
class CrashTest {

  private static final int KILLS =
      Integer.getInteger("callandcare.kills", CrashPoints.Point.values().length + 1);
  private static final int PEOPLE = 6;

  /** Ample: a kill may come before a busy machine has the application up, several times over. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration PAUSE = Duration.ofMillis(60);

  @TempDir Path folder;

  @StoreTest
  void losesNothingAndRepeatsNothingWhenItIsKilledAtAnyMoment(TestStore store) throws Exception {
    Map<String, String> place = BotProcess.place(store, folder);
    Path log = folder.resolve("bot.log");
    Random random = new Random(7);
    try (FakeTelegram telegram = FakeTelegram.start()) {
      Talk talk = new Talk(telegram, NeedScript.withRecords());
      BotProcess bot = BotProcess.start(telegram, place, log, BotProcess.UNLIMITED);
      try {
        talk.learn(BotProcess.START);
        Crowd crowd = Crowd.talking(talk, PEOPLE, PATIENCE, PAUSE);
        for (int kill = 0; kill < KILLS; kill++) {
          if (kill % 2 == 0) {
            int point = kill / 2 % CrashPoints.Point.values().length;
            bot.kill();
            List<String> options = new ArrayList<>(BotProcess.UNLIMITED);
            options.add(CrashPoints.Point.values()[point].option(1 + random.nextInt(12)));
            bot = BotProcess.start(telegram, place, log, options);
            assertThat(bot.awaitEnd(PATIENCE))
                .as(
                    "it ends at %s; %s%n%s",
                    options.getLast(), crowd.faultsSoFar(), bot.lastWords())
                .isTrue();
          } else {
            int asked = telegram.calls("getUpdates").size();
            bot = BotProcess.start(telegram, place, log, BotProcess.UNLIMITED);
            if (random.nextInt(4) > 0) {
              // Mostly once it works: else a busy machine would kill what has only begun to start.
              await().atMost(PATIENCE).until(() -> telegram.calls("getUpdates").size() > asked);
            }
            bot.awaitEnd(Duration.ofMillis(100 + random.nextInt(3_000)));
            bot.kill();
          }
        }
        bot = BotProcess.start(telegram, place, log, BotProcess.UNLIMITED);
        Crowd.Account account = crowd.end();
        System.out.printf("crashes on %s: %d kills, %s%n", store, KILLS, account);
        assertThat(account.faults()).as(bot.lastWords()).isEmpty();
        assertThat(telegram.updates().pending()).isZero();
        assertThat(account.repeats()).isLessThanOrEqualTo(KILLS * PEOPLE);
        assertThat(telegram.brokenRules()).isEmpty();
      } finally {
        bot.close();
      }
    }
  }
}
