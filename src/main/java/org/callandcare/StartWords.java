package org.callandcare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the application says once it is ready: how people reach it, and what can be set. */
@Component
class StartWords {

  private static final Logger log = LoggerFactory.getLogger(StartWords.class);
  private static final Set<String> TRUE_OR_FALSE = Set.of("true", "false", "");

  private final List<Channel> channels;
  private final Environment environment;

  StartWords(List<Channel> channels, Environment environment) {
    this.channels = List.copyOf(channels);
    this.environment = environment;
    String demo = setting("callandcare.demo");
    if (!TRUE_OR_FALSE.contains(demo)) {
      throw new InvalidConfigurationPropertyValueException(
          "CALLANDCARE_DEMO", demo, "expects true or false, or to be left unset");
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() {
    log.info("Telegram: {}", telegram());
    log.info("Chat page: {}", page());
    if (setting("callandcare.demo").equals("true")) {
      log.info("Demo: invented needs and offers stand in a store that was empty");
    }
  }

  private String telegram() {
    return channels.stream()
        .filter(channel -> channel.name().equals("telegram"))
        .findFirst()
        .map(this::telegramOn)
        .orElse("off (set TELEGRAM_BOT_TOKEN, as the README says, to talk there)");
  }

  private String telegramOn(Channel telegram) {
    String groups =
        telegram.staffGroups().stream()
            .map(ConversationKey::chat)
            .collect(Collectors.joining(", "));
    return (setting("callandcare.telegram.webhook-url").isEmpty()
            ? "on, by polling"
            : "on, by webhook")
        + (groups.isEmpty()
            ? "; no staff group (write /chatid in it, then set TELEGRAM_STAFF_CHAT)"
            : "; staff in " + groups);
  }

  private String page() {
    return channels.stream().anyMatch(channel -> channel.name().equals("web"))
        ? "http://localhost:" + setting("local.server.port") + " (a way to try the bot)"
        : "off (CALLANDCARE_WEBCHAT=true turns it on)";
  }

  private String setting(String name) {
    return environment.getProperty(name, "").strip();
  }
}
