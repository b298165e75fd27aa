package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.callandcare.house.ReadsTheLog;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** What keeps the bot from its updates is said in the log, once, and when it is over. */
@ReadsTheLog
class PollingTroubleLogTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final Logged log = new Logged();

  @AfterEach
  void stop() {
    log.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @Test
  void saysOnceThatTheTokenIsRefusedAndTriesOn() {
    telegram.faults().always("*", Fault.UNAUTHORIZED);
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      await().until(() -> telegram.calls("getUpdates").size() >= 3);
      await().until(() -> telegram.calls("getMe").size() >= 3);

      assertThat(log.warnings())
          .singleElement()
          .asString()
          .contains("refuses TELEGRAM_BOT_TOKEN")
          .doesNotContain(telegram.token());
      assertThat(bot.health.health().getStatus()).isEqualTo(Status.DOWN);

      worksWithoutFaults(bot);
    }
  }

  @Test
  void saysOnceThatAnotherProgramAsksAndTriesOn() {
    telegram.faults().always("getUpdates", Fault.CONFLICT);
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      await().until(() -> telegram.calls("getUpdates").size() >= 4);

      assertThat(log.warnings()).singleElement().asString().contains("another program");
      assertThat(bot.health.health().getStatus()).isEqualTo(Status.DOWN);

      worksWithoutFaults(bot);
    }
  }

  @Test
  void startsWithoutTelegramAndSaysSoOnce() {
    telegram.close();
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      await().until(() -> bot.health.health().getStatus().equals(Status.DOWN));
      await()
          .until(
              () ->
                  bot.meterRegistry.find("telegram.polls").tag("end", "unanswered").counter()
                          instanceof io.micrometer.core.instrument.Counter failed
                      && failed.count() >= 3);
      assertThat(log.warnings()).singleElement().asString().contains("does not answer");

      try (FakeTelegram back = FakeTelegram.start(telegram.port())) {
        back.person("Noor").says("Bonjour");
        bot.inbox.await(1);
        await().until(() -> back.updates().pending() == 0);
        await().until(() -> bot.health.health().getStatus().equals(Status.UP));
        await().until(() -> !back.calls("getMe").isEmpty());
        assertThat(log.lines("is connected")).hasSize(1);
        assertThat(log.warnings()).hasSize(1);
      }
    }
  }

  private void worksWithoutFaults(RunningBot bot) {
    telegram.faults().clear();
    amel.says("enfin");
    bot.inbox.await(1);
    await().until(() -> bot.health.health().getStatus().equals(Status.UP));
  }
}
