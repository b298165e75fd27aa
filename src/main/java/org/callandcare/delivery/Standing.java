package org.callandcare.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands after its last turn.
 *
 * @param version counts its turns; 0 when it is new
 * @param state the handler's words
 * @param dueAt when a timer is due
 * @param unreachable whether nothing is sent there until somebody writes again
 * @param movedTo its new key, when it has one: then nothing else here counts
 * @param handled inbox entries that are handled and may not be emptied yet
 */
record Standing(
    long version,
    @Nullable String state,
    @Nullable Instant dueAt,
    boolean unreachable,
    @Nullable ConversationKey movedTo,
    List<String> handled) {

  static final Standing NEW = new Standing(0, null, null, false, null, List.of());

  static final String VERSION = "version";
  static final String STATE = "state";
  static final String DUE = "due";
  static final String UNREACHABLE = "unreachable";
  static final String MOVED = "moved";
  static final String HANDLED = "handled";

  Standing {
    handled = List.copyOf(handled);
  }

  Snapshot snapshot(ConversationKey conversation) {
    return new Snapshot(conversation, state, dueAt);
  }

  /** The same conversation after one more turn. */
  Standing after(@Nullable String newState, @Nullable Instant newDueAt) {
    return new Standing(version, newState, newDueAt, unreachable, movedTo, handled);
  }

  Standing reachable(boolean reachable) {
    return new Standing(version, state, dueAt, !reachable, movedTo, handled);
  }

  /** The next version, with more entries handled and without those that are emptied by now. */
  Standing next(List<String> more, Set<String> emptied) {
    List<String> all = new ArrayList<>(handled);
    all.removeAll(emptied);
    all.addAll(more);
    return new Standing(version + 1, state, dueAt, unreachable, movedTo, all);
  }

  /** The same, without entries that are emptied. */
  Standing without(Set<String> emptied) {
    List<String> left = new ArrayList<>(handled);
    left.removeAll(emptied);
    return new Standing(version, state, dueAt, unreachable, movedTo, left);
  }

  /** The next version of a conversation that has another key from here on. */
  Standing moved(ConversationKey to) {
    return new Standing(version + 1, null, null, unreachable, to, handled);
  }

  /** Adds the standing to a document; fields that say nothing are left out. */
  Document write(Document to) {
    to.append(VERSION, version);
    if (!handled.isEmpty()) {
      to.append(HANDLED, handled);
    }
    Values.put(to, STATE, state);
    Values.put(to, DUE, dueAt == null ? null : Date.from(dueAt));
    Values.put(to, UNREACHABLE, unreachable ? true : null);
    Values.put(to, MOVED, movedTo == null ? null : movedTo.toString());
    return to;
  }

  static Standing read(Document lane) {
    String moved = Values.text(lane, MOVED);
    return new Standing(
        Values.number(lane, VERSION),
        Values.text(lane, STATE),
        Values.instant(lane, DUE),
        lane.getBoolean(UNREACHABLE, false),
        moved == null ? null : ConversationKey.parse(moved),
        Values.texts(lane, HANDLED));
  }
}
