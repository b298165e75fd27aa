package org.callandcare.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * {@code getUpdates}, raw: the library would read a batch as one and lose all of it to one update
 * it does not know. One question at a time; another thread may {@link #cancel} it.
 */
final class UpdatesQuestion {

  /** What the bot wants to hear of. Always sent: left out, Telegram keeps an earlier choice. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final int BATCH = 100;
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final MediaType JSON_TYPE =
      Objects.requireNonNull(MediaType.parse("application/json"));

  private final ObjectMapper json = new ObjectMapper();
  private final OkHttpClient http;
  private final HttpUrl url;
  private final AtomicReference<@Nullable Call> inFlight = new AtomicReference<>();

  UpdatesQuestion(OkHttpClient http, TelegramSettings settings) {
    Duration longest = settings.pollTime().plus(GRACE);
    this.http = http.newBuilder().readTimeout(longest).callTimeout(longest.plus(GRACE)).build();
    url =
        Objects.requireNonNull(HttpUrl.parse(settings.apiUrl()))
            .newBuilder()
            .addPathSegment("bot" + settings.token())
            .addPathSegment("getUpdates")
            .build();
  }

  /**
   * Asks, and thereby confirms every update before {@code offset}.
   *
   * @param offset the last stored update's id + 1; 0 for none
   * @param wait how long Telegram keeps the question open when there is nothing
   */
  Answer<List<JsonNode>> ask(long offset, Duration wait) {
    ObjectNode body = json.createObjectNode();
    if (offset != 0) {
      body.put("offset", offset);
    }
    body.put("limit", BATCH).put("timeout", wait.toSeconds());
    KINDS.forEach(body.putArray("allowed_updates")::add);
    Call call =
        http.newCall(
            new Request.Builder()
                .url(url)
                .post(RequestBody.create(body.toString(), JSON_TYPE))
                .build());
    if (wait.isPositive()) {
      inFlight.set(call);
    }
    try (Response response = call.execute()) {
      ResponseBody answer = response.body();
      return answer == null ? nothing("no body") : read(answer.string());
    } catch (IOException e) {
      return nothing(e.getClass().getSimpleName());
    } finally {
      inFlight.set(null);
    }
  }

  /** Ends the question that is kept open now, if one is. */
  void cancel() {
    Call call = inFlight.get();
    if (call != null) {
      call.cancel();
    }
  }

  private Answer<List<JsonNode>> read(String body) {
    JsonNode answer;
    try {
      answer = json.readTree(body);
    } catch (JsonProcessingException e) {
      return nothing("no JSON");
    }
    if (answer.path("ok").asBoolean(false) && answer.path("result").isArray()) {
      return new Answer.Done<>(List.copyOf(answer.get("result").valueStream().toList()));
    }
    int code = answer.path("error_code").asInt(500);
    if (code >= 500) {
      return nothing(String.valueOf(code));
    }
    JsonNode retryAfter = answer.path("parameters").path("retry_after");
    return new Answer.Refused<>(
        code,
        answer.path("description").asText(""),
        retryAfter.isNumber() ? Duration.ofSeconds(retryAfter.asLong()) : null,
        null);
  }

  private static Answer<List<JsonNode>> nothing(String reason) {
    return new Answer.None<>(reason, Duration.ofSeconds(1), false);
  }
}
