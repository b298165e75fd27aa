package org.callandcare.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may use the page and what it takes in; everything else ends in a refusal and is counted. */
@SpringBootTest(
    classes = WebchatHouse.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "callandcare.webchat.enabled=true",
      "callandcare.webchat.requests-per-second=1000"
    })
class DoorTest {

  private static final String AMEL = "/webchat/conversations/amel/messages";

  @Autowired private FakeInbox inbox;
  @Autowired private MeterRegistry meters;
  @Autowired private ShownConversations conversations;
  @Autowired private WebChannel channel;
  @LocalServerPort private int port;

  @AfterEach
  void forget() {
    inbox.forget();
    conversations.wipe("amel");
    conversations.wipe("jules");
  }

  private Wire wire() {
    return new Wire(port);
  }

  private double refused(String reason) {
    Counter counter = meters.find("callandcare.webchat.refused").tag("reason", reason).counter();
    return counter == null ? 0 : counter.count();
  }

  private static String posting(String as, String said) {
    return posting(UUID.randomUUID(), as, said);
  }

  private static String posting(UUID id, String as, String said) {
    return "{\"id\":\"%s\",\"as\":\"%s\",\"name\":\"Amel\",\"language\":\"fr\",\"said\":%s}"
        .formatted(id, as, said);
  }

  private static String text(String words) {
    return "{\"kind\":\"text\",\"text\":\"" + words + "\"}";
  }

  @Test
  void takesWordsIn() throws IOException {
    assertThat(wire().post(AMEL, posting("amel", text("Bonjour"))).status()).isEqualTo(202);

    assertThat(inbox.messages())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.content()).isEqualTo(new Content.Text("Bonjour"));
              assertThat(message.conversation()).hasToString("web:amel");
              assertThat(message.sender().name()).isEqualTo("Amel");
              assertThat(message.sender().languageCode()).isEqualTo("fr");
            });
  }

  @Test
  void takesTheSamePostingOnceHoweverOftenItComes() throws IOException {
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      assertThat(wire().post(AMEL, posting(id, "amel", text("Bonjour"))).status()).isEqualTo(202);
    }

    assertThat(inbox.messages()).extracting(IncomingMessage::key).containsExactly("web:" + id);
    assertThat(conversations.read("amel").messages()).hasSize(1);
  }

  @Test
  void asksToComeAgainWhileTheStoreIsAway() throws IOException {
    inbox.isBroken(true);
    assertThat(wire().post(AMEL, posting("amel", text("Bonjour"))).status()).isEqualTo(503);
    assertThat(conversations.read("amel").messages()).as("not shown as if it were kept").isEmpty();
    inbox.isBroken(false);
  }

  @Test
  void loadsNothingFromElsewhereAndSaysSoToTheBrowser() throws IOException {
    Wire.Answer page = wire().without("Origin").get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.text()).doesNotContain("http://", "https://", "//cdn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example", "192.0.2.1"})
  void refusesANamePointedAtThisMachine(String host) throws IOException {
    double before = refused("address");
    assertThat(wire().with("Host", host).without("Origin").get("/").status()).isEqualTo(403);
    assertThat(
            wire()
                .with("Host", host)
                .with("Origin", "http://" + host)
                .post(AMEL, posting("amel", text("x")))
                .status())
        .isEqualTo(403);
    assertThat(refused("address")).isEqualTo(before + 2);
    assertThat(inbox.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
  void refusesAProxyThatSpeaksForOthers(String header) throws IOException {
    assertThat(wire().with(header, "203.0.113.7").get("/").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example", "null", "https://localhost", "http://localhost:1", "::"})
  void refusesWhatAnotherSitesPageWrites(String origin) throws IOException {
    double before = refused("origin");
    assertThat(wire().with("Origin", origin).post(AMEL, posting("amel", text("x"))).status())
        .isEqualTo(403);
    assertThat(wire().with("Origin", origin).delete(AMEL).status()).isEqualTo(403);
    assertThat(wire().with("Origin", origin).get("/webchat/events?in=amel").status())
        .isEqualTo(403);
    assertThat(refused("origin")).isEqualTo(before + 3);
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void refusesWritingThatDoesNotSayWhereItComesFrom() throws IOException {
    assertThat(wire().without("Origin").post(AMEL, posting("amel", text("x"))).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void refusesWhatTheBrowserSaysIsForAnotherSite(String site) throws IOException {
    Wire wire = wire().without("Origin").with("Sec-Fetch-Site", site);
    assertThat(wire.post(AMEL, posting("amel", text("x"))).status()).isEqualTo(403);
    assertThat(wire.get("/webchat/events?in=amel").status()).isEqualTo(403);
    assertThat(wire.get("/webchat/page/main.js").status()).isEqualTo(403);
    assertThat(wire.with("Sec-Fetch-Mode", "navigate").get("/").status())
        .as("a link may open the page")
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "multipart/form-data, 415",
    "application/json, 202"
  })
  void takesJsonOnly(String type, int status) throws IOException {
    assertThat(wire().with("Content-Type", type).post(AMEL, posting("amel", text("x"))).status())
        .isEqualTo(status);
  }

  @Test
  void refusesFiftyMegabytesBeforeTheyAreSent() throws IOException {
    double before = refused("length");
    assertThat(wire().with("Content-Length", "50000000").head("POST", AMEL).status())
        .isEqualTo(413);
    assertThat(wire().with("Transfer-Encoding", "chunked").head("POST", AMEL).status())
        .isEqualTo(411);
    assertThat(refused("length")).isEqualTo(before + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webchat/page/../../application.yml",
        "/webchat/page/%2e%2e/%2e%2e/application.yml",
        "/webchat/page/%252e%252e/%252e%252e/application.yml",
        "/webchat/page/..%2f..%2fapplication.yml",
        "/webchat/page/..%5c..%5capplication.yml",
        "/webchat/page/..;/..;/application.yml",
        "/webchat/page//../application.yml",
        "/webchat/page/%00/application.yml",
        "/webchat/page/\\..\\..\\application.yml",
        "/webchat/page/file:/etc/passwd",
        "/webchat/page/",
        "/webchat/page/labels/",
        "/application.yml",
        "/..%c0%af..%c0%afetc/passwd",
        "/webchat/conversations/..%2f..%2fstaff/files/1",
        "/webchat/conversations/amel/files/../../../page/main.js"
      })
  void noSpellingOfAPathLeadsOutOfThePage(String path) throws IOException {
    Wire.Answer answer = wire().without("Origin").get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("spring:", "root:", "Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webchat;x=1/events?in=amel",
        "//webchat/events?in=amel",
        "/./webchat/events?in=amel",
        "/x/../webchat/events?in=amel",
        "/%77ebchat/events?in=amel",
        "/webchat/events;.js?in=amel"
      })
  void noSpellingOfAPathSlipsPastTheDoor(String path) throws IOException {
    assertThat(wire().with("Origin", "http://evil.example").get(path).status()).isIn(400, 403, 404);
    assertThat(wire().with("Host", "evil.example").without("Origin").get(path).status())
        .isIn(400, 403, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AMEL", "staff-nobody", "staffx", "a_b", "a%20b", "a.b", "%24where", "é", "-%00"})
  void knowsNoOtherConversations(String chat) throws IOException {
    assertThat(
            wire()
                .post("/webchat/conversations/" + chat + "/messages", posting("amel", text("x")))
                .status())
        .isIn(400, 404);
    assertThat(wire().get("/webchat/events?in=" + chat).status()).isIn(400, 404);
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void letsNobodySpeakForSomebodyElseOrInTheStaffsGroup() throws IOException {
    double before = refused("speaker");
    assertThat(wire().post(AMEL, posting("jules", text("x"))).status()).isEqualTo(403);
    assertThat(
            wire()
                .post("/webchat/conversations/staff/messages", posting("amel", text("/needs")))
                .status())
        .isEqualTo(403);
    assertThat(
            wire()
                .post(
                    "/webchat/conversations/staff-lea/messages",
                    posting("staff-karim", text("/needs")))
                .status())
        .isEqualTo(403);
    assertThat(wire().delete("/webchat/conversations/staff/messages").status()).isEqualTo(404);
    assertThat(refused("speaker")).isEqualTo(before + 3);
    assertThat(inbox.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"text\"}",
        "{\"kind\":\"text\",\"text\":\"\"}",
        "{\"kind\":\"text\",\"text\":\" \\u0000\\n \"}",
        "{\"kind\":\"text\",\"text\":{\"$ne\":1}}",
        "{\"kind\":\"timer\"}",
        "{\"kind\":\"signal\",\"name\":\"handoff-ended\"}",
        "{}",
        "null",
        "[]",
        "{\"kind\":\"press\",\"token\":\"x\"}",
        "{\"kind\":\"location\",\"latitude\":91,\"longitude\":0,\"label\":\"x\"}",
        "{\"kind\":\"location\",\"latitude\":\"NaN\",\"longitude\":0,\"label\":\"x\"}",
        "{\"kind\":\"contact\",\"phone\":\"<b>\"}",
        "{\"kind\":\"photo\",\"jpeg\":\"PHNjcmlwdD4=\",\"caption\":\"\"}",
        "{\"kind\":\"photo\",\"jpeg\":\"no base64\",\"caption\":\"\"}"
      })
  void refusesWhatIsNotUnderstood(String said) throws IOException {
    assertThat(wire().post(AMEL, posting("amel", said)).status()).isEqualTo(400);
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void measuresWhatIsSaid() throws IOException {
    assertThat(wire().post(AMEL, posting("amel", text("é".repeat(4096)))).status()).isEqualTo(202);
    assertThat(wire().post(AMEL, posting("amel", text("é".repeat(4097)))).status()).isEqualTo(400);
    String token = "{\"kind\":\"press\",\"message\":\"m\",\"token\":\"%s\"}";
    assertThat(wire().post(AMEL, posting("amel", token.formatted("x".repeat(64)))).status())
        .isEqualTo(202);
    assertThat(wire().post(AMEL, posting("amel", token.formatted("x".repeat(65)))).status())
        .isEqualTo(400);
    byte[] jpeg = new byte[60_001];
    jpeg[0] = (byte) 0xff;
    jpeg[1] = (byte) 0xd8;
    jpeg[2] = (byte) 0xff;
    assertThat(
            wire()
                .post(
                    AMEL,
                    posting(
                        "amel",
                        "{\"kind\":\"photo\",\"caption\":\"\",\"jpeg\":\""
                            + Base64.getEncoder().encodeToString(jpeg)
                            + "\"}"))
                .status())
        .isEqualTo(400);
    assertThat(wire().post(AMEL, "{".repeat(50_000)).status()).isEqualTo(400);
    assertThat(wire().post(AMEL, "[".repeat(50_000)).status()).isEqualTo(400);
  }

  @Test
  void handsAFileToItsOwnConversationOnlyAndNeverAsAPage() throws IOException {
    channel.send(
        new OutgoingMessage(
            "f1",
            new ConversationKey(WebChannel.NAME, "amel"),
            new OutgoingMessage.Attachment(
                "a\"b\r\nSet-Cookie: x.html", "text/html", "<script>alert(1)</script>", "Voilà"),
            OutgoingMessage.Priority.ANSWER),
        null);
    String id = String.valueOf(conversations.read("amel").messages().getLast().file());

    Wire.Answer file = wire().get("/webchat/conversations/amel/files/" + id);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(file.header("Content-Disposition")).startsWith("attachment");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Set-Cookie")).isEmpty();
    assertThat(wire().get("/webchat/conversations/jules/files/" + id).status()).isEqualTo(404);
    assertThat(wire().get("/webchat/conversations/amel/files/" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(wire().get("/webchat/conversations/amel/files/x").status()).isEqualTo(400);
  }
}
