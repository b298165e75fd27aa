package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.texts.TextsLoader;
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
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(60);

  /** Nothing but this machine is spoken to: no limit of Telegram's needs keeping. */
  static final List<String> UNLIMITED =
      List.of(
          "--resilience4j.ratelimiter.instances.telegram-all.limit-for-period=100000",
          "--resilience4j.ratelimiter.instances.telegram-alerts.limit-for-period=100000",
          "--resilience4j.ratelimiter.instances.telegram-chat.limit-for-period=100000",
          "--resilience4j.ratelimiter.instances.telegram-group.limit-for-period=100000");

  @TempDir Path folder;

  @StoreTest
  void losesNothingAndRepeatsNothingWhenItIsKilledAtAnyMoment(TestStore store) throws Exception {
    Map<String, String> place =
        store.embedded()
            ? Map.of("CALLANDCARE_DATA", folder.resolve("data").toString())
            : Map.of("MONGODB_URI", store.uri());
    Path log = folder.resolve("bot.log");
    Random random = new Random(7);
    try (FakeTelegram telegram = FakeTelegram.start();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<NeedScript.Line> script =
          new ArrayList<>(new NeedScript(TextsLoader.load(null)).lines());
      script.add(new NeedScript.Line.Says("/records"));
      Talk talk = new Talk(telegram, script);
      BotProcess bot = BotProcess.start(telegram, place, log, UNLIMITED);
      try {
        talk.learn(PATIENCE);
        AtomicBoolean more = new AtomicBoolean(true);
        List<Future<List<Talk.Outcome>>> talks = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
          int first = i * 1000;
          talks.add(people.submit(() -> conversations(talk, first, more)));
        }
        for (int kill = 0; kill < KILLS; kill++) {
          if (kill % 2 == 0) {
            int point = kill / 2 % CrashPoints.Point.values().length;
            bot.kill();
            List<String> options = new ArrayList<>(UNLIMITED);
            options.add(CrashPoints.Point.values()[point].option(1 + random.nextInt(12)));
            bot = BotProcess.start(telegram, place, log, options);
            assertThat(bot.awaitEnd(PATIENCE)).as("it ends at a marked point").isTrue();
          } else {
            bot = BotProcess.start(telegram, place, log, UNLIMITED);
            bot.awaitEnd(Duration.ofMillis(2_500 + random.nextInt(3_000)));
            bot.kill();
          }
        }
        bot = BotProcess.start(telegram, place, log, UNLIMITED);
        more.set(false);
        int held = 0;
        int repeats = 0;
        List<String> faults = new ArrayList<>();
        for (Future<List<Talk.Outcome>> all : talks) {
          for (Talk.Outcome outcome : all.get()) {
            held++;
            repeats += outcome.repeats();
            faults.addAll(outcome.faults());
          }
        }
        System.out.printf(
            "crashes on %s: %d kills, %d conversations, %d faults, %d repeated answers%n",
            store, KILLS, held, faults.size(), repeats);
        assertThat(faults).as(bot.lastWords()).isEmpty();
        assertThat(telegram.updates().pending()).isZero();
        assertThat(repeats).isLessThanOrEqualTo(KILLS * PEOPLE);
        assertThat(telegram.brokenRules()).isEmpty();
      } finally {
        bot.close();
      }
    }
  }

  private static List<Talk.Outcome> conversations(Talk talk, int first, AtomicBoolean more) {
    List<Talk.Outcome> outcomes = new ArrayList<>();
    for (int i = first; more.get() || i == first; i++) {
      Talk.Outcome outcome = talk.hold("Personne" + i, PATIENCE, PAUSE);
      outcomes.add(outcome);
      if (!outcome.faults().isEmpty()) {
        return outcomes;
      }
    }
    return outcomes;
  }
}
