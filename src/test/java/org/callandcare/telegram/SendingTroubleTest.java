package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callandcare.channel.Button;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.SendOutcome;
import org.callandcare.channel.SendOutcome.Retry;
import org.callandcare.channel.SendOutcome.Sent;
import org.callandcare.channel.SendOutcome.Unreachable;
import org.callandcare.house.ReadsTheLog;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.callandcare.telegram.botapi.Group;
import org.callandcare.telegram.botapi.Person;
import org.callandcare.telegram.botapi.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a send ends when Telegram, the network or the person does not play along. */
@ReadsTheLog
class SendingTroubleTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = started("Amel");
  private final Person noor = started("Noor");
  private final Group staff = telegram.group("Staff", amel);

  private Person started(String name) {
    Person person = telegram.person(name);
    person.says("/start");
    return person;
  }

  @AfterEach
  void stop() {
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  private static List<String> botsWords(Person person) {
    return person.shown().stream().filter(Shown::fromBot).map(Shown::text).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SERVER_ERROR", "CUT_BEFORE", "GARBAGE"})
  void askToTryAgainWhatDidNotGetThrough(Fault fault) {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      telegram.faults().next("sendMessage", fault);

      assertThat(bot.say(amel.id(), "Bonjour"))
          .isInstanceOfSatisfying(
              Retry.class,
              retry -> {
                assertThat(retry.everyone()).isFalse();
                assertThat(retry.after()).isLessThanOrEqualTo(Duration.ofSeconds(1));
                assertThat(retry.reason()).doesNotContain("Bonjour");
              });
      assertThat(botsWords(amel)).isEmpty();
      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Sent.class);
      assertThat(botsWords(amel)).containsExactly("Bonjour");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CUT_AFTER", "HALF_ANSWER"})
  void neverSendsByItselfAgainWhatMayHaveGotThrough(Fault fault) {
    try (RunningBot bot = RunningBot.on(telegram).answerTime(Duration.ofSeconds(2)).idle()) {
      assertThat(bot.say(amel.id(), "on a connection in use")).isInstanceOf(Sent.class);
      telegram.faults().next("sendMessage", fault);

      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Retry.class);
      assertThat(botsWords(amel)).containsExactly("on a connection in use", "Bonjour");
    }
  }

  @Test
  void waitsNoLongerForAnAnswerThanItIsToldTo() {
    try (RunningBot bot = RunningBot.on(telegram).answerTime(Duration.ofMillis(300)).idle()) {
      telegram.faults().slowBy(Duration.ofSeconds(20)).next("sendMessage", Fault.SLOW);

      long start = System.nanoTime();
      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Retry.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void survivesConnectionsThatBrokeWhileNothingWasSent() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      assertThat(bot.say(amel.id(), "un")).isInstanceOf(Sent.class);
      telegram.breakConnections();
      await().until(() -> bot.say(amel.id(), "deux") instanceof Sent);
      assertThat(botsWords(amel)).containsExactly("un", "deux");
    }
  }

  @Test
  void pausesOnlyTheChatThatTelegramWantsPaused() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      telegram.faults().floodFor(7).next("sendMessage", Fault.FLOOD);

      assertThat(bot.say(amel.id(), "Bonjour"))
          .isEqualTo(new Retry(Duration.ofSeconds(7), false, "429 Too Many Requests"));
      assertThat(bot.say(noor.id(), "Bonjour")).isInstanceOf(Sent.class);
      assertThat(bot.say(amel.id(), "Bonjour"))
          .isInstanceOfSatisfying(
              Retry.class,
              retry -> {
                assertThat(retry.everyone()).isFalse();
                assertThat(retry.after()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
              });
      assertThat(telegram.calls("sendMessage")).as("Telegram is left alone").hasSize(2);
      assertThat(bot.meterRegistry.get("telegram.flood").counter().count()).isEqualTo(1);
    }
  }

  @Test
  void pausesEverybodyWhenTelegramRefusesOneChatAfterTheOther() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      telegram.faults().floodFor(3).always("sendMessage", Fault.FLOOD);

      for (int i = 1; i <= 5; i++) {
        SendOutcome outcome = bot.say(started("P" + i).id(), "Bonjour");
        assertThat(((Retry) outcome).everyone()).as("chat %s", i).isEqualTo(i == 5);
      }
    }
  }

  @Test
  void pausesNobodyElseForRefusalsBetweenWhichOthersGetThrough() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      for (int i = 1; i <= 8; i++) {
        telegram.faults().next("sendMessage", Fault.FLOOD);
        assertThat(((Retry) bot.say(started("P" + i).id(), "Bonjour")).everyone()).isFalse();
        assertThat(bot.say(noor.id(), "Bonjour")).isInstanceOf(Sent.class);
      }
    }
  }

  @Test
  void saysWhoCannotBeReachedAnyMore() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      amel.blocks();
      staff.removesBot(amel);
      Person stranger = telegram.person("never wrote");

      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Unreachable.class);
      assertThat(bot.say(staff.id(), "Bonjour")).isInstanceOf(Unreachable.class);
      assertThat(bot.say(stranger.id(), "Bonjour")).isInstanceOf(Unreachable.class);
      assertThat(bot.say(424242, "Bonjour")).as("no such chat").isInstanceOf(Unreachable.class);

      amel.unblocks();
      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Sent.class);
    }
  }

  @Test
  void followsAGroupThatBecameASupergroup() {
    long before = staff.id();
    try (RunningBot bot = RunningBot.on(telegram).staff(before).idle()) {
      staff.migrates();
      ConversationKey to = new ChatId(staff.id()).conversation();

      assertThat(bot.say(before, "Alerte")).isEqualTo(new SendOutcome.Moved(to));
      assertThat(bot.say(before, "Alerte")).isEqualTo(new SendOutcome.Moved(to));
      assertThat(bot.say(staff.id(), "Alerte")).isInstanceOf(Sent.class);

      assertThat(bot.moves)
          .as("told once")
          .containsExactly(new ConversationMoved(new ChatId(before).conversation(), to));
      assertThat(bot.staff.contains(new ChatId(staff.id()))).isTrue();
      assertThat(bot.channel.staffGroups()).as("alerts go to one").containsExactly(to);
    }
  }

  @Test
  void asksEverybodyToWaitWhileTheTokenIsRefused() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      telegram.faults().always("*", Fault.UNAUTHORIZED);
      assertThat(bot.say(amel.id(), "Bonjour"))
          .isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.everyone()).isTrue());
    }
  }

  @Test
  void sendsAgainWhatMetAConflict() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      telegram.faults().next("sendMessage", Fault.CONFLICT);
      assertThat(bot.say(amel.id(), "Bonjour"))
          .isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.everyone()).isFalse());
      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Sent.class);
    }
  }

  @Test
  void goesOnWithTheNextPartWhereItStopped() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      AtomicBoolean first = new AtomicBoolean(true);
      telegram.onShown(
          (_, _) -> {
            if (first.getAndSet(false)) {
              telegram.faults().next("sendMessage", Fault.SERVER_ERROR);
            }
          });
      OutgoingMessage message =
          new OutgoingMessage(
              "m",
              new ChatId(amel.id()).conversation(),
              new Say(null, "a".repeat(4096) + "b".repeat(10), Keyboard.NONE),
              Priority.ANSWER);

      assertThat(bot.send(message, null)).isInstanceOf(Retry.class);
      assertThat(bot.send(message, null)).isInstanceOf(Sent.class);

      assertThat(botsWords(amel)).containsExactly("a".repeat(4096), "b".repeat(10));
    }
  }

  @Test
  void repeatsWhatMayBeDoneTwice() {
    try (RunningBot bot = RunningBot.on(telegram).idle()) {
      Sent shown =
          (Sent)
              bot.say(
                  amel.id(),
                  null,
                  "Sûr ?",
                  new Keyboard.Inline(List.of(List.of(new Button("Oui", "y")))));
      telegram.faults().next("editMessageText", Fault.CUT_AFTER, Fault.SERVER_ERROR);

      assertThat(
              bot.send(amel.id(), new Edit("m1", null, "Fait", Keyboard.NONE), shown.messageRef()))
          .isEqualTo(shown);
      assertThat(telegram.calls("editMessageText")).hasSize(3);
      assertThat(botsWords(amel)).containsExactly("Fait");
    }
  }

  @Test
  void answersAPressThoughTheFirstAnswersAreLost() {
    telegram.faults().next("answerCallbackQuery", Fault.CUT_BEFORE, Fault.SERVER_ERROR);
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      amel.pressesToken(1, "x");
      await().until(() -> telegram.openQueries() == 0 && bot.inbox.taken().size() >= 3);
    }
  }

  @Test
  void doesNotMindAnsweringAPressTooLate() {
    try (Logged log = new Logged();
        RunningBot bot = RunningBot.on(telegram).start()) {
      telegram.faults().next("answerCallbackQuery", Fault.CUT_AFTER);
      amel.pressesToken(1, "x");
      await().until(() -> telegram.calls("answerCallbackQuery").size() >= 2);
      amel.says("et ensuite");
      bot.inbox.await(4);
      assertThat(log.warnings()).isEmpty();
    }
  }

  @Test
  void keepsWithinAGroupsTwentyAMinuteAndLosesNothing() {
    telegram.limit(new org.callandcare.telegram.botapi.Limits(100, 20, 100));
    try (RunningBot bot = RunningBot.on(telegram).limits(100, 20, 1000).idle()) {
      for (int i = 0; i < 20; i++) {
        assertThat(bot.say(staff.id(), "Alerte " + i)).isInstanceOf(Sent.class);
      }
      assertThat(bot.say(staff.id(), "Alerte 20"))
          .isInstanceOfSatisfying(
              Retry.class,
              retry -> {
                assertThat(retry.everyone()).isFalse();
                assertThat(retry.after()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
              });
      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Sent.class);
      assertThat(telegram.calls("sendMessage"))
          .as("Telegram never had to refuse")
          .hasSize(21)
          .allSatisfy(call -> assertThat(call.status()).isEqualTo(200));
    }
  }

  @Test
  void sparesAChatThatWasSentMuch() {
    try (RunningBot bot = RunningBot.on(telegram).limits(3, 20, 1000).idle()) {
      for (int i = 0; i < 3; i++) {
        assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Sent.class);
      }
      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Retry.class);
      assertThat(bot.say(noor.id(), "Bonjour")).isInstanceOf(Sent.class);
    }
  }

  @Test
  void leavesRoomForAnswersBesideAlertsAndForAlertsBesideDigests() {
    try (RunningBot bot = RunningBot.on(telegram).limits(100, 100, 9).idle()) {
      assertThat(sentOf(bot, Priority.DIGEST)).isEqualTo(3);
      assertThat(sentOf(bot, Priority.ALERT)).isEqualTo(3);
      assertThat(sentOf(bot, Priority.ANSWER)).isEqualTo(3);
    }
  }

  private int sentOf(RunningBot bot, Priority priority) {
    int sent = 0;
    while (bot.send(
            new OutgoingMessage(
                priority + "-" + sent,
                new ChatId(amel.id()).conversation(),
                new Say(null, "Bonjour", Keyboard.NONE),
                priority),
            null)
        instanceof Sent) {
      sent++;
    }
    return sent;
  }

  @Test
  void askingInVainCostsAGroupNothingOfItsTwenty() {
    try (RunningBot bot = RunningBot.on(telegram).limits(100, 20, 1).idle()) {
      assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Sent.class);
      for (int i = 0; i < 20; i++) {
        assertThat(bot.say(staff.id(), "Alerte")).isInstanceOf(Retry.class);
      }
      assertThat(bot.meterRegistry.get("telegram.sends").tag("outcome", "retry").timer().count())
          .isEqualTo(20);
      assertThat(bot.limits.left(new ChatId(staff.id()))).isEqualTo(20);
    }
  }

  @Test
  void leavesATelegramAloneThatDoesNotAnswerAndComesBackToIt() {
    CircuitBreakerConfig impatient =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(4)
            .minimumNumberOfCalls(4)
            .waitDurationInOpenState(Duration.ofMillis(300))
            .permittedNumberOfCallsInHalfOpenState(1)
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .build();
    try (RunningBot bot = RunningBot.on(telegram).breaker(impatient).idle()) {
      telegram.faults().always("sendMessage", Fault.SERVER_ERROR);
      for (int i = 0; i < 4; i++) {
        assertThat(((Retry) bot.say(amel.id(), "Bonjour")).everyone()).isFalse();
      }

      assertThat(((Retry) bot.say(amel.id(), "Bonjour")).everyone()).isTrue();
      assertThat(telegram.calls("sendMessage")).as("left alone").hasSize(4);
      assertThat(bot.health.health().getStatus())
          .isEqualTo(org.springframework.boot.health.contributor.Status.DOWN);

      telegram.faults().clear();
      await().until(() -> bot.say(amel.id(), "Bonjour") instanceof Sent);
      assertThat(botsWords(amel)).containsExactly("Bonjour");
    }
  }

  @Test
  void refusalsAreAnswersAndKeepTheWayOpen() {
    CircuitBreakerConfig impatient =
        CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(4).build();
    amel.blocks();
    try (RunningBot bot = RunningBot.on(telegram).breaker(impatient).idle()) {
      for (int i = 0; i < 10; i++) {
        assertThat(bot.say(amel.id(), "Bonjour")).isInstanceOf(Unreachable.class);
      }
      assertThat(bot.say(noor.id(), "Bonjour")).isInstanceOf(Sent.class);
    }
  }
}
