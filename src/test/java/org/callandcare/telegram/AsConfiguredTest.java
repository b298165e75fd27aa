package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.SendOutcome;
import org.callandcare.channel.SendOutcome.Retry;
import org.callandcare.channel.SendOutcome.Sent;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.callandcare.telegram.botapi.Group;
import org.callandcare.telegram.botapi.Limits;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The module as {@code application.yml} configures it. */
class AsConfiguredTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final Group staff = telegram.group("Staff", amel);
  private ConfigurableApplicationContext house;
  private TelegramChannel channel;
  private int sent;

  @BeforeEach
  void open() {
    amel.says("/start");
    house = TelegramHouse.open(telegram, "--callandcare.telegram.staff-chat=" + staff.id());
    channel = house.getBean(TelegramChannel.class);
  }

  @AfterEach
  void close() {
    house.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  private SendOutcome say(long chat, Priority priority) {
    return channel.send(
        new OutgoingMessage(
            "m" + sent++,
            new ChatId(chat).conversation(),
            new Say(null, "Bonjour", Keyboard.NONE),
            priority),
        null);
  }

  @Test
  void keepsWithinTelegramsLimitsSoThatItNeedNotRefuse() {
    telegram.limit(new Limits(30, 20, 30));
    int shown = 0;
    while (say(staff.id(), Priority.ALERT) instanceof Sent) {
      shown++;
    }
    assertThat(shown).as("to a group in a minute").isEqualTo(20);
    assertThat(telegram.calls("sendMessage"))
        .allSatisfy(call -> assertThat(call.status()).isEqualTo(200));
  }

  @Test
  void sendsAShortBurstToOnePersonAndThenOneASecond() {
    int shown = 0;
    SendOutcome outcome = say(amel.id(), Priority.ANSWER);
    while (outcome instanceof Sent) {
      shown++;
      outcome = say(amel.id(), Priority.ANSWER);
    }
    assertThat(shown).isEqualTo(5);
    assertThat(((Retry) outcome).after()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    assertThat(((Retry) outcome).everyone()).isFalse();
  }

  @Test
  void repeatsAnsweringAPress() {
    telegram.faults().next("answerCallbackQuery", Fault.SERVER_ERROR, Fault.CUT_BEFORE);
    amel.pressesToken(1, "x");
    await().until(() -> telegram.openQueries() == 0);
  }

  @Test
  void showsTheBreakerAndTheLimitsAmongTheMetrics() {
    MeterRegistry meters = house.getBean(MeterRegistry.class);
    say(amel.id(), Priority.ANSWER);

    assertThat(meters.find("resilience4j.circuitbreaker.state").tag("name", "telegram").gauges())
        .isNotEmpty();
    assertThat(
            meters
                .find("resilience4j.ratelimiter.available.permissions")
                .tag("name", "telegram-all")
                .gauges())
        .isNotEmpty();
    assertThat(meters.get("telegram.sends").tag("outcome", "sent").timer().count()).isEqualTo(1);
  }

  @Test
  void stopsWithinTenSecondsAndConfirmsWhatItStored() {
    FakeInbox inbox = house.getBean(FakeInbox.class);
    amel.says("un");
    inbox.await(2);

    long start = System.nanoTime();
    house.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(telegram.updates().pending()).isZero();
  }
}
