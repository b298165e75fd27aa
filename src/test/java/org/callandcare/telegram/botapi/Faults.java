package org.callandcare.telegram.botapi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults come when. Thread-safe. */
public final class Faults {

  private final Map<String, Deque<Fault>> next = new ConcurrentHashMap<>();
  private final Map<String, Fault> always = new ConcurrentHashMap<>();
  private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
  private Random random = new Random(1);
  private volatile boolean any;
  private volatile int floodSeconds = 1;
  private volatile Duration slowness = Duration.ofMillis(300);

  Faults() {}

  /** The next calls of a method ({@code *}: of any) meet these, one each, in this order. */
  public Faults next(String method, Fault... faults) {
    Deque<Fault> queue = next.computeIfAbsent(key(method), _ -> new ArrayDeque<>());
    synchronized (queue) {
      queue.addAll(java.util.List.of(faults));
    }
    any = true;
    return this;
  }

  /** Every call of a method ({@code *}: of any) meets this until {@link #clear}. */
  public Faults always(String method, Fault fault) {
    always.put(key(method), fault);
    any = true;
    return this;
  }

  /** Each call meets this with the probability given, in [0, 1]. */
  public synchronized Faults rate(Fault fault, double probability) {
    rates.put(fault, probability);
    any = true;
    return this;
  }

  /** The seed of the chance behind {@link #rate}. */
  public synchronized Faults seed(long seed) {
    random = new Random(seed);
    return this;
  }

  /** The {@code retry_after} of a {@link Fault#FLOOD}. */
  public Faults floodFor(int seconds) {
    floodSeconds = seconds;
    return this;
  }

  /** How long a {@link Fault#SLOW} answer takes. */
  public Faults slowBy(Duration time) {
    slowness = time;
    return this;
  }

  /** All is well again. */
  public synchronized void clear() {
    next.clear();
    always.clear();
    rates.clear();
    any = false;
  }

  int floodSeconds() {
    return floodSeconds;
  }

  Duration slowness() {
    return slowness;
  }

  Optional<Fault> pick(String method) {
    if (!any) {
      return Optional.empty();
    }
    Fault steady = always.getOrDefault(key(method), always.get("*"));
    if (steady != null) {
      return Optional.of(steady);
    }
    return poll(key(method)).or(() -> poll("*")).or(this::chance);
  }

  private Optional<Fault> poll(String key) {
    Deque<Fault> queue = next.get(key);
    if (queue == null) {
      return Optional.empty();
    }
    synchronized (queue) {
      return Optional.ofNullable(queue.poll());
    }
  }

  private synchronized Optional<Fault> chance() {
    for (Map.Entry<Fault, Double> rate : rates.entrySet()) {
      if (random.nextDouble() < rate.getValue()) {
        return Optional.of(rate.getKey());
      }
    }
    return Optional.empty();
  }

  private static String key(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
