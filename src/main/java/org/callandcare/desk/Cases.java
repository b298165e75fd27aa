package org.callandcare.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callandcare.hours.DeskHours;
import org.callandcare.matching.MatchState;
import org.callandcare.matching.Matches;
import org.callandcare.matching.Matching;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.Callback;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Flag;
import org.callandcare.records.Need;
import org.callandcare.records.RecordId;

/** Decides what staff are told of, and keeps what they were told true. Idempotent throughout. */
class Cases {

  /** What makes an offer worth a look even where nobody needs it yet. */
  private static final Set<Flag> WORTH_A_LOOK = Set.of(Flag.PUBLIC_BODY, Flag.LINK, Flag.FEE);

  private final AlertBoard board;
  private final Matches matches;
  private final Matching matching;
  private final Dossiers dossiers;
  private final DeskHours hours;
  private final DeskSettings settings;
  private final Clock clock;

  Cases(
      AlertBoard board,
      Matches matches,
      Matching matching,
      Dossiers dossiers,
      DeskHours hours,
      DeskSettings settings,
      Clock clock) {
    this.board = board;
    this.matches = matches;
    this.matching = matching;
    this.dossiers = dossiers;
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
  }

  /** A match was found, or has come back. */
  void found(StoredMatch match) {
    String occasion =
        match.state() instanceof MatchState.Later(_, Instant until)
            ? "later-" + until.toEpochMilli()
            : "round-" + match.round();
    board.raise(AlertKind.MATCH, match.id().value(), occasion);
    board.refresh(AlertKind.RECORD, match.match().need().value());
    matches.alerted(match.id());
    board.refresh(AlertKind.MATCH, match.id().value());
  }

  /** A need or an offer was filed, and the matches it has were found. */
  void filed(RecordId record) {
    Optional<Dossier> found = dossiers.find(record);
    if (found.isPresent() && found.get().open() && worthALook(found.get())) {
      board.raise(AlertKind.RECORD, record.value(), "filed");
    }
  }

  /** Something about a record is another now. */
  void changed(RecordId record) {
    filed(record);
    board.refresh(AlertKind.RECORD, record.value());
    for (StoredMatch match : matches.listOf(record)) {
      board.refresh(AlertKind.MATCH, match.id().value());
    }
  }

  void requested(Callback callback) {
    board.raise(AlertKind.CALLBACK, callback.id().value(), "new");
  }

  /** Tells staff again of whoever waits for an answer too long. */
  void remind(Handoff handoff) {
    Instant since = handoff.unansweredSince();
    boolean now = handoff.distress() || hours.isOpen(clock.instant());
    if (handoff.ended() || since == null || !now) {
      return;
    }
    Duration again = handoff.distress() ? settings.distressAgain() : settings.waitingAgain();
    long times = Duration.between(since, clock.instant()).dividedBy(again);
    if (times >= 1) {
      board.raise(
          AlertKind.HANDOFF,
          handoff.id(),
          "again-" + since.toEpochMilli() + "-" + Math.min(times, settings.repeats()));
    }
  }

  /** Whose alert a crash may have lost. */
  void missed(List<Handoff> lasting) {
    for (Handoff handoff : lasting) {
      board.raise(AlertKind.HANDOFF, handoff.id(), handoff.distress() ? "distress" : "new");
      remind(handoff);
    }
  }

  /** Tells whether staff see to it, or shall. */
  static boolean living(StoredMatch match) {
    return !(match.state() instanceof MatchState.Dismissed
        || match.state() instanceof MatchState.Obsolete);
  }

  private boolean worthALook(Dossier dossier) {
    if (dossier instanceof Need need) {
      return RecordView.held(need)
          || need.flags().contains(Flag.UNDER_15)
          || (matches.listOf(need.id()).stream().noneMatch(Cases::living)
              && matching.candidatesFor(need).isEmpty());
    }
    return dossier.flags().stream().anyMatch(WORTH_A_LOOK::contains);
  }
}
