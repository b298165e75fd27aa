package org.callandcare.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent in one conversation: by priority, and in the order of its coming within
 * one. An edit never goes before the message it edits, nor anything before what is being sent. Not
 * thread-safe.
 */
final class SendQueue {

  private record Waiting(Outgoing outgoing, Priority priority) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private boolean sending;

  /** Adds a message; false when it waits already. */
  boolean add(Outgoing outgoing) {
    if (!ids.add(outgoing.id())) {
      return false;
    }
    Priority priority = priority(outgoing);
    int place = waiting.size();
    int first = sending ? 1 : 0;
    while (place > first && goesBefore(outgoing, priority, waiting.get(place - 1))) {
      place--;
    }
    waiting.add(place, new Waiting(outgoing, priority));
    return true;
  }

  private static boolean goesBefore(Outgoing outgoing, Priority priority, Waiting other) {
    int later = other.priority().compareTo(priority);
    return later > 0 || later == 0 && other.outgoing().isAfter(outgoing);
  }

  private Priority priority(Outgoing outgoing) {
    String target = outgoing.editTarget();
    Priority own = outgoing.message().priority();
    if (target == null) {
      return own;
    }
    return waiting.stream()
        .filter(before -> before.outgoing().message().id().equals(target))
        .map(Waiting::priority)
        .filter(later -> later.compareTo(own) > 0)
        .findFirst()
        .orElse(own);
  }

  /** The first, which is now being sent; empty when there is none or one is being sent already. */
  Optional<Outgoing> begin() {
    if (sending || waiting.isEmpty()) {
      return Optional.empty();
    }
    sending = true;
    return Optional.of(waiting.getFirst().outgoing());
  }

  /** What {@link #begin} gave is over: sent, or given up. Harmless once it was taken out. */
  void done(Outgoing outgoing) {
    if (!waiting.isEmpty() && waiting.getFirst().outgoing() == outgoing) {
      ids.remove(waiting.removeFirst().outgoing().id());
      sending = false;
    }
  }

  /** What {@link #begin} gave stays the first. */
  void later() {
    sending = false;
  }

  /** Takes everything out. */
  List<Outgoing> clear() {
    List<Outgoing> all = waiting.stream().map(Waiting::outgoing).toList();
    waiting.clear();
    ids.clear();
    sending = false;
    return all;
  }

  @Nullable Priority priority() {
    return waiting.isEmpty() ? null : waiting.getFirst().priority();
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  boolean isSending() {
    return sending;
  }
}
