package org.callandcare.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What a lane has in the store besides its own document: turns that stand for themselves, and
 * replies that are not marked as sent. Guarded by its lane.
 */
final class Unfolded {

  /** The version the lane's document has. */
  private long folded;

  /** Whether that document says that replies may not be sent. */
  private boolean open;

  private final NavigableSet<Long> turns = new TreeSet<>();
  private final Map<String, Outgoing> unmarked = new LinkedHashMap<>();

  void read(StoredLane lane) {
    folded = lane.folded();
    open = lane.open();
    LongStream.rangeClosed(folded + 1, lane.standing().version()).forEach(turns::add);
    unmarked.clear();
    lane.unsent().forEach(this::unmarked);
  }

  /** A turn was found that may be folded already. */
  void found(long version) {
    turns.add(version);
  }

  void written(TurnWrite turn) {
    turns.add(turn.now().version());
    turn.replies().forEach(this::unmarked);
  }

  private void unmarked(Outgoing reply) {
    unmarked.put(reply.id(), reply);
  }

  void marked(Collection<String> replies) {
    replies.forEach(unmarked::remove);
  }

  boolean isAllSent() {
    return unmarked.isEmpty();
  }

  List<Outgoing> listUnmarked() {
    return List.copyOf(unmarked.values());
  }

  long folded() {
    return folded;
  }

  /**
   * Whether it is time: the conversation is at rest and its document does not say how it stands, or
   * there are too many turns.
   */
  boolean isToFold(long version, boolean atRest, int most) {
    long more = version - folded;
    return more >= most || atRest && (more > 0 || open);
  }

  /** The lane's document says what the turns up to one said. */
  void fold(TurnWrite upTo) {
    folded = upTo.now().version();
    open = !upTo.replies().isEmpty();
  }

  /** The turns that are folded and may still be there; each is given once. */
  List<Long> takeSuperfluous() {
    Set<Long> upTo = turns.headSet(folded, true);
    List<Long> taken = List.copyOf(upTo);
    upTo.clear();
    return taken;
  }

  boolean isNothing() {
    return turns.isEmpty() && !open && unmarked.isEmpty();
  }
}
