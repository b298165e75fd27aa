package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.callandcare.channel.Content;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;

/** Whatever Telegram and the network do, the bot goes on asking, and health shows it. */
class PollingTroubleTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");

  @AfterEach
  void stop() {
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void losesNothingToAnyFault(Fault fault) {
    telegram.faults().slowBy(Duration.ofMillis(200)).next("getUpdates", fault, fault);
    amel.says("un").says("deux");
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      bot.inbox.await(2);

      await().until(() -> telegram.updates().pending() == 0);
      assertThat(bot.inbox.contents())
          .containsExactly(new Content.Text("un"), new Content.Text("deux"));
      await().until(() -> bot.health.health().getStatus().equals(Status.UP));
    }
  }

  @Test
  void saysEachTimeWhichUpdatesItWants() {
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      amel.says("un");
      bot.inbox.await(1);
      await().until(() -> telegram.updates().pending() == 0);
    }

    assertThat(telegram.calls("getUpdates"))
        .isNotEmpty()
        .allSatisfy(
            call ->
                assertThat(call.parameters().get("allowed_updates"))
                    .extracting(kind -> kind.stringValue())
                    .containsExactly(
                        "message", "edited_message", "callback_query", "my_chat_member"));
  }

  @Test
  void waitsAsLongAsTelegramSaysAndStillStopsAtOnce() {
    telegram.faults().floodFor(3600).always("getUpdates", Fault.FLOOD);
    RunningBot bot = RunningBot.on(telegram).start();
    await().until(() -> telegram.calls("getUpdates").size() == 1);

    await()
        .during(Duration.ofMillis(1500))
        .atMost(Duration.ofSeconds(30))
        .until(() -> telegram.calls("getUpdates").size() == 1);

    assertThat(bot.connection.state()).isEqualTo(Connection.State.FLOODED);
    long start = System.nanoTime();
    bot.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void takesAWebhookAwayThatKeepsItFromAsking() throws Exception {
    try (RunningBot bot = RunningBot.on(telegram).pollTime(Duration.ofSeconds(1)).start()) {
      await().until(() -> !telegram.calls("deleteWebhook").isEmpty());
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create(
                          telegram.url()
                              + "/bot"
                              + telegram.token()
                              + "/setWebhook?url=http%3A%2F%2F127.0.0.1%3A1%2Fx"))
                  .build(),
              HttpResponse.BodyHandlers.discarding());

      amel.says("Bonjour");

      bot.inbox.await(1);
      assertThat(telegram.calls("deleteWebhook")).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void goesOnWhenEveryConnectionBreaks() throws IOException {
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      amel.says("un");
      bot.inbox.await(1);
      telegram.breakConnections();
      amel.says("deux");
      bot.inbox.await(2);
      assertThat(bot.inbox.contents())
          .isEqualTo(List.of(new Content.Text("un"), new Content.Text("deux")));
    }
  }

  @Test
  void countsHowItsQuestionsEnd() {
    telegram.faults().next("getUpdates", Fault.SERVER_ERROR, Fault.FLOOD, Fault.CONFLICT);
    try (RunningBot bot = RunningBot.on(telegram).start()) {
      amel.says("un");
      bot.inbox.await(1);
      await().until(() -> telegram.updates().pending() == 0);

      for (String end : List.of("unanswered", "flood", "conflict", "answered")) {
        assertThat(bot.meterRegistry.get("telegram.polls").tag("end", end).counter().count())
            .as(end)
            .isPositive();
      }
    }
  }
}
