package org.callandcare.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callandcare.channel.DeadLetter;
import org.callandcare.channel.DeadLetterList;

/** Dead letters in memory, the newest first. */
final class FakeLetters implements DeadLetterList {

  final List<DeadLetter> letters = new ArrayList<>();
  final List<String> retried = new ArrayList<>();

  void add(String id, DeadLetter.Kind kind, String reason) {
    letters.addFirst(new DeadLetter(id, kind, reason, null, Instant.parse("2026-02-02T08:30:00Z")));
  }

  @Override
  public long count() {
    return letters.size();
  }

  @Override
  public List<DeadLetter> list(int skip, int limit) {
    return letters.stream().skip(skip).limit(limit).toList();
  }

  @Override
  public boolean retry(String id) {
    retried.add(id);
    return drop(id);
  }

  @Override
  public boolean drop(String id) {
    return letters.removeIf(letter -> letter.id().equals(id));
  }
}
