package org.callandcare.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to be called.
 *
 * @param phone E.164
 * @param when in the person's words; empty when it does not matter
 * @param topic in the person's words; empty when it was not told
 */
public record Callback(
    CallbackId id,
    Reference reference,
    PartyId party,
    String phone,
    String when,
    String topic,
    Instant requestedAt,
    CallbackState state) {

  /** How far it is. */
  public sealed interface CallbackState {
    record Waiting() implements CallbackState {}

    record Taken(Actor.Staff by, Instant at) implements CallbackState {}

    record Done(Actor.Staff by, Instant at) implements CallbackState {}
  }

  /** Who has it, or had it; null while it waits. */
  public Actor.@Nullable Staff takenBy() {
    return switch (state) {
      case CallbackState.Waiting() -> null;
      case CallbackState.Taken(Actor.Staff by, Instant _) -> by;
      case CallbackState.Done(Actor.Staff by, Instant _) -> by;
    };
  }

  @Override
  public String toString() {
    return "Callback[" + reference + "]";
  }
}
