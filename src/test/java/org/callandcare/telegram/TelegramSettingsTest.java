package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** A wrong setting stops the start with a sentence that names the variable. */
class TelegramSettingsTest {

  private static final String TOKEN = "123456:AA-secret_of-the-bot";

  private static TelegramSettings settings(
      String token, String api, String staff, String url, String secret) {
    return new TelegramSettings(
        token, api, staff, url, secret, Duration.ofSeconds(25), Duration.ofSeconds(15));
  }

  @Test
  void readsWhatIsSet() {
    TelegramSettings settings =
        settings(TOKEN, "http://127.0.0.1:8081", "-100123, -42", "https://b.example/t/x", "s-_1");

    assertThat(settings.botId()).isEqualTo(123456);
    assertThat(settings.api().getPort()).isEqualTo(8081);
    assertThat(settings.api().getSchema()).isEqualTo("http");
    assertThat(settings.staffChats()).isEqualTo(Set.of(new ChatId(-100123), new ChatId(-42)));
    assertThat(settings.webhookPath()).isEqualTo("/t/x");
    assertThat(settings.toString()).doesNotContain("secret", "s-_1");
  }

  @Test
  void needsNothing() {
    TelegramSettings settings = settings("", "", "", "", "");

    assertThat(settings.webhook()).isFalse();
    assertThat(settings.staffChats()).isEmpty();
    assertThat(settings.api().getHost()).isEqualTo("api.telegram.org");
    assertThat(settings.api().getPort()).isEqualTo(443);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TELEGRAM_BOT_TOKEN,      nonsense, https://api.telegram.org, '', '', ''",
        "TELEGRAM_BOT_TOKEN,      12:a b, https://api.telegram.org, '', '', ''",
        "TELEGRAM_API_URL,        1:a, ftp://x, '', '', ''",
        "TELEGRAM_API_URL,        1:a, https://x/path, '', '', ''",
        "TELEGRAM_API_URL,        1:a, not a url, '', '', ''",
        "TELEGRAM_STAFF_CHAT,     1:a, https://x, the staff, '', ''",
        "TELEGRAM_STAFF_CHAT,     1:a, https://x, '-1;-2', '', ''",
        "TELEGRAM_WEBHOOK_SECRET, 1:a, https://x, '', https://b/t, ''",
        "TELEGRAM_WEBHOOK_URL,    1:a, https://x, '', '', s",
        "TELEGRAM_WEBHOOK_URL,    1:a, https://x, '', b.example, s",
        "TELEGRAM_WEBHOOK_SECRET, 1:a, https://x, '', https://b/t, 'a secret'",
      })
  void saysWhichVariableIsWrong(
      String variable, String token, String api, String staff, String url, String secret) {
    assertThatThrownBy(() -> settings(token, api, staff, url, secret))
        .isInstanceOfSatisfying(
            InvalidConfigurationPropertyValueException.class,
            wrong -> {
              assertThat(wrong.getName()).isEqualTo(variable);
              assertThat(wrong.getReason()).startsWith("must be");
              assertThat(String.valueOf(wrong.getValue())).isEqualTo("(hidden)");
            });
  }
}
