package org.callandcare.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.DeadLetterList;
import org.callandcare.channel.DeadLetters;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.Lease;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.Traces;
import org.callandcare.channel.TurnHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.util.function.SingletonSupplier;

/** Puts delivery together. Handlers and channels are fetched when they are needed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

  @Bean
  Parts deliveryParts(
      MongoDatabaseFactory databases,
      Clock clock,
      DeliverySettings settings,
      ObjectProvider<TurnHandler> handlers,
      ObjectProvider<Channel> channels,
      ApplicationEventPublisher events,
      MeterRegistry meters) {
    return Parts.of(
        new Parts.Surroundings(
            databases.getMongoDatabase(),
            Instance.ofThisProcess(),
            clock,
            settings,
            SingletonSupplier.of(() -> handlers.orderedStream().toList()),
            SingletonSupplier.of(() -> channels.orderedStream().toList()),
            events::publishEvent,
            meters));
  }

  @Bean
  Delivery delivery(Parts parts) {
    return new Delivery(parts);
  }

  @Bean
  Inbox inbox(Parts parts) {
    return parts.inbox();
  }

  @Bean
  Outbox outbox(Parts parts) {
    return parts.outbox();
  }

  @Bean
  DeadLetters deadLetters(Parts parts) {
    return parts.deadLetters();
  }

  @Bean
  DeadLetterList deadLetterList(Parts parts) {
    return new DeadLetterBox(parts.deadLetters(), parts.inbox(), parts.outbox());
  }

  @Bean
  Traces deadLetterTraces(Parts parts) {
    return parts.deadLetters()::forget;
  }

  @Bean
  Lease lease(Parts parts) {
    return parts.lease();
  }

  @Bean
  ApplicationListener<PayloadApplicationEvent<ConversationMoved>> deliveryHearsOfMoves(
      Parts parts) {
    return event -> parts.moves().heard(event.getPayload());
  }

  @Bean
  DeliveryHealth deliveryHealthIndicator(Parts parts) {
    return new DeliveryHealth(parts);
  }
}
