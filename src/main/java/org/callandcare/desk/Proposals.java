package org.callandcare.desk;

import org.callandcare.channel.ConversationKey;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the two sides to what the desk proposes them ({@code conversations/proposal.yaml},
 * begun by the signal {@code match-proposed}). Thread-safe; each method is idempotent under its id
 * and gives the same outcome again.
 */
public interface Proposals {

  /**
   * One side says yes.
   *
   * @param proposal as the signal named it
   * @param person who answers; nobody but the two sides can
   * @param share true when their contact may go to the other side; false: the desk relays
   * @param id unique and deterministic
   */
  Outcome accept(String proposal, ConversationKey person, boolean share, String id);

  /**
   * One side says no. The quantity is given back, the other side is told kindly, another one is
   * looked for.
   *
   * @param reason in the person's own words, for staff only; null when none was given
   */
  Outcome decline(String proposal, ConversationKey person, @Nullable String reason, String id);

  /**
   * The receiver says that what was handed over arrived ({@code conversations/handover.yaml}, begun
   * by the signal {@code handed-over}). Both sides are thanked.
   *
   * @return {@code GONE} when there is nothing of theirs to confirm any more
   */
  Outcome arrived(String proposal, ConversationKey person);

  /** The receiver says that it did not arrive: staff are told, nothing is changed. */
  Outcome notArrived(String proposal, ConversationKey person, String id);

  /** What came of an answer. */
  enum Outcome {
    /** Noted; the other side has not answered yet. */
    WAITING,
    /** Noted; both sides agree. */
    AGREED,
    /** Noted; the proposal ends here. */
    DECLINED,
    /** Too late: it was withdrawn, ran out, or the other side declined. */
    GONE;

    /** As {@code conversations/effects.yaml} writes it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
