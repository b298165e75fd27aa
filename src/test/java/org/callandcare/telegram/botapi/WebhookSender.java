package org.callandcare.telegram.botapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Brings updates to the webhook: each chat's one after the other, again and again with growing
 * pauses until the answer is 2xx.
 */
final class WebhookSender {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(40);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Map<Long, Deque<Updates.Pending>> waiting = new HashMap<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable HttpClient client;
  private String url = "";
  private String secret = "";

  synchronized boolean isSet() {
    return !url.isEmpty();
  }

  synchronized String url() {
    return url;
  }

  int refusals() {
    return refusals.get();
  }

  synchronized int pending() {
    return waiting.values().stream().mapToInt(Deque::size).sum();
  }

  synchronized void set(String newUrl, String newSecret) {
    url = newUrl;
    secret = newSecret;
    if (client == null) {
      client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
  }

  synchronized List<Updates.Pending> unset() {
    url = "";
    List<Updates.Pending> left = new ArrayList<>();
    waiting.values().forEach(left::addAll);
    waiting.clear();
    left.sort(java.util.Comparator.comparingInt(Updates.Pending::id));
    return left;
  }

  synchronized void deliver(Updates.Pending update) {
    Deque<Updates.Pending> lane = waiting.get(update.chat());
    if (lane != null) {
      lane.add(update);
      return;
    }
    waiting.put(update.chat(), new ArrayDeque<>(List.of(update)));
    Thread.ofVirtual().name("webhook-" + update.chat()).start(() -> drain(update.chat()));
  }

  private void drain(long chat) {
    Duration pause = FIRST_PAUSE;
    for (Updates.Pending update = head(chat); update != null; update = head(chat)) {
      if (taken(update)) {
        done(chat, update);
        pause = FIRST_PAUSE;
      } else {
        refusals.incrementAndGet();
        if (waited(pause)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private synchronized Updates.@Nullable Pending head(long chat) {
    Deque<Updates.Pending> lane = waiting.get(chat);
    if (lane == null || lane.isEmpty()) {
      waiting.remove(chat);
      return null;
    }
    return lane.peek();
  }

  private synchronized void done(long chat, Updates.Pending update) {
    Deque<Updates.Pending> lane = waiting.get(chat);
    if (lane != null && lane.peek() == update) {
      lane.poll();
    }
  }

  private boolean taken(Updates.Pending update) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url()))
              .timeout(Duration.ofSeconds(10))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(update.json()));
      if (!secret.isEmpty()) {
        request.header("X-Telegram-Bot-Api-Secret-Token", secret);
      }
      return java.util.Objects.requireNonNull(client)
                  .send(request.build(), HttpResponse.BodyHandlers.discarding())
                  .statusCode()
              / 100
          == 2;
    } catch (IOException | IllegalArgumentException unreachable) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits; true when the double was closed meanwhile. */
  private boolean waited(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  void close() {
    closed.countDown();
  }
}
