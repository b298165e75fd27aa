package org.callandcare.telegram.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The double is strict: what Telegram refuses, it refuses, and remembers whose fault it was. */
class RulesTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    telegram.close();
  }

  private JsonNode call(String method, String body) throws Exception {
    return JsonMapper.shared()
        .readTree(
            client
                .send(
                    HttpRequest.newBuilder(
                            URI.create(telegram.url() + "/bot" + telegram.token() + "/" + method))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sendMessages | {}",
        "sendMessage | {'chat_id':1001}",
        "sendMessage | {'text':'x'}",
        "sendMessage | {'chat_id':1001,'text':'x','colour':'red'}",
        "sendMessage | {'chat_id':1001,'text':7}",
        "sendMessage | {'chat_id':1001,'text':''}",
        "sendMessage | {'chat_id':1001,'text':'<b>x','parse_mode':'HTML'}",
        "sendMessage | {'chat_id':1001,'text':'<script>x</script>','parse_mode':'HTML'}",
        "sendMessage | {'chat_id':1001,'text':'x','parse_mode':'Latex'}",
        "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'x'}]]}}",
        "sendMessage | {'chat_id':1001,'text':'x','reply_markup':{'inline_keyboard':[[{'text':' ','callback_data':'x'}]]}}",
        "answerCallbackQuery | {}",
        "sendChatAction | {'chat_id':1001}",
        "sendMessage | no json",
      })
  void refusesWhatBreaksARule(String method, String body) throws Exception {
    amel.says("/start");

    JsonNode answer = call(method, body);

    assertThat(answer.get("ok").asBoolean()).isFalse();
    assertThat(answer.get("error_code").asInt()).isIn(400, 404);
    assertThat(telegram.brokenRules()).hasSize(1);
    assertThat(amel.shown()).hasSize(1);
  }

  @Test
  void measuresTextInUtf16UnitsAfterParsingAndDataInBytes() throws Exception {
    amel.says("/start");
    String fits = "<b>" + "é".repeat(4095) + "&amp;</b>";
    assertThat(call("sendmessage", message(fits, "")).get("ok").asBoolean()).isTrue();
    assertThat(call("sendMessage", message(fits + "x", "")).get("ok").asBoolean()).isFalse();
    assertThat(call("sendMessage", message("x", keyboard("é".repeat(32)))).get("ok").asBoolean())
        .isTrue();
    assertThat(call("sendMessage", message("x", keyboard("é".repeat(33)))).get("ok").asBoolean())
        .isFalse();
    assertThat(telegram.brokenRules()).hasSize(2);
  }

  private static String message(String text, String more) {
    return "{'chat_id':1001,'parse_mode':'HTML','text':'" + text + "'" + more + "}";
  }

  private static String keyboard(String data) {
    return ",'reply_markup':{'inline_keyboard':[[{'text':'x','callback_data':'" + data + "'}]]}";
  }

  @Test
  void asksForConfirmationByOffsetAlone() throws Exception {
    amel.says("un").says("deux").says("trois");

    assertThat(call("getUpdates", "{'limit':2}").get("result")).hasSize(2);
    assertThat(call("getUpdates", "{}").get("result")).hasSize(3);
    assertThat(call("getUpdates", "{'offset':100002}").get("result")).hasSize(1);
    assertThat(call("getUpdates", "{}").get("result")).hasSize(1);
  }

  @Test
  void endsAQuestionWhenAnotherIsAsked() throws Exception {
    var first =
        client.sendAsync(
            HttpRequest.newBuilder(
                    URI.create(
                        telegram.url() + "/bot" + telegram.token() + "/getUpdates?timeout=20"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    org.awaitility.Awaitility.await().until(() -> telegram.served() == 1);
    call("getUpdates", "{}");

    assertThat(first.get().statusCode()).isEqualTo(409);
  }

  @Test
  void knowsItsTokenOnly() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(telegram.url() + "/bot1:wrong/getMe")).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
  }
}
