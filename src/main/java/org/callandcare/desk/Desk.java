package org.callandcare.desk;

import org.callandcare.channel.ConversationKey;
import org.callandcare.records.PartyId;
import org.callandcare.records.RecordId;
import org.callandcare.texts.Language;

/** What the rest of the house asks of the people behind the desk. Thread-safe. */
public interface Desk {

  /** Tells whether somebody is at the desk now, by its opening hours. */
  boolean isOpen();

  /**
   * Calls somebody at once for a person in distress. The staff groups see who may answer and what
   * for, never a word the person wrote. Idempotent under the id; an open handoff of the same person
   * becomes urgent instead of a second alert.
   *
   * @param language in which the person is answered
   * @param id unique and deterministic
   */
  void distress(ConversationKey person, Language language, String id);

  /** Somebody says that a record of theirs still stands; one that waited for that is open again. */
  void stillStands(RecordId record, PartyId party);

  /**
   * Forgets what this person and the desk wrote to one another. Idempotent. What was decided stays
   * on record, without names.
   */
  void forget(ConversationKey person);
}
