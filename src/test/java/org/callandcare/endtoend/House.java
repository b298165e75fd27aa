package org.callandcare.endtoend;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.callandcare.CallAndCare;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole application on ports of its own, with the embedded store in a folder of its own. It is
 * a Monday morning in there, so that the desk is open and nobody is asleep.
 */
final class House implements AutoCloseable {

  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2027, 3, 1, 9, 30, 0, 0, ZoneId.of("Europe/Paris"));

  private final ConfigurableApplicationContext application;

  private House(List<String> arguments) {
    SpringApplication start = new SpringApplication(CallAndCare.class, MondayMorning.class);
    start.setRegisterShutdownHook(false);
    application = start.run(arguments.toArray(String[]::new));
  }

  /** With a bot on this Telegram, whose alerts go to these chats; no page. */
  static House onTelegram(Path data, FakeTelegram telegram, long... staffChats) {
    return new House(
        arguments(
            data,
            "--TELEGRAM_BOT_TOKEN=" + telegram.token(),
            "--TELEGRAM_API_URL=" + telegram.url(),
            "--TELEGRAM_STAFF_CHAT="
                + LongStream.of(staffChats)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(","))));
  }

  /** With the chat page; no Telegram. */
  static House withPage(Path data) {
    return new House(arguments(data));
  }

  private static List<String> arguments(Path data, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--PORT=0", "--MONGODB_URI=", "--CALLANDCARE_DATA=" + data));
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** Where the application listens. */
  int port() {
    return Integer.parseInt(
        Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port")));
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  @Override
  public void close() {
    application.close();
  }

  /** No component, so that no scan finds it. */
  static class MondayMorning {

    @Bean
    @Primary
    Clock mondayMorning() {
      Clock now = Clock.system(MONDAY.getZone());
      return Clock.offset(now, Duration.between(now.instant(), MONDAY.toInstant()));
    }
  }
}
