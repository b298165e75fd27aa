package org.callandcare.records;

import java.util.Optional;

/** People to be called. Thread-safe; when a method returns, what it changed is stored. */
public interface Callbacks {

  /**
   * Notes that somebody wants to be called. Asked again under the same key it gives the same
   * call-back. Publishes {@link CallbackRequested}.
   *
   * @param key unique and deterministic
   * @param phone E.164
   */
  Callback request(String key, PartyId party, String phone, String when, String topic);

  Optional<Callback> find(Reference reference);

  Optional<Callback> find(CallbackId id);

  /** Those not done, oldest first. */
  Page<Callback> listOpen(int page, int size);

  /**
   * The first who takes it has it.
   *
   * @return as it stands: its {@link Callback#takenBy} is this one, or another who was first
   */
  Callback take(CallbackId id, Actor.Staff by);

  /** It is done. Whoever does it without having taken it has it from then on. */
  Callback done(CallbackId id, Actor.Staff by);
}
