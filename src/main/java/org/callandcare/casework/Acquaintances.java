package org.callandcare.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;

/**
 * Who writes, as known to what they write next: a dialogue asks with nearly every message. Believed
 * for less time than a conversation needs to go to another instance and come back, as only the
 * conversation itself changes what is read here. Thread-safe.
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

  private record Known(Optional<Party> party, Instant until) {}

  Acquaintances(Parties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  Optional<Party> find(ConversationKey person) {
    Instant now = clock.instant();
    Optional<Known> before = known(person);
    if (before.isPresent() && now.isBefore(before.get().until())) {
      return before.get().party();
    }
    Optional<Party> party = parties.find(person);
    put(person, new Known(party, now.plus(BELIEVED)));
    return party;
  }

  /** Something was done for this person: what is known of them may be another now. */
  synchronized void changed(ConversationKey person) {
    known.remove(person);
  }

  private synchronized Optional<Known> known(ConversationKey person) {
    return Optional.ofNullable(known.get(person));
  }

  private synchronized void put(ConversationKey person, Known party) {
    known.put(person, party);
  }
}
