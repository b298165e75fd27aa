package org.callandcare.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callandcare.channel.DeadLetters;

/** Dead letters, each key once; fails when told to. */
final class FakeDeadLetters implements DeadLetters {

  private final Map<String, Letter> kept = new LinkedHashMap<>();
  private boolean away;
  private int refused;

  record Letter(String key, String reason, String payload) {}

  @Override
  public synchronized void unreadable(String key, String reason, String payload) {
    if (away) {
      refused++;
      throw new IllegalStateException("the store is away");
    }
    kept.putIfAbsent(key, new Letter(key, reason, payload));
  }

  synchronized void goAway() {
    away = true;
  }

  synchronized void comeBack() {
    away = false;
  }

  synchronized int refused() {
    return refused;
  }

  synchronized List<Letter> kept() {
    return new ArrayList<>(kept.values());
  }
}
