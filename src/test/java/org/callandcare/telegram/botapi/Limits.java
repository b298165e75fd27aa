package org.callandcare.telegram.botapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Telegram's limits on messages, when they are to be enforced.
 *
 * @param chatPerSecond messages to one chat in any second
 * @param groupPerMinute messages to one group in any minute
 * @param allPerSecond messages in any second
 */
public record Limits(int chatPerSecond, int groupPerMinute, int allPerSecond) {

  /** None at all. */
  public static final Limits NONE = new Limits(0, 0, 0);

  /** About what Telegram does; short bursts to one chat pass. */
  public static final Limits REAL = new Limits(4, 20, 30);

  /** Counts sends against limits. */
  static final class Meter {

    private static final long SECOND = 1_000_000_000L;

    private final Map<String, Deque<Long>> sent = new HashMap<>();

    synchronized void count(Limits limits, Chat chat) {
      if (limits.equals(NONE)) {
        return;
      }
      long now = System.nanoTime();
      List<Deque<Long>> windows = new ArrayList<>();
      windows.add(window("all", limits.allPerSecond(), SECOND, now));
      windows.add(window("chat " + chat.id, limits.chatPerSecond(), SECOND, now));
      if (!chat.isPrivate()) {
        windows.add(window("group " + chat.id, limits.groupPerMinute(), 60 * SECOND, now));
      }
      windows.forEach(times -> times.add(now));
    }

    private Deque<Long> window(String name, int limit, long length, long now) {
      Deque<Long> times = sent.computeIfAbsent(name, _ -> new ArrayDeque<>());
      while (!times.isEmpty() && now - times.peek() >= length) {
        times.poll();
      }
      if (times.size() >= limit) {
        throw ApiError.flood(
            (int) Math.max(1, Math.ceilDiv(length - (now - times.getFirst()), SECOND)));
      }
      return times;
    }
  }
}
