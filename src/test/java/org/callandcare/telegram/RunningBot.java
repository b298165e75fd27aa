package org.callandcare.telegram;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.callandcare.channel.CommandMenu;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.Lease;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.SendOutcome;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The module put together by hand, as the configuration does it, on top of the double. */
final class RunningBot implements AutoCloseable {

  final FakeInbox inbox = new FakeInbox();
  final List<OutgoingMessage> outbox = new CopyOnWriteArrayList<>();
  final FakeDeadLetters deadLetters = new FakeDeadLetters();
  final List<ConversationMoved> moves = new CopyOnWriteArrayList<>();
  final SimpleMeterRegistry meterRegistry = new SimpleMeterRegistry();
  final TelegramChannel channel;
  final Intake intake;
  final Connection connection;
  final TelegramHealth health;
  final TelegramMeters meters = new TelegramMeters(meterRegistry);
  final StaffChats staff;
  final Limits limits;
  final TelegramSettings settings;
  private final BotSetup setup;
  private final Poller poller;
  private final OkHttpClient http;
  private int sent;

  private RunningBot(Builder builder) {
    settings = builder.settings();
    Clock clock = Clock.systemUTC();
    http = new TelegramConfiguration().telegramHttp(settings);
    TelegramClient client = new OkHttpTelegramClient(http, settings.token(), settings.api());
    CircuitBreaker breaker = CircuitBreaker.of("telegram", builder.breaker);
    BotApi api =
        new BotApi(
            client,
            breaker,
            RetryRegistry.of(
                    RetryConfig.custom().maxAttempts(3).waitDuration(Duration.ofMillis(20)).build())
                .retry("telegram"));
    staff = new StaffChats(settings.staffChats(), moves::add);
    connection = new Connection(clock);
    health = new TelegramHealth(settings, connection, breaker);
    Pauses pauses = new Pauses(clock);
    limits = new Limits(builder.rates);
    channel =
        new TelegramChannel(
            new Sends(api, client),
            api,
            limits,
            pauses,
            new Refusals(pauses, staff, meters),
            new Memberships(api, clock),
            staff,
            meters);
    BotIdentity identity = new BotIdentity();
    intake =
        new Intake(
            new UpdateReader(settings.botId(), new MessageReader(identity), clock),
            staff,
            inbox,
            messages -> outbox.addAll(messages),
            Optional.of(deadLetters),
            api,
            meters);
    setup =
        new BotSetup(
            api,
            client,
            settings,
            identity,
            staff,
            new MenuCalls(Optional.ofNullable(builder.menu), staff),
            connection);
    poller =
        new Poller(
            new UpdatesQuestion(http, settings),
            intake,
            new PollingRight(Optional.ofNullable(builder.lease), settings.botId(), clock),
            connection,
            setup,
            meters,
            settings.pollTime());
  }

  static Builder on(FakeTelegram telegram) {
    return new Builder(telegram);
  }

  RunningBot start() {
    setup.start();
    if (!settings.webhook()) {
      poller.start();
    }
    return this;
  }

  void stop() {
    poller.stop();
    setup.stop();
  }

  @Override
  public void close() {
    stop();
    http.dispatcher().executorService().close();
    http.connectionPool().evictAll();
  }

  /** Sends plain text as an answer under a new id. */
  SendOutcome say(long chat, String text) {
    return say(chat, null, text, Keyboard.NONE);
  }

  SendOutcome say(long chat, @Nullable String title, String text, Keyboard keyboard) {
    return send(chat, new OutgoingMessage.Say(title, text, keyboard), null);
  }

  SendOutcome send(long chat, OutgoingMessage.Body body, @Nullable String editRef) {
    return send(
        new OutgoingMessage(
            "m" + ++sent, new ChatId(chat).conversation(), body, OutgoingMessage.Priority.ANSWER),
        editRef);
  }

  SendOutcome send(OutgoingMessage message, @Nullable String editRef) {
    return channel.send(message, editRef);
  }

  static final class Builder {

    private final FakeTelegram telegram;
    private final List<String> staff = new ArrayList<>();
    private String token;
    private String webhookUrl = "";
    private String webhookSecret = "";
    private Duration pollTime = Duration.ofSeconds(5);
    private Duration answerTime = Duration.ofSeconds(5);
    private RateLimiterRegistry rates = Rates.of(100_000, 100_000, 100_000);
    private CircuitBreakerConfig breaker =
        CircuitBreakerConfig.custom().minimumNumberOfCalls(1000).build();
    private @Nullable CommandMenu menu;
    private @Nullable Lease lease;

    private Builder(FakeTelegram telegram) {
      this.telegram = telegram;
      this.token = telegram.token();
    }

    Builder token(String other) {
      token = other;
      return this;
    }

    Builder staff(long chat) {
      staff.add(String.valueOf(chat));
      return this;
    }

    Builder webhook(String url, String secret) {
      webhookUrl = url;
      webhookSecret = secret;
      return this;
    }

    Builder menu(CommandMenu commands) {
      menu = commands;
      return this;
    }

    Builder lease(Lease right) {
      lease = right;
      return this;
    }

    Builder pollTime(Duration time) {
      pollTime = time;
      return this;
    }

    Builder answerTime(Duration time) {
      answerTime = time;
      return this;
    }

    Builder limits(int chat, int group, int all) {
      rates = Rates.of(chat, group, all);
      return this;
    }

    Builder breaker(CircuitBreakerConfig config) {
      breaker = config;
      return this;
    }

    private TelegramSettings settings() {
      return new TelegramSettings(
          token,
          telegram.url(),
          String.join(",", staff),
          webhookUrl,
          webhookSecret,
          pollTime,
          answerTime);
    }

    RunningBot start() {
      return new RunningBot(this).start();
    }

    /** Put together but not started: for sending only. */
    RunningBot idle() {
      return new RunningBot(this);
    }
  }
}
