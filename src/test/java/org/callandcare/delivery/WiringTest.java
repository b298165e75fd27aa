package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.Lease;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Delivery as Spring puts it together. */
class WiringTest {

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"org.callandcare.delivery", "org.callandcare.store"})
  static class House {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    FakeChannel channel() {
      return new FakeChannel();
    }

    /** A handler that needs the outbox, as the desk does. */
    @Bean
    CountingHandler handler(Outbox outbox) {
      assertThat(outbox).isNotNull();
      return new CountingHandler();
    }
  }

  @Test
  void handlersAndChannelsAreFoundAndEventsHeard(@TempDir Path data) {
    try (ConfigurableApplicationContext house = start(data)) {
      FakeChannel channel = house.getBean(FakeChannel.class);
      house.getBean(Inbox.class).accept(List.of(RunningDelivery.text("old", "k1", "hello")));
      await().until(() -> channel.texts("old").equals(List.of("1 hello")));

      house.publishEvent(new ConversationMoved(FakeChannel.chat("old"), FakeChannel.chat("new")));
      house.getBean(Inbox.class).accept(List.of(RunningDelivery.text("new", "k2", "again")));
      await().until(() -> channel.texts("new").equals(List.of("2 again")));

      house
          .getBean(Outbox.class)
          .enqueue(List.of(RunningDelivery.notice("n1", "new", "notice", Priority.ALERT)));
      await().until(() -> channel.texts("new").size() == 2);
      assertThat(house.getBean(Lease.class).hold("x", java.time.Duration.ofSeconds(5))).isTrue();
      await()
          .untilAsserted(
              () ->
                  assertThat(house.getBean(DeliveryHealth.class).health().getStatus())
                      .isEqualTo(Status.UP));
    }
  }

  @Test
  void startsThoughMongoDbDoesNotAnswer(@TempDir Path data) {
    try (ConfigurableApplicationContext house =
        start(data, "--callandcare.store.uri=mongodb://127.0.0.1:1/none")) {
      assertThat(house.getBean(DeliveryHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
    }
  }

  private static ConfigurableApplicationContext start(Path data, String... more) {
    List<String> arguments = new java.util.ArrayList<>(List.of(more));
    arguments.add("--callandcare.store.data=" + data);
    return new SpringApplicationBuilder(House.class)
        .web(WebApplicationType.NONE)
        .run(arguments.toArray(String[]::new));
  }
}
