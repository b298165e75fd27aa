package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callandcare.telegram.botapi.Call;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Of several instances one asks Telegram for updates, and another takes over from it. */
class OnePollerTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final FakeLease lease = new FakeLease();

  @AfterEach
  void stop() {
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  private RunningBot bot() {
    return RunningBot.on(telegram).lease(lease.instance()).start();
  }

  @Test
  void onlyOneAsksAndTheOtherStandsByInGoodHealth() {
    try (RunningBot first = bot()) {
      await().until(() -> !telegram.calls("getUpdates").isEmpty());
      try (RunningBot second = bot()) {
        amel.says("un").says("deux");
        first.inbox.await(2);

        await().until(() -> second.connection.state() == Connection.State.ANOTHER_POLLS);
        assertThat(second.health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(second.inbox.taken()).isEmpty();
        assertThat(telegram.calls("getUpdates")).extracting(Call::status).doesNotContain(409);
      }
    }
  }

  @Test
  void whileTheStoreIsAwayNobodyIsSaidToAskInItsPlace() {
    lease.goAway();
    try (RunningBot bot = bot()) {
      await().until(() -> bot.connection.state() == Connection.State.STORE_AWAY);
      assertThat(bot.health.health().getStatus()).isEqualTo(Status.DOWN);

      lease.comeBack();
      amel.says("un");
      bot.inbox.await(1);
      await().until(() -> bot.health.health().getStatus().equals(Status.UP));
    }
  }

  @Test
  void withStoreAndTelegramAwayTelegramIsSaidNotToAnswer() {
    lease.goAway();
    telegram.close();
    try (RunningBot bot = bot()) {
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> bot.connection.state() == Connection.State.UNREACHABLE);
    }
  }

  @Test
  void whoAsksAgainAfterAnotherTakesTheFirstForOld() {
    try (RunningBot bot = bot()) {
      amel.says("un");
      bot.inbox.await(1);
      lease.isTakenByAnother();
      await().until(() -> bot.connection.state() == Connection.State.ANOTHER_POLLS);
      amel.says("deux");
      lease.runsOut();
      bot.inbox.await(2);
      assertThat(bot.inbox.asNew()).isEmpty();
    }
  }

  @Test
  void anotherTakesOverFromOneThatStops() {
    try (RunningBot first = bot()) {
      await().until(() -> !telegram.calls("getUpdates").isEmpty());
      try (RunningBot second = bot()) {
        first.stop();
        amel.says("un");
        second.inbox.await(1);
        assertThat(first.inbox.taken()).isEmpty();
      }
    }
  }

  @Test
  void anInstanceThatDiedIsReplacedWithinFifteenSeconds() {
    Duration longest = PollingRight.TIME.plus(PollingRight.TRIAL);
    assertThat(longest.plus(Duration.ofSeconds(1))).isLessThan(Duration.ofSeconds(15));
    assertThat(PollingRight.RENEWAL.multipliedBy(2)).isLessThan(PollingRight.TIME);
  }

  @Test
  void theRightIsKeptForTheRestOfItsTimeWhileTheStoreIsAway() {
    SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));
    PollingRight right = new PollingRight(Optional.of(lease.instance()), 1, clock);
    assertThat(right.isHeld()).isFalse();
    right.renew();
    assertThat(right.isHeld()).isTrue();

    lease.goAway();
    clock.pass(PollingRight.TIME.minusMillis(1));
    right.renew();
    assertThat(right.isHeld()).isTrue();
    clock.pass(Duration.ofMillis(1));
    assertThat(right.isHeld()).as("another may have it now").isFalse();

    lease.comeBack();
    right.renew();
    assertThat(right.isHeld()).isTrue();
  }

  @Test
  void theRightCountsFromBeforeTheStoreWasAsked() {
    SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));
    PollingRight right =
        new PollingRight(
            Optional.of(
                new org.callandcare.channel.Lease() {
                  @Override
                  public boolean hold(String name, Duration time) {
                    clock.pass(PollingRight.TIME);
                    return true;
                  }

                  @Override
                  public void release(String name) {}
                }),
            1,
            clock);

    right.renew();

    assertThat(right.isHeld()).as("the answer came too late to be worth anything").isFalse();
  }

  @Test
  void aRightThatRanOutIsAnothersUntilItStops() {
    SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));
    PollingRight first = new PollingRight(Optional.of(lease.instance()), 1, clock);
    PollingRight second = new PollingRight(Optional.of(lease.instance()), 1, clock);
    first.renew();
    lease.runsOut();
    second.renew();
    first.renew();
    assertThat(first.isHeld()).isFalse();
    assertThat(second.isHeld()).isTrue();

    second.giveBack();
    first.renew();
    assertThat(first.isHeld()).isTrue();
  }
}
