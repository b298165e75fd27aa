package org.callandcare.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A process's own word on how it fares, on a port that was free when it was chosen. */
record Actuator(int port) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Actuator onFreePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return new Actuator(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a process listen there. */
  String option() {
    return "--server.port=" + port;
  }

  /** The HTTP status of a health group; 0 when there is no answer. */
  int health(String group) {
    try {
      return get("health/" + group).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** The sum of a metric over all its series that carry a tag, which is written as scraped. */
  double sum(String metric, String tag) {
    try {
      return get("prometheus")
          .body()
          .lines()
          .filter(line -> line.startsWith(metric + "{") && line.contains(tag))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> get(String path) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/" + path);
    try {
      return HTTP.send(
          HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
