package org.callandcare.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it was read.
 *
 * @param standing after its last turn
 * @param by who wrote that turn; null when there is none
 * @param folded the version up to which turns are folded into the lane's document
 * @param open whether the lane's document says that replies may not be sent
 * @param unsent replies that are not marked as sent, in their order
 */
record StoredLane(
    Standing standing, @Nullable String by, long folded, boolean open, List<Outgoing> unsent) {

  static final StoredLane NONE = new StoredLane(Standing.NEW, null, 0, false, List.of());
}
