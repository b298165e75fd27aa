package org.callandcare.load;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.callandcare.endtoend.BotProcess;
import org.callandcare.endtoend.NeedScript;
import org.callandcare.endtoend.Talk;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.texts.TextsLoader;
import org.jspecify.annotations.Nullable;

/**
 * People who ask for computers, all at once: whole need dialogues over the double of the Bot API,
 * the bot a process of its own. New people arrive at a fixed rate whatever the bot does (open
 * loop), each takes a second over every line; and at the end as many as can be answered, 200 at a
 * time without a pause (closed loop). Every conversation is held against an undisturbed one.
 *
 * <p>Arguments: updates per second, {@code max} for the closed loop, {@code once} for one person
 * after the other; {@code for=SECONDS} each (20); {@code jvm=OPTION} for the bot's virtual machine,
 * {@code --…} for the bot; {@code by-line}: the waits for each line of the script too; {@code
 * in-turn=FILE}: of all who name that file one works at a time, a rate each, so that versions are
 * compared side by side. The store is the embedded one in a temporary folder, or the server of
 * {@code MONGODB_TEST_URI} (a database of its own, left there).
 */
public final class LoadBench {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration THINKING = Duration.ofSeconds(1);
  private static final int AT_ONCE = 200;
  private static final List<String> UNLIMITED =
      List.of(
          "--resilience4j.ratelimiter.instances.telegram-all.limit-for-period=1000000",
          "--resilience4j.ratelimiter.instances.telegram-alerts.limit-for-period=1000000",
          "--resilience4j.ratelimiter.instances.telegram-chat.limit-for-period=1000000",
          "--resilience4j.ratelimiter.instances.telegram-group.limit-for-period=1000000");

  /** What matters to a process that lives long. */
  private static final List<String> AS_IN_THE_IMAGE =
      List.of("-XX:+UseTransparentHugePages", "-XX:CompileThresholdScaling=0.25");

  private final FakeTelegram telegram;
  private final BotProcess bot;
  private final Talk talk;
  private final List<NeedScript.Line> script;
  private final boolean byLine;
  private final AtomicInteger people = new AtomicInteger();

  private LoadBench(
      FakeTelegram telegram,
      BotProcess bot,
      Talk talk,
      List<NeedScript.Line> script,
      boolean byLine) {
    this.telegram = telegram;
    this.bot = bot;
    this.talk = talk;
    this.script = script;
    this.byLine = byLine;
  }

  public static void main(String... arguments) throws Exception {
    Duration time = Duration.ofSeconds(20);
    List<String> rates = new ArrayList<>();
    List<String> jvm = new ArrayList<>(AS_IN_THE_IMAGE);
    InTurn inTurn = new InTurn(null);
    boolean byLine = false;
    List<String> options = new ArrayList<>(UNLIMITED);
    for (String argument : arguments) {
      if (argument.startsWith("for=")) {
        time = Duration.ofSeconds(Long.parseLong(argument.substring(4)));
      } else if (argument.startsWith("jvm=")) {
        jvm.add(argument.substring(4));
      } else if (argument.startsWith("in-turn=")) {
        inTurn = new InTurn(Path.of(argument.substring(8)));
      } else if (argument.equals("by-line")) {
        byLine = true;
      } else if (argument.startsWith("--")) {
        options.add(argument);
      } else {
        rates.add(argument);
      }
    }
    if (rates.isEmpty()) {
      rates.addAll(List.of("20", "50", "200", "500", "max"));
    }
    Path folder = Files.createTempDirectory("callandcare-load");
    String uri = System.getenv("MONGODB_TEST_URI");
    Map<String, String> store =
        uri == null
            ? Map.of("CALLANDCARE_DATA", folder.resolve("data").toString())
            : Map.of("MONGODB_URI", uri + "/load_" + System.currentTimeMillis());
    List<NeedScript.Line> script = new NeedScript(TextsLoader.load(null)).lines();
    try (FakeTelegram telegram = FakeTelegram.start()) {
      telegram.keepCalls(false);
      long started = System.nanoTime();
      try (BotProcess bot =
          BotProcess.start(telegram, store, folder.resolve("bot.log"), jvm, options)) {
        Talk talk = new Talk(telegram, script);
        talk.awaitFirstAnswer(PATIENCE);
        System.out.printf(
            Locale.ROOT,
            "store: %s; the first message answered %.1f s after the process was started; log %s%n",
            uri == null ? "embedded" : "server",
            (System.nanoTime() - started) / 1e9,
            folder);
        talk.learn(PATIENCE);
        LoadBench bench = new LoadBench(telegram, bot, talk, script, byLine);
        if (!rates.equals(List.of("once"))) {
          inTurn.work(() -> bench.closedLoop("warm-up", Duration.ofSeconds(15), AT_ONCE));
        }
        for (String rate : rates) {
          Duration each = time;
          inTurn.work(() -> bench.load(rate, each));
        }
        long stopped = System.nanoTime();
        bot.stop();
        System.out.printf(
            Locale.ROOT, "stopped after %.1f s%n", (System.nanoTime() - stopped) / 1e9);
      }
    }
  }

  private void load(String rate, Duration time) throws InterruptedException {
    switch (rate) {
      case "once" -> closedLoop("one after the other", time, 1);
      case "max" -> closedLoop("max, " + AT_ONCE + " at once", time, AT_ONCE);
      default -> openLoop(Integer.parseInt(rate), time);
    }
  }

  private void openLoop(int rate, Duration time) throws InterruptedException {
    Measure measure = new Measure(rate + "/s");
    try (ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor()) {
      long gap = (long) (1e9 * script.size() / rate);
      long due = System.nanoTime();
      long end = due + time.toNanos();
      while (due < end) {
        LockSupport.parkNanos(due - System.nanoTime());
        talks.submit(
            () -> measure.add(talk.hold("P" + people.incrementAndGet(), PATIENCE, THINKING)));
        due += gap;
      }
    }
    measure.report();
  }

  private void closedLoop(String name, Duration time, int atOnce) throws InterruptedException {
    Measure measure = new Measure(name);
    long end = System.nanoTime() + time.toNanos();
    Semaphore places = new Semaphore(atOnce);
    try (ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor()) {
      while (System.nanoTime() < end) {
        places.acquire();
        talks.submit(
            () -> {
              try {
                measure.add(talk.hold("P" + people.incrementAndGet(), PATIENCE, Duration.ZERO));
              } finally {
                places.release();
              }
            });
      }
    }
    measure.report();
  }

  /**
   * Whose turn it is to work, among those who name the same file.
   *
   * @param file held by whoever works; null: nobody else does
   */
  private record InTurn(@Nullable Path file) {
    private static final Duration FOR_THE_OTHERS = Duration.ofSeconds(1);

    private interface Work {
      void run() throws InterruptedException;
    }

    void work(Work work) throws InterruptedException, IOException {
      if (file == null) {
        work.run();
        return;
      }
      try (FileChannel held =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = held.lock()) {
        work.run();
      }
      Thread.sleep(FOR_THE_OTHERS);
    }
  }

  /** Figures of one load. */
  private final class Measure {
    private final String name;
    private final long began = System.nanoTime();
    private final Duration cpu = bot.cpu();
    private final long stolen = stolen();
    private final ConcurrentLinkedQueue<List<Duration>> waits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong repeats = new AtomicLong();

    Measure(String name) {
      this.name = name;
    }

    void add(Talk.Outcome outcome) {
      waits.add(outcome.waits());
      faults.addAll(outcome.faults());
      repeats.addAndGet(outcome.repeats());
    }

    void report() {
      double seconds = (System.nanoTime() - began) / 1e9;
      long[] sorted = sorted(waits.stream().flatMap(List::stream));
      System.out.printf(
          Locale.ROOT,
          "%-22s %6.0f answers/s  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  %5.2f CPU-s per 1000"
              + "  %d MiB  %.1f %% stolen  %d answers, %d faults, %d repeats, %d broken rules%n",
          name,
          sorted.length / seconds,
          at(sorted, 0.50),
          at(sorted, 0.95),
          at(sorted, 0.99),
          (double) bot.cpu().minus(cpu).toMillis() / Math.max(1, sorted.length),
          bot.residentMiB(),
          (stolen() - stolen) / seconds / Runtime.getRuntime().availableProcessors(),
          sorted.length,
          faults.size(),
          repeats.get(),
          telegram.brokenRules().size());
      if (byLine) {
        reportLines();
      }
      faults.stream().limit(2).forEach(System.out::println);
      if (sorted.length == 0) {
        System.out.println(Arrays.toString(sorted) + bot.lastWords());
      }
    }

    /**
     * Processor time that other guests of the same host took from this machine, in hundredths of a
     * second; 0 where that is not told ({@code proc_stat(5)}).
     */
    private static long stolen() {
      try {
        return Long.parseLong(
            Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+")[8]);
      } catch (IOException | NumberFormatException | IndexOutOfBoundsException notTold) {
        return 0;
      }
    }

    private void reportLines() {
      for (int i = 0; i < script.size(); i++) {
        int line = i;
        long[] sorted =
            sorted(waits.stream().filter(held -> held.size() > line).map(held -> held.get(line)));
        System.out.printf(
            Locale.ROOT,
            "  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  %s%n",
            at(sorted, 0.50),
            at(sorted, 0.95),
            at(sorted, 0.99),
            script.get(line));
      }
    }

    private static long[] sorted(Stream<Duration> waits) {
      return waits.mapToLong(Duration::toNanos).sorted().toArray();
    }

    private static double at(long[] sorted, double share) {
      return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }
  }
}
