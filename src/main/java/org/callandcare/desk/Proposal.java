package org.callandcare.desk;

import java.time.Instant;
import java.util.List;
import org.callandcare.channel.ConversationKey;
import org.callandcare.records.Actor;
import org.callandcare.records.Side;
import org.jspecify.annotations.Nullable;

/**
 * Quantities held, and two sides that are asked whether it suits them.
 *
 * @param id made of the allocations, so that the same match proposed again is another proposal
 * @param match the id of the match
 * @param allocations the ids of what is held
 * @param need who asks
 * @param offer who gives
 * @param direct true when contacts may be passed on; false: the desk relays, whatever is answered
 * @param by who proposed it
 * @param agreed true once both sides were told that both agree
 * @param open true while there is something to follow
 * @param told marks of what both sides were told after they agreed; null for nothing
 */
record Proposal(
    String id,
    String match,
    List<String> allocations,
    Party need,
    Party offer,
    boolean direct,
    Actor.Staff by,
    Instant at,
    boolean agreed,
    boolean open,
    @Nullable List<String> told) {

  /**
   * One side.
   *
   * @param party its id
   * @param conversation where it is asked, written out
   * @param record the id of its need or offer
   * @param answer null until it said something
   */
  record Party(String party, String conversation, String record, @Nullable Answer answer) {

    ConversationKey key() {
      return ConversationKey.parse(conversation);
    }

    boolean shares() {
      return answer != null && answer.share();
    }
  }

  /**
   * What one side said.
   *
   * @param id of the effect it came with
   * @param share whether its contact may be passed on
   * @param outcome what it was told; null until that is known
   */
  record Answer(String id, boolean yes, boolean share, Proposals.@Nullable Outcome outcome) {}

  Proposal {
    allocations = List.copyOf(allocations);
    told = told == null ? null : List.copyOf(told);
  }

  /** Tells whether that was told. */
  boolean wasTold(String mark) {
    return told != null && told.contains(mark);
  }

  Party side(Side side) {
    return side == Side.NEED ? need : offer;
  }
}
