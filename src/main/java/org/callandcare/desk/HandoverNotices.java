package org.callandcare.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callandcare.records.Allocation;
import org.callandcare.records.Side;
import org.callandcare.texts.Language;

/** What both sides are told between their agreement and the receiver's thanks. */
class HandoverNotices {

  private final Notices notices;
  private final ProposalNotices proposals;
  private final Clock clock;

  HandoverNotices(Notices notices, ProposalNotices proposals, Clock clock) {
    this.notices = notices;
    this.proposals = proposals;
    this.clock = clock;
  }

  void appointed(Proposal proposal, List<Allocation> held, Instant at, String where) {
    tell(proposal, held, "appointed", "appointed-" + at.toEpochMilli() + where, at, where);
  }

  /** The day before. */
  void reminder(Proposal proposal, List<Allocation> held, Instant at, String where) {
    tell(proposal, held, "reminder", "reminder-" + at.toEpochMilli() + where, at, where);
  }

  void missed(Proposal proposal, List<Allocation> held, Instant until, int times) {
    tell(proposal, held, "missed", "missed-" + times, until, "");
  }

  /** Begins the dialogue {@code handover} with the receiver. */
  void askWhetherItArrived(Proposal proposal, List<Allocation> held, int time) {
    Proposal.Party receiver = proposal.side(Side.NEED);
    notices.signal(
        "desk:proposal:" + proposal.id() + ":arrived-" + time,
        receiver.key(),
        "handed-over",
        Map.of(
            "proposal",
            proposal.id(),
            "reference",
            proposals.reference(receiver),
            "what",
            proposals.what(held, proposals.language(receiver))));
  }

  void notArrived(Proposal proposal) {
    proposals.tellGroups(proposal, "not-arrived");
  }

  private void tell(
      Proposal proposal, List<Allocation> held, String key, String id, Instant at, String where) {
    for (Side side : Side.values()) {
      Proposal.Party party = proposal.side(side);
      Language language = proposals.language(party);
      DeskWords words = proposals.words(language);
      TimeWords times = new TimeWords(words, clock);
      Map<String, Object> values = new HashMap<>();
      values.put("what", proposals.what(held, language));
      values.put("reference", proposals.reference(party));
      values.put("at", times.timeOnDay(at));
      values.put("day", times.day(at));
      values.put("where", where.isEmpty() ? "" : where(words, side, where));
      notices.say(
          "desk:proposal:" + proposal.id() + ":" + id + ":" + side.word(),
          party.key(),
          words.texts().say(language, "desk.notice." + side.word() + "." + key, values));
    }
  }

  /** "Chez vous" for whose place it is. */
  private static String where(DeskWords words, Side side, String where) {
    boolean theirs = where.equals(side == Side.OFFER ? "giver" : "receiver");
    return theirs ? words.say("handover.where.you") : HandoverView.where(words, where);
  }
}
