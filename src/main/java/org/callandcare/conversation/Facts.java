package org.callandcare.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.dialogue.SlotValue;

/**
 * What a dialogue may read and not change. Read when a step asks for it or for a fact of the same
 * kind, not before.
 */
public interface Facts {

  /**
   * One fact.
   *
   * @param fact as {@code conversations/effects.yaml} declares it: {@code person.place}, {@code
   *     records.open}, {@code desk.open}
   * @return of the declared type; empty when it is not known
   */
  Optional<SlotValue> find(ConversationKey person, String fact);

  /**
   * Several facts at once, at no more cost than one of them.
   *
   * @return those that are known
   */
  default Map<String, SlotValue> find(ConversationKey person, Collection<String> facts) {
    Map<String, SlotValue> found = new HashMap<>();
    facts.forEach(fact -> find(person, fact).ifPresent(value -> found.put(fact, value)));
    return found;
  }

  /** A person's message is about to be answered: what is mostly asked of them may be fetched. */
  default void expect(ConversationKey person) {}

  /** The person's own records that are not closed, newest first. */
  List<SlotValue.OwnRecord> listRecords(ConversationKey person);
}
