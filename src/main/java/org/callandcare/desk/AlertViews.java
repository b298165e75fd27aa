package org.callandcare.desk;

/** What alerts say, by what they are about. */
class AlertViews {

  private final MatchView matches;
  private final RecordView records;
  private final HandoffView handoffs;
  private final CallbackView callbacks;

  AlertViews(MatchView matches, RecordView records, HandoffView handoffs, CallbackView callbacks) {
    this.matches = matches;
    this.records = records;
    this.handoffs = handoffs;
    this.callbacks = callbacks;
  }

  /** As it stands now. */
  AlertWords words(Alert alert) {
    return switch (alert.kind()) {
      case MATCH -> matches.words(alert);
      case RECORD -> records.words(alert);
      case HANDOFF -> handoffs.words(alert);
      case CALLBACK -> callbacks.words(alert);
      case LETTER -> throw new IllegalArgumentException("no alert is raised of a letter");
    };
  }
}
