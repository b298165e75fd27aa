package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import org.callandcare.channel.Content;
import org.callandcare.house.ReadsTheLog;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** What keeps the bot from storing what Telegram brings is said in the log, once. */
@ReadsTheLog
class WebhookLogTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private ConfigurableApplicationContext house;
  private FakeInbox inbox;

  @BeforeEach
  void open() {
    house = TelegramHouse.openForWebhook(telegram, TelegramHouse.freePort());
    inbox = house.getBean(FakeInbox.class);
  }

  @AfterEach
  void close() {
    house.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @Test
  void letsTelegramComeAgainWhileTheStoreIsAway() {
    try (Logged log = new Logged()) {
      inbox.goAway();
      amel.says("un").says("deux");
      await().until(() -> telegram.updates().webhookRefusals() >= 3);
      assertThat(telegram.updates().pending()).isEqualTo(2);
      assertThat(house.getBean(TelegramHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(refusals()).isGreaterThanOrEqualTo(3);

      inbox.comeBack();
      inbox.await(2);
      await().until(() -> telegram.updates().pending() == 0);
      assertThat(inbox.contents())
          .containsExactly(new Content.Text("un"), new Content.Text("deux"));
      assertThat(log.warnings()).as("said once").hasSize(2);
    }
  }

  private double refusals() {
    return house
        .getBean(MeterRegistry.class)
        .get("telegram.webhook.refused")
        .tag("reason", "store")
        .counter()
        .count();
  }
}
