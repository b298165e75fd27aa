package org.callandcare.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callandcare.delivery.Lane.Unread;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a lane to be handled: what is in memory, whether there is more in the inbox, and
 * perhaps one message that is not stored. Guarded by its lane.
 */
final class Waiting {

  /** More than these wait in the store only. */
  static final int MOST = 500;

  private Map<String, Arrival> stored = new LinkedHashMap<>();
  private Unread unread = Unread.NOTHING;
  private @Nullable Unstored unstored;

  /** Adds what has just been stored. */
  void add(Arrival arrival) {
    if (unread != Unread.NOTHING || stored.size() >= MOST) {
      leave(Unread.MORE);
    } else {
      stored.putIfAbsent(arrival.id(), arrival);
    }
  }

  /** Adds what is not stored; only where nothing waits. */
  Unstored take(Arrival arrival) {
    Unstored taken = new Unstored(arrival);
    unstored = taken;
    return taken;
  }

  /** What is in hand and not stored, which is the taker's to see to an end. */
  Optional<Unstored> takeUnstored() {
    Unstored taken = unstored;
    unstored = null;
    return Optional.ofNullable(taken);
  }

  /** There is more in the inbox than in memory. */
  void leave(Unread why) {
    if (why.compareTo(unread) > 0) {
      unread = why;
    }
  }

  /** Why the inbox has to be read now; from here on, arrivals are kept in memory again. */
  Unread takeUnread() {
    Unread why = stored.isEmpty() || unread == Unread.LEFT_OVER ? unread : Unread.NOTHING;
    if (why != Unread.NOTHING) {
      unread = Unread.NOTHING;
    }
    return why;
  }

  /**
   * Adds what was read from the inbox, in the order of the numbers.
   *
   * @param all whether that is all there was when it was read
   */
  void addRead(List<Arrival> read, boolean all) {
    Map<String, Arrival> merged = new LinkedHashMap<>();
    long last = read.isEmpty() ? 0 : read.getLast().number();
    Stream.concat(
            read.stream().filter(arrival -> !stored.containsKey(arrival.id())),
            stored.values().stream().filter(arrival -> all || arrival.number() <= last))
        .sorted(Comparator.comparingLong(Arrival::number))
        .forEach(arrival -> merged.put(arrival.id(), arrival));
    if (!all) {
      leave(Unread.MORE);
    }
    stored = merged;
  }

  /** The first that are stored. */
  List<Arrival> first(int most) {
    return stored.values().stream().limit(most).toList();
  }

  Optional<Instant> oldest() {
    return Stream.concat(
            Stream.ofNullable(unstored).map(Unstored::arrival), stored.values().stream())
        .findFirst()
        .map(arrival -> arrival.message().receivedAt());
  }

  int size() {
    return stored.size();
  }

  boolean isNothing() {
    return stored.isEmpty() && unstored == null && unread == Unread.NOTHING;
  }

  /** These are handled. */
  void drop(Collection<String> handled) {
    stored.keySet().removeAll(handled);
  }

  /** Nothing of this is in memory any more: what is stored is found again. */
  void clear() {
    stored.clear();
    takeUnstored().ifPresent(Unstored::isLeft);
  }
}
