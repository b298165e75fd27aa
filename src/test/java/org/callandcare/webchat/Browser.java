package org.callandcare.webchat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.util.FileSystemUtils;

/**
 * A real browser for tests: the Chromium and chromedriver of this machine, found on {@code PATH} or
 * by {@code CHROMIUM} and {@code CHROMEDRIVER}. Where there is none the test is left out, loudly;
 * with {@code CALLANDCARE_REQUIRE_BROWSER=true} it fails instead.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=fr");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Opens a browser with a profile of its own and a window of this size, in CSS pixels. */
  public static Browser open(int width, int height, String... moreFlags) {
    Optional<Path> chromium =
        find("CHROMIUM", "chromium", "chromium-browser", "google-chrome", "chrome");
    Optional<Path> chromedriver = find("CHROMEDRIVER", "chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      missing(
          chromium.isEmpty() ? "Chromium" : "chromedriver",
          System.getenv("CALLANDCARE_REQUIRE_BROWSER"));
    }
    try {
      Path profile = Files.createTempDirectory("callandcare-browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(chromium.orElseThrow().toFile());
      options.addArguments(FLAGS);
      options.addArguments(moreFlags);
      options.addArguments("--user-data-dir=" + profile, "--window-size=" + width + "," + height);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromedriver.orElseThrow().toFile())
              .usingAnyFreePort()
              .build();
      return new Browser(new ChromeDriver(service, options), profile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public ChromeDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.quit();
    try {
      FileSystemUtils.deleteRecursively(profile);
    } catch (IOException e) {
      System.err.println("left behind: the browser's profile, " + e.getClass().getSimpleName());
    }
  }

  /** Leaves the test out, loudly, or fails it when {@code required} is {@code true}. */
  static void missing(String what, @Nullable String required) {
    String words = "no browser: " + what + " was not found, the tests in a browser were NOT run";
    System.err.println("\n*** " + words + " ***\n");
    if ("true".equals(required)) {
      throw new IllegalStateException(words);
    }
    Assumptions.abort(words);
  }

  private static Optional<Path> find(String variable, String... names) {
    String told = System.getenv(variable);
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)));
    return Stream.concat(told == null ? Stream.of() : Stream.of(Path.of(told)), onPath)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
