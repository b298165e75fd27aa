package org.callandcare.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk's state of one conversation, as small JSON. Nobody else's begins the same way.
 *
 * @param desk the form's version
 * @param group of a staff group; null elsewhere
 * @param seat of a member of staff alone with the bot; null elsewhere
 */
record DeskState(int desk, @Nullable GroupState group, @Nullable Seat seat) {

  private static final String BEGINNING = "{\"desk\":";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Tells whether a state is one of the desk's. Cheap. */
  static boolean isOne(@Nullable String written) {
    return written != null && written.startsWith(BEGINNING);
  }

  static GroupState group(@Nullable String written) {
    return read(written).map(DeskState::group).orElse(GroupState.EMPTY);
  }

  static Optional<Seat> seat(@Nullable String written) {
    return read(written).map(DeskState::seat);
  }

  static String write(GroupState group) {
    return JSON.writeValueAsString(new DeskState(1, group, null));
  }

  static String write(Seat seat) {
    return JSON.writeValueAsString(new DeskState(1, null, seat));
  }

  private static Optional<DeskState> read(@Nullable String written) {
    return isOne(written)
        ? Optional.of(JSON.readValue(written, DeskState.class))
        : Optional.empty();
  }
}
