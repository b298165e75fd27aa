package org.callandcare.telegram;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.callandcare.channel.CommandMenu;
import org.callandcare.channel.DeadLetters;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.Lease;
import org.callandcare.channel.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Puts Telegram together when there is a bot's token. */
@Configuration(proxyBeanMethods = false)
@Conditional(Given.Token.class)
class TelegramConfiguration {

  private static final int CONNECTIONS = 256;
  private static final int IDLE_CONNECTIONS = 64;

  /**
   * One time limit for a whole call covers every part of it: with one for each read and write, each
   * is entered into and taken out of a common list.
   */
  @Bean
  OkHttpClient telegramHttp(TelegramSettings settings) {
    Dispatcher dispatcher = new Dispatcher(new CallersThread());
    dispatcher.setMaxRequests(CONNECTIONS);
    dispatcher.setMaxRequestsPerHost(CONNECTIONS);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .callTimeout(settings.answerTime())
        .addInterceptor(new SentOnce())
        .build();
  }

  @Bean
  TelegramClient telegramClient(OkHttpClient telegramHttp, TelegramSettings settings) {
    return new OkHttpTelegramClient(telegramHttp, settings.token(), settings.api());
  }

  @Bean
  CircuitBreaker telegramBreaker(CircuitBreakerRegistry breakers) {
    return breakers.circuitBreaker("telegram");
  }

  @Bean
  BotApi telegramApi(TelegramClient client, CircuitBreaker telegramBreaker, RetryRegistry retries) {
    return new BotApi(client, telegramBreaker, retries.retry("telegram"));
  }

  @Bean
  TelegramMeters telegramMeters(MeterRegistry registry) {
    return new TelegramMeters(registry);
  }

  @Bean
  StaffChats telegramStaffChats(TelegramSettings settings, ApplicationEventPublisher events) {
    return new StaffChats(settings.staffChats(), events::publishEvent);
  }

  @Bean
  Connection telegramConnection(ObjectProvider<Clock> clock) {
    return new Connection(clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  BotIdentity telegramIdentity() {
    return new BotIdentity();
  }

  @Bean
  TelegramChannel telegramChannel(
      BotApi api,
      TelegramClient client,
      RateLimiterRegistry rates,
      StaffChats staff,
      TelegramMeters meters,
      ObjectProvider<Clock> clocks) {
    Clock clock = clocks.getIfAvailable(Clock::systemUTC);
    Pauses pauses = new Pauses(clock);
    return new TelegramChannel(
        new Sends(api, client),
        api,
        new Limits(rates),
        pauses,
        new Refusals(pauses, staff, meters),
        new Memberships(api, clock),
        staff,
        meters);
  }

  @Bean
  Intake telegramIntake(
      TelegramSettings settings,
      BotIdentity identity,
      StaffChats staff,
      Inbox inbox,
      Outbox outbox,
      ObjectProvider<DeadLetters> deadLetters,
      BotApi api,
      TelegramMeters meters,
      ObjectProvider<Clock> clock) {
    UpdateReader reader =
        new UpdateReader(
            settings.botId(), new MessageReader(identity), clock.getIfAvailable(Clock::systemUTC));
    return new Intake(reader, staff, inbox, outbox, deadLetters.stream().findFirst(), api, meters);
  }

  @Bean
  BotSetup telegramSetup(
      BotApi api,
      TelegramClient client,
      TelegramSettings settings,
      BotIdentity identity,
      StaffChats staff,
      ObjectProvider<CommandMenu> menu,
      Connection connection) {
    MenuCalls calls = new MenuCalls(menu.stream().findFirst(), staff);
    return new BotSetup(api, client, settings, identity, staff, calls, connection);
  }

  @Bean
  @Conditional(Given.Polling.class)
  Poller telegramPoller(
      OkHttpClient telegramHttp,
      TelegramSettings settings,
      Intake intake,
      ObjectProvider<Lease> lease,
      Connection connection,
      BotSetup setup,
      TelegramMeters meters,
      ObjectProvider<Clock> clock) {
    PollingRight right =
        new PollingRight(
            lease.stream().findFirst(), settings.botId(), clock.getIfAvailable(Clock::systemUTC));
    return new Poller(
        new UpdatesQuestion(telegramHttp, settings),
        intake,
        right,
        connection,
        setup,
        meters,
        settings.pollTime());
  }

  @Bean
  @Conditional(Given.Webhook.class)
  RouterFunction<ServerResponse> telegramWebhook(
      TelegramSettings settings, Intake intake, Connection connection, TelegramMeters meters) {
    WebhookEndpoint endpoint =
        new WebhookEndpoint(settings.webhookSecret(), intake, connection, meters);
    return RouterFunctions.route().POST(settings.webhookPath(), endpoint::receive).build();
  }

  @Bean("telegramHealthIndicator")
  TelegramHealth telegramHealth(
      TelegramSettings settings, Connection connection, CircuitBreaker telegramBreaker) {
    return new TelegramHealth(settings, connection, telegramBreaker);
  }
}
