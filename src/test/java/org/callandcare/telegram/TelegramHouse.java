package org.callandcare.telegram;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Telegram alone, put together and configured as the application has it: no bot, no store. No
 * component, so that no scan finds it.
 */
@EnableAutoConfiguration(
    exclude = {
      MongoAutoConfiguration.class,
      DataMongoAutoConfiguration.class,
      DataMongoRepositoriesAutoConfiguration.class
    })
@Import({SettingsConfiguration.class, TelegramConfiguration.class})
class TelegramHouse {

  static final String WEBHOOK_SECRET = "s3cret_Token-of-the-test";

  /** What was to be sent. */
  static final class FakeOutbox implements Outbox {
    final List<OutgoingMessage> messages = new CopyOnWriteArrayList<>();

    @Override
    public void enqueue(List<OutgoingMessage> added) {
      messages.addAll(added);
    }
  }

  @Bean
  Clock clock() {
    return InstantSource.system().withZone(ZoneOffset.UTC);
  }

  @Bean
  FakeInbox inbox() {
    return new FakeInbox();
  }

  @Bean
  FakeOutbox outbox() {
    return new FakeOutbox();
  }

  @Bean
  FakeDeadLetters deadLetters() {
    return new FakeDeadLetters();
  }

  static ConfigurableApplicationContext open(FakeTelegram telegram, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--callandcare.telegram.token=" + telegram.token(),
                "--callandcare.telegram.api-url=" + telegram.url()));
    arguments.addAll(List.of(more));
    if (arguments.stream().noneMatch(argument -> argument.startsWith("--server.port"))) {
      arguments.add("--server.port=0");
    }
    SpringApplication application = new SpringApplication(TelegramHouse.class);
    application.setRegisterShutdownHook(false);
    return application.run(arguments.toArray(String[]::new));
  }

  /** To which Telegram brings the updates; ready once Telegram knows where. */
  static ConfigurableApplicationContext openForWebhook(FakeTelegram telegram, int port) {
    ConfigurableApplicationContext house =
        open(
            telegram,
            "--server.port=" + port,
            "--callandcare.telegram.webhook-url=" + webhookUrl(port),
            "--callandcare.telegram.webhook-secret=" + WEBHOOK_SECRET);
    await().until(() -> !telegram.calls("setWebhook").isEmpty());
    return house;
  }

  static String webhookUrl(int port) {
    return "http://127.0.0.1:" + port + "/hooks/telegram";
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
