package org.callandcare.delivery;

import com.mongodb.client.MongoClient;
import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.callandcare.channel.Channel;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.SendOutcome;
import org.callandcare.channel.Sender;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.channel.TurnHandler;
import org.callandcare.store.TestStore;
import org.callandcare.store.TestStores;
import org.jspecify.annotations.Nullable;

/**
 * Delivery alone: a handler that keeps a kilobyte of state and answers, and a channel that shows
 * everything at once. Messages come open-loop, at a fixed rate whatever the answers do, and are
 * taken in by one thread in batches of at most 100, as Telegram's poller does; the time counts from
 * when a message should have come to when its answer is sent. The rate {@code max} is closed-loop:
 * each of the people writes again when answered.
 *
 * <p>Arguments: seconds for each rate, people, then rates: {@code 20 200 20 200 900 max}.
 */
public final class DeliveryBench {

  private static final int MOST_AT_ONCE = 100;
  private static final String STATE = "x".repeat(1_000);

  private DeliveryBench() {}

  /** Runs every rate on every store there is. */
  public static void main(String... args) throws InterruptedException {
    int seconds = Integer.parseInt(args[0]);
    int people = Integer.parseInt(args[1]);
    for (TestStore store : TestStores.all().toList()) {
      System.out.println(store);
      System.out.println(
          "   rate   answered/s    p50 ms    p95 ms    p99 ms    max ms   CPU-s per 1,000");
      try (store) {
        new Run(store, people).warm();
        for (String rate : List.of(args).subList(2, args.length)) {
          new Run(store, people).report(rate, seconds);
        }
      }
    }
    System.exit(0);
  }

  /** One rate on one store, by an instance of its own. */
  private static final class Run implements TurnHandler, Channel {

    private final TestStore store;
    private final int people;
    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final ConcurrentMap<String, Long> due = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<IncomingMessage> arriving = new LinkedBlockingQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile Consumer<ConversationKey> whenAnswered = _ -> {};
    private volatile long[] times = new long[0];

    Run(TestStore store, int people) {
      this.store = store;
      this.people = people;
    }

    void warm() throws InterruptedException {
      run("300", 8);
    }

    void report(String rate, int seconds) throws InterruptedException {
      long cpu = cpu();
      double perSecond = run(rate, seconds);
      double spent = (cpu() - cpu) / 1e9;
      int count = answered.get();
      long[] sorted = Arrays.copyOf(times, Math.min(count, times.length));
      Arrays.sort(sorted);
      System.out.printf(
          "%7s %12.0f %9.2f %9.2f %9.2f %9.2f %17.3f%n",
          rate,
          perSecond,
          at(sorted, 0.5),
          at(sorted, 0.95),
          at(sorted, 0.99),
          at(sorted, 1),
          spent * 1_000 / count);
    }

    private double run(String rate, int seconds) throws InterruptedException {
      Parts parts = parts();
      Delivery delivery = new Delivery(parts);
      delivery.start();
      Thread.ofVirtual().start(() -> takeIn(parts));
      while (!parts.ownership().mayNumber()) {
        LockSupport.parkNanos(1_000_000);
      }
      LockSupport.parkNanos(1_000_000_000L);
      long begun = System.nanoTime();
      if (rate.equals("max")) {
        closedLoop(seconds);
      } else {
        openLoop(Integer.parseInt(rate), seconds);
      }
      double took = (System.nanoTime() - begun) / 1e9;
      delivery.stop();
      return answered.get() / took;
    }

    private void openLoop(int rate, int seconds) throws InterruptedException {
      int count = rate * seconds;
      times = new long[count];
      long first = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long at = first + i * 1_000_000_000L / rate;
        while (System.nanoTime() < at) {
          LockSupport.parkNanos(at - System.nanoTime());
        }
        say("p" + i % people, i, at);
      }
      while (answered.get() < count) {
        LockSupport.parkNanos(1_000_000);
      }
    }

    private void closedLoop(int seconds) throws InterruptedException {
      times = new long[2_000_000];
      AtomicInteger next = new AtomicInteger(people);
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      whenAnswered =
          conversation -> {
            if (System.nanoTime() < end) {
              say(conversation.chat(), next.getAndIncrement(), System.nanoTime());
            }
          };
      for (int i = 0; i < people; i++) {
        say("p" + i, i, System.nanoTime());
      }
      while (System.nanoTime() < end || answered.get() < next.get()) {
        LockSupport.parkNanos(10_000_000);
      }
    }

    private void say(String person, int i, long at) {
      String key = name + ":" + i;
      due.put(key + ":answer", at);
      arriving.add(
          new IncomingMessage(
              key,
              new ConversationKey("bench", person),
              new Sender(person, null, "fr"),
              new Content.Text("il nous faudrait 12 ordis portables avant le 15 mars"),
              Instant.now()));
    }

    private void takeIn(Parts parts) {
      List<IncomingMessage> batch = new ArrayList<>();
      try {
        while (true) {
          batch.add(arriving.take());
          arriving.drainTo(batch, MOST_AT_ONCE - 1);
          parts.inbox().accept(List.copyOf(batch));
          batch.clear();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private Parts parts() {
      MongoClient client = store.newClient();
      return Parts.of(
          new Parts.Surroundings(
              client.getDatabase(store.databaseName()),
              new Instance("bench/" + name),
              Clock.systemUTC(),
              settings(),
              () -> List.of(this),
              () -> List.of(this),
              _ -> {},
              new SimpleMeterRegistry()));
    }

    private static DeliverySettings settings() {
      return new DeliverySettings(
          32,
          64,
          16,
          10_000,
          Duration.ofMillis(25),
          Duration.ofSeconds(9),
          Duration.ofMillis(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofHours(48),
          Duration.ofDays(30),
          Duration.ofDays(30),
          Duration.ofDays(30),
          Duration.ofSeconds(60));
    }

    private static long cpu() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    private static double at(long[] sorted, double part) {
      return sorted.length == 0
          ? Double.NaN
          : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
    }

    @Override
    public boolean handles(Snapshot snapshot, IncomingMessage message) {
      return true;
    }

    @Override
    public Turn handle(Snapshot snapshot, IncomingMessage message) {
      return new Turn(
          STATE,
          List.of(
              OutgoingMessage.answer(
                  message.key() + ":answer", message.conversation(), "Pour quelle commune ?")),
          Instant.now().plusSeconds(86_400));
    }

    @Override
    public List<OutgoingMessage> apologise(Snapshot snapshot, IncomingMessage message) {
      return List.of();
    }

    @Override
    public String name() {
      return "bench";
    }

    @Override
    public SendOutcome send(OutgoingMessage message, @Nullable String editRef) {
      Long at = due.remove(message.id());
      if (at != null) {
        int place = answered.getAndIncrement();
        if (place < times.length) {
          times[place] = System.nanoTime() - at;
        }
        whenAnswered.accept(message.to());
      }
      return new SendOutcome.Sent(message.id());
    }

    @Override
    public boolean isMember(ConversationKey group, String senderId) {
      return false;
    }

    @Override
    public ConversationKey privateConversation(String senderId) {
      return new ConversationKey("bench", senderId);
    }

    @Override
    public boolean isPrivate(ConversationKey conversation) {
      return true;
    }

    @Override
    public List<ConversationKey> staffGroups() {
      return List.of();
    }
  }
}
