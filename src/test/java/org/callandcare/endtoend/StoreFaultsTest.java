package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server that is killed and comes back, and one that freezes, while people talk. Nothing is
 * acknowledged that is not stored, who writes meanwhile is answered afterwards, in order and once;
 * log and health tell of it.
 *
 * <p>{@code -Dcallandcare.mongodb} names a command that takes {@code up} (and prints the server's
 * URI), {@code kill}, {@code pause} and {@code resume}: of a server that nobody else uses.
 */
@EnabledIfSystemProperty(
    named = "callandcare.mongodb",
    matches = ".+",
    disabledReason = "kills a server: -Dcallandcare.mongodb=… names the command that may")
class StoreFaultsTest {

  private static final String SERVER = System.getProperty("callandcare.mongodb", "");
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("callandcare.outage", 30));
  private static final Duration FREEZE = Duration.ofSeconds(20);
  private static final Duration WARM = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration PATIENCE = OUTAGE.plusSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(60);
  private static final int PEOPLE = 6;

  /** Telegram's poller, its right, delivery, and what else notices: each may say so once. */
  private static final int MOST_WARNINGS = 10;

  @TempDir Path folder;

  @Test
  void whatIsSaidWhileTheServerIsDeadIsAnsweredAfterwards() throws Exception {
    away("killed", "kill", OUTAGE, "up");
  }

  @Test
  void whatIsSaidWhileTheServerIsFrozenIsAnsweredAfterwards() throws Exception {
    away("frozen", "pause", FREEZE, "resume");
  }

  private void away(String what, String begin, Duration time, String end) throws Exception {
    String uri = server("up") + "/faults_" + UUID.randomUUID().toString().substring(0, 8);
    try (FakeTelegram telegram = FakeTelegram.start();
        MeasuredBot measured = MeasuredBot.start(telegram, Map.of("MONGODB_URI", uri), folder)) {
      BotProcess bot = measured.process();
      Actuator actuator = measured.actuator();
      Talk talk = Talk.learned(telegram);
      await().atMost(SOON).until(() -> actuator.health("readiness") == 200);
      Crowd crowd = Crowd.talking(talk, PEOPLE, PATIENCE, PAUSE);
      assertThat(bot.awaitEnd(WARM)).isFalse();
      int before = bot.warnings().size();

      long began = System.nanoTime();
      server(begin);
      boolean told;
      int pending;
      try {
        await().atMost(time).until(() -> actuator.health("readiness") != 200);
        told = actuator.health("liveness") == 200;
        bot.awaitEnd(time.minusNanos(System.nanoTime() - began));
        pending = telegram.updates().pending();
      } finally {
        server(end);
      }
      await().atMost(SOON).until(() -> actuator.health("readiness") == 200);
      Crowd.Account account = crowd.end();

      List<String> warnings = bot.warnings().subList(before, bot.warnings().size());
      System.out.printf(
          "server %s for %d s: %s; %d updates waited at Telegram; %d warnings%n  %s%n",
          what, time.toSeconds(), account, pending, warnings.size(), String.join("\n  ", warnings));
      assertThat(account.faults()).as(bot.lastWords()).isEmpty();
      assertThat(account.repeats()).as("in flight when it went").isLessThanOrEqualTo(PEOPLE);
      assertThat(told).as("alive while the store is away").isTrue();
      assertThat(pending).as("what is not stored is not acknowledged").isPositive();
      assertThat(warnings).hasSizeBetween(1, MOST_WARNINGS);
      await().atMost(SOON).until(() -> telegram.updates().pending() == 0);
      assertThat(telegram.brokenRules()).isEmpty();
    } finally {
      try (MongoClient client = MongoClients.create(uri)) {
        client.getDatabase(uri.substring(uri.lastIndexOf('/') + 1)).drop();
      }
    }
  }

  /** Tells the server something; returns the last line of its answer. */
  private static String server(String word) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(SERVER, word).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(SERVER + " " + word).isZero();
    return answer.substring(answer.lastIndexOf('\n') + 1);
  }
}
