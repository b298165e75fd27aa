package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole conversations while Telegram, and the way to it, fails in every way at once, each with one
 * call in ten. All end right; an answer repeats only where it was shown and Telegram's word of it
 * was lost.
 *
 * <p>Runs on request: what each fault alone leads to is tested with every build in a second, and
 * this takes most of a minute before the first fault.
 */
@EnabledIfSystemProperty(
    named = "callandcare.faults",
    matches = "\\d+",
    disabledReason = "minutes long: -Dcallandcare.faults=300 (seconds) runs it")
class FaultyTelegramTest {

  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("callandcare.faults", 300));
  private static final double RATE = 0.1;
  private static final int PEOPLE = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir Path folder;

  @StoreTest
  void everyConversationEndsRightWhileTelegramFailsInEveryWay(TestStore store) throws Exception {
    try (FakeTelegram telegram = FakeTelegram.start();
        MeasuredBot measured =
            MeasuredBot.start(telegram, BotProcess.place(store, folder), folder)) {
      BotProcess bot = measured.process();
      Actuator actuator = measured.actuator();
      Talk talk = Talk.learned(telegram);
      long before = telegram.served();
      for (Fault fault : Fault.values()) {
        telegram.faults().rate(fault, RATE);
      }
      Crowd crowd = Crowd.talking(talk, PEOPLE, PATIENCE, PAUSE);
      assertThat(bot.awaitEnd(TIME)).as("it ended by itself").isFalse();
      telegram.faults().clear();
      Crowd.Account account = crowd.end();

      long lostWords =
          telegram.calls("sendMessage").stream()
              .filter(call -> call.status() == 0 && call.parameters().has("text"))
              .count();
      System.out.printf(
          "faults of Telegram on %s: %d s, %d calls, %s; %d messages shown without an answer%n",
          store, TIME.toSeconds(), telegram.served() - before, account, lostWords);
      assertThat(account.faults()).as(bot.lastWords()).isEmpty();
      assertThat((long) account.repeats()).isLessThanOrEqualTo(lostWords);
      await().atMost(PATIENCE).until(() -> telegram.updates().pending() == 0);
      assertThat(telegram.brokenRules()).isEmpty();
      assertThat(actuator.sum("delivery_updates_total", "fate=\"dead\"")).isZero();
      assertThat(actuator.sum("delivery_sends_total", "outcome=\"rejected\"")).isZero();
    }
  }
}
