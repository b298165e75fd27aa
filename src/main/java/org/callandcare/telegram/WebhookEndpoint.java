package org.callandcare.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Where Telegram brings updates when there is a webhook: checks that it is Telegram, stores, and
 * only then answers 200. Any other answer makes Telegram come again.
 */
final class WebhookEndpoint {

  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** Telegram's updates are some kilobytes; more than this is somebody else. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);

  private final ObjectMapper json = new ObjectMapper();
  private final byte[] secret;
  private final Intake intake;
  private final Connection connection;
  private final TelegramMeters meters;

  WebhookEndpoint(String secret, Intake intake, Connection connection, TelegramMeters meters) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.intake = intake;
    this.connection = connection;
    this.meters = meters;
  }

  ServerResponse receive(ServerRequest request) throws IOException {
    String given = request.headers().firstHeader(SECRET_HEADER);
    if (given == null || !MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
      return refuse(HttpStatus.UNAUTHORIZED, "secret");
    }
    if (request.headers().contentLength().orElse(0) > MAX_BYTES) {
      return refuse(HttpStatus.CONTENT_TOO_LARGE, "size");
    }
    byte[] body = request.servletRequest().getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      return refuse(HttpStatus.CONTENT_TOO_LARGE, "size");
    }
    JsonNode update;
    try {
      update = json.readTree(body);
    } catch (JsonProcessingException e) {
      return refuse(HttpStatus.BAD_REQUEST, "json");
    }
    if (!update.path("update_id").isIntegralNumber()) {
      return refuse(HttpStatus.BAD_REQUEST, "json");
    }
    return store(update);
  }

  private ServerResponse store(JsonNode update) {
    try {
      intake.take(List.of(update));
    } catch (RuntimeException notStored) {
      if (connection.state() != Connection.State.STORE_AWAY) {
        LOG.warn("an update is not stored, so Telegram will bring it again", notStored);
      }
      connection.is(Connection.State.STORE_AWAY);
      return refuse(HttpStatus.SERVICE_UNAVAILABLE, "store");
    }
    connection.is(Connection.State.CONNECTED);
    return ServerResponse.ok().build();
  }

  private ServerResponse refuse(HttpStatus status, String reason) {
    meters.webhookRefused(reason);
    return ServerResponse.status(status).build();
  }
}
