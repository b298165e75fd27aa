package org.callandcare.telegram;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callandcare.telegram.Connection.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Tells Telegram, beside the start and as often as it takes, what the bot is: where updates go,
 * which commands there are; and learns its name. The start waits for none of it.
 */
final class BotSetup implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BotSetup.class);
  private static final int ATTEMPTS = 8;

  private final BotApi api;
  private final TelegramClient client;
  private final TelegramSettings settings;
  private final BotIdentity identity;
  private final StaffChats staff;
  private final MenuCalls menu;
  private final Connection connection;
  private final IntervalFunction backoff =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofMillis(500), 2, 0.3, Duration.ofSeconds(30));

  private volatile @Nullable CountDownLatch stopping;

  BotSetup(
      BotApi api,
      TelegramClient client,
      TelegramSettings settings,
      BotIdentity identity,
      StaffChats staff,
      MenuCalls menu,
      Connection connection) {
    this.api = api;
    this.client = client;
    this.settings = settings;
    this.identity = identity;
    this.staff = staff;
    this.menu = menu;
    this.connection = connection;
  }

  @Override
  public void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopping = stop;
    Thread.ofVirtual().name("telegram-setup").start(() -> setUp(stop));
  }

  @Override
  public void stop() {
    CountDownLatch stop = stopping;
    if (stop != null) {
      stop.countDown();
    }
    stopping = null;
  }

  @Override
  public boolean isRunning() {
    return stopping != null;
  }

  @Override
  public int getPhase() {
    return Poller.PHASE;
  }

  /** Updates cannot be asked for while a webhook is set; some earlier start may have set one. */
  void takeWebhookAway() {
    api.repeat(DeleteWebhook.builder().build());
  }

  private void setUp(CountDownLatch stop) {
    insist(stop, Integer.MAX_VALUE, "the bot's name", this::learnName);
    insist(stop, Integer.MAX_VALUE, "the way of updates", this::setWebhook);
    for (ChatId chat : staff.all()) {
      insist(stop, ATTEMPTS, "staff chat " + chat, () -> visit(chat));
    }
    menu.calls(api).forEach(call -> insist(stop, ATTEMPTS, "the command menu", call));
  }

  private Answer<?> learnName() {
    Answer<User> answer = api.repeat(GetMe.builder().build());
    if (answer instanceof Answer.Done<User>(User me)) {
      identity.learn(me.getUserName());
    }
    return answer;
  }

  private Answer<?> setWebhook() {
    if (!settings.webhook()) {
      return api.repeat(DeleteWebhook.builder().build());
    }
    Answer<Boolean> answer =
        api.callRepeatedly(
            () ->
                client.executeAsync(
                    SetWebhook.builder()
                        .url(settings.webhookUrl())
                        .secretToken(settings.webhookSecret())
                        .allowedUpdates(UpdatesQuestion.KINDS)
                        .build()));
    if (answer instanceof Answer.Done<Boolean>) {
      connection.is(State.CONNECTED);
    }
    return answer;
  }

  /** A group may have become a supergroup while the bot was away. */
  private Answer<?> visit(ChatId chat) {
    Answer<?> answer = api.repeat(GetChat.builder().chatId(chat.toString()).build());
    if (answer instanceof Answer.Refused<?> refused && refused.migratedTo() != null) {
      staff.moved(chat, new ChatId(refused.migratedTo()));
      return new Answer.Done<>(true);
    }
    return answer;
  }

  private void insist(CountDownLatch stop, int attempts, String what, Supplier<Answer<?>> call) {
    for (int attempt = 1; attempt <= attempts && stop.getCount() > 0; attempt++) {
      switch (call.get()) {
        case Answer.Done<?> _ -> {
          return;
        }
        case Answer.Refused<?> refused when isLasting(refused) -> {
          LOG.warn("Telegram refuses {}: {}", what, refused.reason());
          return;
        }
        case Answer.Refused<?> refused when refused.code() == 429 ->
            LOG.info("Telegram asks to wait with {}", what);
        case Answer.Refused<?> _ -> connection.is(State.TOKEN_REFUSED);
        case Answer.None<?> _ -> connection.is(State.UNREACHABLE);
      }
      if (waited(stop, Duration.ofMillis(backoff.apply(Math.min(attempt, 30))))) {
        return;
      }
    }
  }

  private static boolean isLasting(Answer.Refused<?> refused) {
    return refused.code() == 400 || refused.code() == 403;
  }

  private static boolean waited(CountDownLatch stop, Duration time) {
    try {
      return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
