package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Load for a while in a small heap: memory does not grow. */
@EnabledIfSystemProperty(
    named = "callandcare.endurance",
    matches = "\\d+",
    disabledReason = "minutes long: -Dcallandcare.endurance=600 (seconds) runs it")
class EnduranceTest {

  private static final int SECONDS = Integer.getInteger("callandcare.endurance", 600);
  private static final int LOOKS = 6;
  private static final int PEOPLE = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final double MIB = 1024 * 1024;

  /** Between the middle and the end, beside what the measure itself sways by. */
  private static final double MOST_GROWTH = 15;

  @TempDir Path folder;

  @StoreTest
  void memoryDoesNotGrowUnderLoad(TestStore store) throws Exception {
    try (FakeTelegram telegram = FakeTelegram.start();
        MeasuredBot measured =
            MeasuredBot.start(telegram, BotProcess.place(store, folder), folder, "-Xmx300m")) {
      BotProcess bot = measured.process();
      Actuator actuator = measured.actuator();
      telegram.keepCalls(false);
      Talk talk = Talk.learned(telegram);
      List<Double> heaps = new ArrayList<>();
      Crowd crowd = Crowd.talking(talk, PEOPLE, PATIENCE, PAUSE);
      for (int look = 0; look <= LOOKS; look++) {
        Duration time = Duration.ofMillis(look == 0 ? 10_000 : SECONDS * 1000L / LOOKS);
        assertThat(bot.awaitEnd(time)).as("it ended by itself").isFalse();
        bot.collectGarbage();
        double heap = actuator.sum("jvm_memory_used_bytes", "area=\"heap\"") / MIB;
        heaps.add(heap);
        System.out.printf(
            "endurance on %s: look %d of %d, heap after collection %.0f MiB, resident %d MiB%n",
            store, look, LOOKS, heap, bot.residentMiB());
      }
      Crowd.Account account = crowd.end();
      System.out.printf("endurance on %s: %d s, %s%n", store, SECONDS, account);
      assertThat(account.faults()).as(bot.lastWords()).isEmpty();
      assertThat(account.repeats()).isZero();
      assertThat(heaps.getLast() - heaps.get(LOOKS / 2))
          .as(heaps.toString())
          .isLessThan(MOST_GROWTH);
    }
  }
}
