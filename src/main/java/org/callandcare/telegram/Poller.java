package org.callandcare.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callandcare.channel.Receipt;
import org.callandcare.telegram.Connection.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks Telegram for updates, and acknowledges them only when they are kept: the offset of a
 * question is the id of the last update + 1 before which all are. While some are in hand it asks
 * for the next already; Telegram gives those in hand once more then. Whatever happens, it goes on
 * asking.
 *
 * <p>An empty answer confirms everything before the offset, so the offset is forgotten then: ids
 * that are restarted lower after a quiet week are not asked away by an old, higher number.
 */
final class Poller implements SmartLifecycle {

  /** Stops before everything that handles what it takes in. */
  static final int PHASE = Integer.MAX_VALUE - 512;

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_TOKEN_PAUSE = Duration.ofSeconds(60);
  private static final Duration LONGEST_STORE_PAUSE = Duration.ofSeconds(5);
  private static final Duration STAND_BY = Duration.ofMillis(500);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int MOST_FAILURES = 30;

  private static final Duration SHORTEST_PACE = Duration.ofMillis(2);

  /** Most is kept by then; what takes longer is not waited for. */
  private static final Duration LONGEST_PACE = Duration.ofMillis(10);

  /** While more are in hand, nothing is asked for. */
  private static final int MOST_IN_HAND = 16;

  private static final Duration TIME_TO_STOP = Duration.ofSeconds(8);
  private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(5);

  private final UpdatesQuestion updates;
  private final Intake intake;
  private final PollingRight right;
  private final Connection connection;
  private final BotSetup setup;
  private final TelegramMeters meters;
  private final Duration pollTime;
  private final IntervalFunction backoff =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofMillis(250), 2, 0.3, LONGEST_TOKEN_PAUSE);

  private volatile @Nullable CountDownLatch stopping;
  private volatile @Nullable Thread asking;
  private volatile @Nullable Thread renewing;
  private long offset;

  /** The last update that was taken in since this instance began to ask; 0 before that. */
  private long last;

  private final InHand inHand = new InHand();

  /**
   * How long what is in hand is waited for before the next question: as long as two questions that
   * wait for nothing, so that a near server is asked often and a far one mostly once.
   */
  private Duration pace = LONGEST_PACE;

  private int failures;

  /**
   * How often in a row the token was refused; a single refusal among other faults weighs little.
   */
  private int tokenRefusals;

  Poller(
      UpdatesQuestion updates,
      Intake intake,
      PollingRight right,
      Connection connection,
      BotSetup setup,
      TelegramMeters meters,
      Duration pollTime) {
    this.updates = updates;
    this.intake = intake;
    this.right = right;
    this.connection = connection;
    this.setup = setup;
    this.meters = meters;
    this.pollTime = pollTime;
  }

  @Override
  public void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopping = stop;
    renewing = Thread.ofVirtual().name("telegram-lease").start(() -> keepRight(stop));
    asking = Thread.ofVirtual().name("telegram-poller").start(() -> keepAsking(stop));
  }

  @Override
  public void stop() {
    CountDownLatch stop = stopping;
    Thread asked = asking;
    Thread renewed = renewing;
    if (stop == null || asked == null || renewed == null) {
      return;
    }
    stop.countDown();
    try {
      for (Duration left = TIME_TO_STOP; left.isPositive(); left = left.minus(GLANCE)) {
        updates.cancel();
        if (asked.join(GLANCE)) {
          break;
        }
      }
      renewed.join(GLANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    right.giveBack();
    stopping = null;
  }

  @Override
  public boolean isRunning() {
    return stopping != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void keepRight(CountDownLatch stop) {
    do {
      right.renew();
    } while (!waited(stop, right.isHeld() ? PollingRight.RENEWAL : PollingRight.TRIAL));
  }

  private void keepAsking(CountDownLatch stop) {
    State known = null;
    while (stop.getCount() > 0) {
      if (right.isHeld()) {
        known = null;
        waited(stop, ask(stop));
      } else {
        State now = right.hindrance().orElse(known);
        // That Telegram does not answer, which the set-up finds out, is worth more than the same
        // again.
        if (now != null && (now != known || connection.state().fine())) {
          connection.is(now);
        }
        known = now;
        offset = 0;
        last = 0;
        inHand.forget();
        waited(stop, STAND_BY);
      }
    }
    confirm();
  }

  /** What is kept is confirmed; what comes back with this is not, so it will come again. */
  private void confirm() {
    try {
      settle(TIME_TO_SETTLE);
    } catch (RuntimeException notStored) {
      LOG.debug("what was in hand when asking ended comes again", notStored);
    }
    if (offset != 0 && right.isHeld()) {
      updates.ask(offset, Duration.ZERO);
    }
  }

  /** Asks once; returns how long to wait before the next time. */
  private Duration ask(CountDownLatch stop) {
    return switch (inHand.isEmpty() ? updates.ask(offset, pollTime) : askAtOnce()) {
      case Answer.None<List<JsonNode>> _ when stop.getCount() == 0 -> Duration.ZERO;
      case Answer.Done<List<JsonNode>>(List<JsonNode> batch) -> take(batch);
      case Answer.Refused<List<JsonNode>> refused -> refused(refused);
      case Answer.None<List<JsonNode>> _ -> failed("unanswered", State.UNREACHABLE, LONGEST_PAUSE);
    };
  }

  private Answer<List<JsonNode>> askAtOnce() {
    long asked = System.nanoTime();
    Answer<List<JsonNode>> answer = updates.ask(offset, Duration.ZERO);
    Duration twice = Duration.ofNanos(2 * (System.nanoTime() - asked));
    pace = Collections.max(List.of(SHORTEST_PACE, Collections.min(List.of(LONGEST_PACE, twice))));
    return answer;
  }

  private Duration take(List<JsonNode> batch) {
    if (batch.isEmpty() && inHand.isEmpty()) {
      offset = 0;
    }
    try {
      store(batch.stream().filter(update -> !inHand.contains(id(update))).toList());
      settle(inHand.size() > MOST_IN_HAND ? pollTime : pace);
    } catch (RuntimeException notStored) {
      inHand.forget();
      if (connection.state() != State.STORE_AWAY) {
        LOG.warn("updates are not stored, so not acknowledged either", notStored);
      }
      return failed("not-stored", State.STORE_AWAY, LONGEST_STORE_PAUSE);
    }
    failures = 0;
    tokenRefusals = 0;
    meters.polled("answered");
    connection.is(State.CONNECTED);
    return Duration.ZERO;
  }

  /**
   * The first updates after a start may have been in hand when somebody died, the others come for
   * the first time: their ids are higher.
   */
  private void store(List<JsonNode> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<Long> ids = batch.stream().map(Poller::id).toList();
    if (last > 0 && ids.stream().allMatch(id -> id > last)) {
      inHand.add(ids, intake.takeNew(batch));
    } else {
      settle(pollTime);
      intake.take(batch);
      inHand.add(ids, Receipt.KEPT);
    }
    last = ids.getLast();
  }

  /** Waits for what is in hand, and notes what may be confirmed. */
  private void settle(Duration time) {
    inHand.settle(time).ifPresent(kept -> offset = kept + 1);
  }

  private static long id(JsonNode update) {
    return update.path("update_id").asLong(0);
  }

  private Duration refused(Answer.Refused<List<JsonNode>> refused) {
    return switch (refused.code()) {
      case 401, 404 -> {
        tokenRefusals = Math.min(tokenRefusals + 1, MOST_FAILURES);
        failed("token-refused", State.TOKEN_REFUSED, LONGEST_PAUSE);
        yield pause(tokenRefusals, LONGEST_TOKEN_PAUSE);
      }
      case 409 -> {
        if (refused.says("webhook")) {
          setup.takeWebhookAway();
          yield failed("conflict", connection.state(), LONGEST_PAUSE);
        }
        yield failed("conflict", State.CONFLICT, LONGEST_PAUSE);
      }
      case 429 -> {
        Duration pause = failed("flood", State.FLOODED, LONGEST_PAUSE);
        yield refused.retryAfter() == null ? pause : refused.retryAfter();
      }
      default -> failed("refused", State.UNREACHABLE, LONGEST_PAUSE);
    };
  }

  private Duration failed(String end, State state, Duration longest) {
    meters.polled(end);
    connection.is(state);
    failures = Math.min(failures + 1, MOST_FAILURES);
    if (state != State.TOKEN_REFUSED) {
      tokenRefusals = 0;
    }
    return pause(failures, longest);
  }

  private Duration pause(int times, Duration longest) {
    Duration pause = Duration.ofMillis(backoff.apply(times));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  /** Waits; true when it is time to stop. */
  private static boolean waited(CountDownLatch stop, Duration time) {
    try {
      return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
