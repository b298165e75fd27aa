package org.callandcare.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How to reach Telegram. A value that cannot be right stops the start with one sentence that names
 * the variable.
 *
 * @param token {@code TELEGRAM_BOT_TOKEN}, as BotFather gives it; empty: no Telegram at all
 * @param apiUrl {@code TELEGRAM_API_URL}: scheme, host and port of the Bot API
 * @param staffChat {@code TELEGRAM_STAFF_CHAT}: numbers of the staff's chats, separated by commas
 * @param webhookUrl {@code TELEGRAM_WEBHOOK_URL}: where Telegram brings updates; empty: they are
 *     asked for
 * @param webhookSecret {@code TELEGRAM_WEBHOOK_SECRET}: what proves that an update comes from
 *     Telegram
 * @param pollTime how long Telegram keeps a question for updates open, at most 50 seconds
 * @param answerTime how long an answer of the Bot API is waited for
 */
@ConfigurationProperties("callandcare.telegram")
record TelegramSettings(
    @DefaultValue("") String token,
    @DefaultValue("https://api.telegram.org") String apiUrl,
    @DefaultValue("") String staffChat,
    @DefaultValue("") String webhookUrl,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("25s") Duration pollTime,
    @DefaultValue("15s") Duration answerTime) {

  private static final Duration LONGEST_POLL = Duration.ofSeconds(50);

  TelegramSettings {
    token = token.strip();
    apiUrl = apiUrl.isBlank() ? "https://api.telegram.org" : apiUrl.strip();
    staffChat = staffChat.strip();
    webhookUrl = webhookUrl.strip();
    webhookSecret = webhookSecret.strip();
    require(
        token.isEmpty() || token.matches("\\d{1,19}:[A-Za-z0-9_-]+"),
        "TELEGRAM_BOT_TOKEN",
        "must be the token BotFather gave you, a number, a colon and letters, or be left unset");
    require(
        isBareUrl(apiUrl),
        "TELEGRAM_API_URL",
        "must be an http or https address without a path, for example https://api.telegram.org");
    require(
        staffChat.isEmpty() || staffChat.matches("-?\\d{1,18}(\\s*,\\s*-?\\d{1,18})*"),
        "TELEGRAM_STAFF_CHAT",
        "must be chat numbers separated by commas, for example -1001234567890; /chatid in a group"
            + " shows its number");
    require(
        webhookUrl.isEmpty() == webhookSecret.isEmpty(),
        webhookUrl.isEmpty() ? "TELEGRAM_WEBHOOK_URL" : "TELEGRAM_WEBHOOK_SECRET",
        "must be set too, or neither of TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET");
    require(
        webhookUrl.isEmpty() || isUrl(webhookUrl),
        "TELEGRAM_WEBHOOK_URL",
        "must be the https address Telegram is to call, for example"
            + " https://bot.example.org/telegram");
    require(
        webhookSecret.isEmpty() || webhookSecret.matches("[A-Za-z0-9_-]{1,256}"),
        "TELEGRAM_WEBHOOK_SECRET",
        "must be 1 to 256 letters, digits, _ and -");
    require(
        !pollTime.isNegative() && pollTime.compareTo(LONGEST_POLL) <= 0,
        "callandcare.telegram.poll-time",
        "must be 0 to 50 seconds");
  }

  private static void require(boolean right, String variable, String expected) {
    if (!right) {
      throw new InvalidConfigurationPropertyValueException(variable, "(hidden)", expected);
    }
  }

  private static boolean isBareUrl(String written) {
    return isUrl(written) && Set.of("", "/").contains(uri(written).orElseThrow().getRawPath());
  }

  private static boolean isUrl(String written) {
    return uri(written)
        .filter(uri -> Set.of("http", "https").contains(Objects.toString(uri.getScheme(), "")))
        .filter(uri -> uri.getHost() != null && uri.getQuery() == null)
        .isPresent();
  }

  private static Optional<URI> uri(String written) {
    try {
      return Optional.of(new URI(written));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The bot's own account number: the token's first part. */
  long botId() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /** Where the Bot API is, as the library wants it. */
  TelegramUrl api() {
    URI uri = URI.create(apiUrl);
    int usual = uri.getScheme().equals("https") ? 443 : 80;
    return TelegramUrl.builder()
        .schema(uri.getScheme())
        .host(uri.getHost())
        .port(uri.getPort() < 0 ? usual : uri.getPort())
        .build();
  }

  Set<ChatId> staffChats() {
    return Arrays.stream(staffChat.split(","))
        .map(String::strip)
        .filter(number -> !number.isEmpty())
        .map(number -> new ChatId(Long.parseLong(number)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether Telegram brings the updates. */
  boolean webhook() {
    return !webhookUrl.isEmpty();
  }

  /** The path this application listens on for updates: that of the webhook's address. */
  String webhookPath() {
    String path = URI.create(webhookUrl).getPath();
    return path.isEmpty() ? "/" : path;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "TelegramSettings[" + apiUrl + ", staff chats " + staffChat + "]";
  }
}
