package org.callandcare.conversation;

import java.util.List;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.dialogue.SlotValue;

/** What a dialogue may read and not change. Read when a step asks for it, not before. */
public interface Facts {

  /**
   * One fact.
   *
   * @param fact as {@code conversations/effects.yaml} declares it: {@code person.place}, {@code
   *     records.open}, {@code desk.open}
   * @return of the declared type; empty when it is not known
   */
  Optional<SlotValue> find(ConversationKey person, String fact);

  /** The person's own records that are not closed, newest first. */
  List<SlotValue.OwnRecord> listRecords(ConversationKey person);
}
