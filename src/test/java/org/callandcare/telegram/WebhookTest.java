package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.callandcare.channel.Content;
import org.callandcare.telegram.botapi.Call;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.callandcare.telegram.botapi.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** Telegram brings the updates: 200 means stored, and nobody else brings any. */
class WebhookTest {

  private static final String SECRET = TelegramHouse.WEBHOOK_SECRET;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final int port = TelegramHouse.freePort();
  private final String url = TelegramHouse.webhookUrl(port);
  private ConfigurableApplicationContext house;
  private FakeInbox inbox;

  @BeforeEach
  void open() {
    house = TelegramHouse.openForWebhook(telegram, port);
    inbox = house.getBean(FakeInbox.class);
  }

  @AfterEach
  void close() {
    house.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @Test
  void tellsTelegramWhereWithWhichSecretAndWhichUpdatesItWants() {
    Call call = telegram.calls("setWebhook").getFirst();

    assertThat(call.get("url")).isEqualTo(url);
    assertThat(call.get("secret_token")).isEqualTo(SECRET);
    assertThat(call.parameters().get("allowed_updates"))
        .extracting(kind -> kind.stringValue())
        .containsExactlyElementsOf(UpdatesQuestion.KINDS);
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void takesWhatTelegramBringsAndAnswersPresses() {
    amel.says("un").says("deux").pressesToken(1, "v1:yes");

    inbox.await(3);
    assertThat(inbox.contents())
        .containsExactly(
            new Content.Text("un"), new Content.Text("deux"), new Content.Choice("v1:yes", "1"));
    await().until(() -> telegram.updates().pending() == 0 && telegram.openQueries() == 0);
    assertThat(telegram.updates().webhookRefusals()).isZero();
    TelegramHealth health = house.getBean(TelegramHealth.class);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).containsEntry("updates", "webhook");
  }

  @Test
  void says200OnlyOnceItIsStored() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch storing = new CountDownLatch(1);
    inbox.before(
        _ -> {
          asked.countDown();
          await().until(() -> storing.getCount() == 0);
        });
    amel.says("un");
    await().until(() -> asked.getCount() == 0);
    assertThat(telegram.updates().pending()).isEqualTo(1);

    storing.countDown();
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(inbox.taken()).hasSize(1);
  }

  @Test
  void keepsWhatCannotBeReadAndLetsTelegramGoOn() throws Exception {
    assertThat(post("{\"update_id\":7,\"message\":42}", SECRET)).isEqualTo(200);
    amel.says("après");

    inbox.await(1);
    assertThat(house.getBean(FakeDeadLetters.class).kept())
        .singleElement()
        .extracting(FakeDeadLetters.Letter::key)
        .isEqualTo("telegram:123456:7");
  }

  @Test
  void storesOnceWhatIsBroughtTwice() throws Exception {
    String update =
        """
        {"update_id":7,"message":{"message_id":1,"date":1,"text":"un",
         "chat":{"id":1001,"type":"private","first_name":"Amel"},
         "from":{"id":1001,"is_bot":false,"first_name":"Amel"}}}""";
    assertThat(post(update, SECRET)).isEqualTo(200);
    assertThat(post(update, SECRET)).isEqualTo(200);

    assertThat(inbox.taken()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wrong",
        "s3cret_Token-of-the-tes",
        "s3cret_Token-of-the-test2",
        "S3CRET_TOKEN-OF-THE-TEST"
      })
  void refusesAndCountsAWrongSecret(String secret) throws Exception {
    assertThat(post("{\"update_id\":7,\"message\":42}", secret)).isEqualTo(401);

    assertThat(refusals("secret")).isEqualTo(1);
    assertThat(house.getBean(FakeDeadLetters.class).kept()).isEmpty();
    assertThat(inbox.acceptances()).isZero();
  }

  @Test
  void refusesAndCountsAMissingSecret() throws Exception {
    assertThat(post("{\"update_id\":7}", null)).isEqualTo(401);
    assertThat(refusals("secret")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "null",
        "[]",
        "42",
        "{}",
        "{\"update_id\":\"7\"}",
        "{\"update_id\":"
      })
  void refusesAndCountsWhatIsNoUpdate(String body) throws Exception {
    assertThat(post(body, SECRET)).isEqualTo(400);
    assertThat(refusals("json")).isEqualTo(1);
  }

  @Test
  void refusesADeepPitOfBrackets() throws Exception {
    String pit = "{\"update_id\":7,\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(post(pit, SECRET)).isEqualTo(400);
  }

  @Test
  void refusesFiftyMegabytesBeforeTheyAreSent() throws Exception {
    assertThat(answerToTheHeadAlone(SECRET, "Content-Length: 50000000")).contains(" 413 ");
    assertThat(refusals("size")).isEqualTo(1);
    assertThat(answerToTheHeadAlone("wrong", "Content-Length: 50000000")).contains(" 401 ");
  }

  @Test
  void readsNoMoreThanItsLimitOfABodyOfUnknownLength() throws Exception {
    byte[] piece = new byte[64 * 1024];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head(SECRET, "Transfer-Encoding: chunked"));
      int sent = 0;
      try {
        for (; sent < 50_000_000; sent += piece.length) {
          socket
              .getOutputStream()
              .write(
                  (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          socket.getOutputStream().write(piece);
          socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException hungUp) {
        assertThat(sent).isLessThan(50_000_000);
      }
    }
    await().until(() -> refusals("size") == 1);
  }

  @Test
  void answersNothingElse() throws Exception {
    assertThat(
            CLIENT
                .send(
                    HttpRequest.newBuilder(URI.create(url)).build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isIn(404, 405);
    assertThat(
            CLIENT
                .send(
                    HttpRequest.newBuilder(URI.create(url + "/../" + SECRET))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isIn(400, 404);
  }

  @Test
  void setsTheWebhookInTheEndThoughTelegramFailsAtFirst() {
    house.close();
    int before = telegram.calls("setWebhook").size();
    telegram.faults().next("setWebhook", Fault.SERVER_ERROR, Fault.CUT_BEFORE, Fault.GARBAGE);
    open();
    await()
        .until(
            () ->
                telegram.calls("setWebhook").stream()
                    .skip(before)
                    .anyMatch(call -> call.status() == 200 && telegram.updates().pending() == 0));
    amel.says("Bonjour");
    inbox.await(1);
  }

  private double refusals(String reason) {
    Counter counter =
        house
            .getBean(MeterRegistry.class)
            .find("telegram.webhook.refused")
            .tag("reason", reason)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  private int post(String body, @Nullable String secret) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(body));
    if (secret != null) {
      request.header(WebhookEndpoint.SECRET_HEADER, secret);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private byte[] head(String secret, String length) {
    return ("POST /hooks/telegram HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nContent-Type: application/json\r\n"
            + WebhookEndpoint.SECRET_HEADER
            + ": "
            + secret
            + "\r\n"
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String answerToTheHeadAlone(String secret, String length) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(head(secret, length));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }
}
