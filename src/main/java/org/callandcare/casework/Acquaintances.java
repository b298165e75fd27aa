package org.callandcare.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.PartyUpdate;
import org.springframework.context.event.EventListener;

/**
 * Who writes, as known to what they write next: a dialogue asks with nearly every message. Believed
 * for less time than a conversation needs to go to another instance and come back, as only the
 * conversation itself changes what is read here, and through here. Thread-safe.
 */
final class Acquaintances {

  static final Duration BELIEVED = Duration.ofSeconds(10);
  private static final int MOST = 5_000;

  private final Parties parties;
  private final Clock clock;
  private final Map<ConversationKey, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationKey, Known> eldest) {
          return size() > MOST;
        }
      };

  /** What was learnt and is being stored. */
  private final Map<ConversationKey, Supplier<Party>> beingStored = new ConcurrentHashMap<>();

  private record Known(Optional<Party> party, Instant until) {}

  Acquaintances(Parties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  Optional<Party> find(ConversationKey person) {
    Optional<Known> before = known(person).filter(this::believed);
    if (before.isPresent()) {
      return before.get().party();
    }
    settle(person);
    Optional<Party> party = parties.find(person);
    put(person, new Known(party, clock.instant().plus(BELIEVED)));
    return party;
  }

  private boolean believed(Known before) {
    return clock.instant().isBefore(before.until());
  }

  /**
   * Adds what was learnt of this person, who is made known when nobody knew them. Of somebody known
   * it is on its way to the store, until {@link #settle}.
   */
  Party remember(ConversationKey person, PartyUpdate update) {
    settle(person);
    Optional<Known> before = known(person).filter(this::believed);
    forget(person);
    Party party =
        before
            .map(
                known ->
                    known
                        .party()
                        .map(there -> told(there, update))
                        .orElseGet(() -> parties.meet(person, update)))
            .orElseGet(() -> parties.remember(person, update));
    put(person, new Known(Optional.of(party), clock.instant().plus(BELIEVED)));
    return party;
  }

  /** How somebody stands who is known, while that is being stored. */
  private Party told(Party party, PartyUpdate update) {
    ConversationKey person = party.conversation();
    beingStored.put(person, parties.rememberBeside(person, update));
    return party.told(update, clock.instant());
  }

  /**
   * Waits until what was learnt of a person is stored.
   *
   * @throws RuntimeException when it is not
   */
  void settle(ConversationKey person) {
    Supplier<Party> storing = beingStored.remove(person);
    if (storing != null) {
      forget(person);
      Party stored = storing.get();
      put(person, new Known(Optional.of(stored), clock.instant().plus(BELIEVED)));
    }
  }

  /** What was known of this person may be another now. */
  synchronized void forget(ConversationKey person) {
    known.remove(person);
  }

  @EventListener
  void on(ConversationMoved moved) {
    forget(moved.from());
    forget(moved.to());
  }

  private synchronized Optional<Known> known(ConversationKey person) {
    return Optional.ofNullable(known.get(person));
  }

  private synchronized void put(ConversationKey person, Known party) {
    known.put(person, party);
  }
}
