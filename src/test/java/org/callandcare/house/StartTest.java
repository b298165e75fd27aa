package org.callandcare.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** How the application starts, and why it does not. */
@Isolated("looks at what the whole process says")
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  @TempDir Path folder;

  @Test
  void needsNothingAndSaysWhatItUses(CapturedOutput output) {
    try (ConfigurableApplicationContext application = RunningApplication.start(folder, Map.of())) {
      HealthEndpoint health = application.getBean(HealthEndpoint.class);
      await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
    }
    assertThat(output.getOut())
        .contains("Store: embedded, in " + folder, "MONGODB_URI", "TELEGRAM_BOT_TOKEN")
        .contains("http://localhost:");
  }

  @Test
  void neitherStoreNorTelegramBeingAwayStopsIt(CapturedOutput output) throws IOException {
    int nobody = freePort();
    Map<String, String> away =
        Map.of(
            "MONGODB_URI", "mongodb://127.0.0.1:" + nobody + "/?serverSelectionTimeoutMS=300",
            "TELEGRAM_BOT_TOKEN", "123456:AAsecret",
            "TELEGRAM_API_URL", "http://127.0.0.1:" + nobody);
    try (ConfigurableApplicationContext application = RunningApplication.start(folder, away)) {
      assertThat(application.isRunning()).isTrue();
      assertThat(application.getBean(HealthEndpoint.class).health().getStatus())
          .isNotEqualTo(Status.UP);
    }
    assertThat(output.getAll()).contains("MongoDB at 127.0.0.1:" + nobody);
    assertThat(output.getAll()).doesNotContain("AAsecret");
  }

  @ParameterizedTest
  @CsvSource({
    "TELEGRAM_BOT_TOKEN, not-a-token",
    "TELEGRAM_STAFF_CHAT, the staff",
    "TELEGRAM_API_URL, telegram",
    "TELEGRAM_WEBHOOK_URL, nowhere",
    "TELEGRAM_WEBHOOK_SECRET, s3cr3t!",
    "MONGODB_URI, postgres://127.0.0.1",
    "CALLANDCARE_DATA, /dev/null/data",
    "CALLANDCARE_CONVERSATIONS, /nowhere/at/all",
    "CALLANDCARE_WEBCHAT, perhaps",
    "CALLANDCARE_WEBCHAT_OPEN, perhaps",
    "CALLANDCARE_DEMO, perhaps",
    "CALLANDCARE_DESK_LANGUAGE, de",
    "CALLANDCARE_QUIET_HOURS, perhaps",
    "CALLANDCARE_ADDRESS, not an address",
    "PORT, eighty",
    "PORT, 70000",
  })
  void aWrongValueEndsTheStartWithOneSentence(
      String variable, String value, CapturedOutput output) {
    assertThatThrownBy(() -> RunningApplication.start(folder, Map.of(variable, value)).close())
        .isNotNull();

    List<String> lines = output.getErr().lines().toList();
    assertThat(lines).singleElement().asString().startsWith("Call & Care did not start: ");
    assertThat(lines.getFirst()).contains(variable).doesNotContain("Exception", "InetAddress");
    assertThat(output.getAll()).doesNotContain("\tat ");
    assertThat(output.getOut()).as("nothing beside it").doesNotContain(" ERROR ");
  }

  @Test
  void aPortInUseIsSaidInOneSentence(CapturedOutput output) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      Map<String, String> port = Map.of("PORT", String.valueOf(taken.getLocalPort()));
      assertThatThrownBy(() -> RunningApplication.start(folder, port).close()).isNotNull();
    }
    assertThat(output.getErr().lines()).singleElement().asString().contains("PORT");
  }

  @Test
  void aFolderInUseIsSaidInOneSentence(CapturedOutput output) throws IOException {
    Files.createDirectories(folder);
    try (ConfigurableApplicationContext _ = RunningApplication.start(folder, Map.of())) {
      assertThatThrownBy(() -> RunningApplication.start(folder, Map.of()).close()).isNotNull();
    }
    assertThat(output.getErr().lines()).singleElement().asString().contains("CALLANDCARE_DATA");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
