package org.callandcare.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callandcare.channel.ConversationKey;

/** Everybody who asks or gives. Thread-safe; when a method returns, what it changed is stored. */
public interface Parties {

  /**
   * Adds what was learnt to the party of a conversation, which is made when there is none. It is
   * reachable again from then on. Idempotent: told again it changes nothing.
   */
  Party remember(ConversationKey conversation, PartyUpdate update);

  /**
   * As {@link #remember}, of a conversation that had no party when it was looked for a moment ago:
   * makes one, and looks again only when somebody else did.
   */
  Party meet(ConversationKey conversation, PartyUpdate update);

  /**
   * As {@link #remember}, beside what is done meanwhile.
   *
   * @return waits until it is stored; throws what {@link #remember} throws
   */
  Supplier<Party> rememberBeside(ConversationKey conversation, PartyUpdate update);

  Optional<Party> find(ConversationKey conversation);

  Optional<Party> find(PartyId id);

  /**
   * @throws java.util.NoSuchElementException when there is none
   */
  Party get(PartyId id);

  /** Those of these that there are, in no order. */
  List<Party> listByIds(java.util.Collection<PartyId> ids);

  /** Lets a party have more open needs than the rule of the house, or again as many. */
  void allowOpenNeeds(PartyId id, Optional<Integer> openNeeds, Actor.Staff by);

  /** Everything kept about a party here. */
  PersonalData export(PartyId id);

  /**
   * Takes a party away: its open records are withdrawn and all of them lose names, contacts, words
   * and photos; what stays are kinds, quantities, communes and days. Call-backs go. Idempotent, and
   * finished by a scan after a crash.
   *
   * @return {@code LATER} when a hand-over is under way: nothing was changed
   */
  Forgetting forget(PartyId id);

  /** What came of the wish to be forgotten. */
  enum Forgetting {
    DONE,
    LATER;

    /** {@code done}, {@code later}. */
    public String word() {
      return Words.of(this);
    }
  }
}
