package org.callandcare.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.callandcare.store.TestStore;
import org.callandcare.telegram.botapi.FakeTelegram;

/**
 * The application as a process of its own, so that it can be killed as the machine would kill it.
 * Its log goes to a file.
 */
public final class BotProcess implements AutoCloseable {

  /** So long a start may take, and the first answer with it, on a machine with much else to do. */
  static final Duration START = Duration.ofMinutes(5);

  /** Nothing but this machine is spoken to: no limit of Telegram's needs keeping. */
  static final List<String> UNLIMITED =
      List.of(
          "--resilience4j.ratelimiter.instances.telegram-all.limit-for-period=100000",
          "--resilience4j.ratelimiter.instances.telegram-alerts.limit-for-period=100000",
          "--resilience4j.ratelimiter.instances.telegram-chat.limit-for-period=100000",
          "--resilience4j.ratelimiter.instances.telegram-group.limit-for-period=100000");

  private final Process process;
  private final Path log;

  private BotProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    // A test or a bench that is itself ended leaves no bot behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** The environment that names a test's store: its server, or a folder of this one. */
  static Map<String, String> place(TestStore store, Path folder) {
    return store.embedded()
        ? Map.of("CALLANDCARE_DATA", folder.resolve("data").toString())
        : Map.of("MONGODB_URI", store.uri());
  }

  /**
   * Starts it on the double, the chat page off, for a short life: nothing is compiled that only a
   * long one pays back, which halves what a start costs.
   *
   * @param store the environment that names the store: {@code MONGODB_URI} or {@code
   *     CALLANDCARE_DATA}
   * @param log where its output goes; what is there is kept
   * @param options further options of the application, for example {@code --spring.main.sources=…}
   */
  public static BotProcess start(
      FakeTelegram telegram, Map<String, String> store, Path log, List<String> options) {
    return start(telegram, store, log, List.of("-XX:TieredStopAtLevel=1"), options);
  }

  /**
   * The same for as long as it takes.
   *
   * @param jvm further options of the virtual machine
   */
  public static BotProcess start(
      FakeTelegram telegram,
      Map<String, String> store,
      Path log,
      List<String> jvm,
      List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=128m",
                "-XX:MaxTenuringThreshold=2",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.callandcare.CallAndCare",
                "--logging.level.org.callandcare=info"));
    command.addAll(command.indexOf("-cp"), jvm);
    command.addAll(options);
    command.addAll(0, launcher());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("TELEGRAM_") || name.startsWith("CALL"));
    environment.remove("MONGODB_URI");
    environment.put("TELEGRAM_BOT_TOKEN", telegram.token());
    environment.put("TELEGRAM_API_URL", telegram.url());
    environment.put("CALLANDCARE_WEBCHAT", "false");
    environment.put("PORT", "0");
    environment.putAll(store);
    try {
      return new BotProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@code -Dcallandcare.launcher} puts before the command, for example {@code unshare --pid
   * --fork --kill-child}: processes that cannot see whether one another live, as on several
   * machines.
   */
  private static List<String> launcher() {
    String launcher = System.getProperty("callandcare.launcher", "").strip();
    return launcher.isEmpty() ? List.of() : List.of(launcher.split("\\s+"));
  }

  /** SIGKILL: no word to anybody. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(20));
  }

  /** SIGTERM: it may finish what it has in hand. */
  public void stop() {
    process.destroy();
    awaitEnd(Duration.ofSeconds(20));
  }

  /** Waits for its end; false when it is still there after that time. */
  public boolean awaitEnd(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Processor time used so far, of all its threads. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Collects its garbage, all of it. */
  public void collectGarbage() {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.run")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Resident memory in MiB, where {@code /proc} tells; else 0. */
  public long residentMiB() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** What it has warned of so far, a line each. */
  public List<String> warnings() {
    try {
      return Files.readAllLines(log).stream()
          .filter(line -> line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} (WARN|ERROR) .*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last lines of its log, for a failure's message. */
  public String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
