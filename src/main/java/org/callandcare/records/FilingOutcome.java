package org.callandcare.records;

/**
 * What came of a filing. Its {@link #word} is what {@code conversations/effects.yaml} calls
 * outcome.
 */
public sealed interface FilingOutcome {

  /** The record it is about: the new one, or the one that was there. */
  RecordId id();

  Reference reference();

  /** {@code filed}, {@code duplicate}, {@code too-many}, {@code merged}. */
  String word();

  /** A record of its own, open to be matched. */
  record Filed(RecordId id, Reference reference) implements FilingOutcome {
    @Override
    public String word() {
      return "filed";
    }
  }

  /** Nothing was filed: a similar record is open, and this one can be merged into it. */
  record Duplicate(RecordId id, Reference reference) implements FilingOutcome {
    @Override
    public String word() {
      return "duplicate";
    }
  }

  /** Nothing was filed: the party has as many open needs as the house takes. */
  record TooMany(RecordId id, Reference reference) implements FilingOutcome {
    @Override
    public String word() {
      return "too-many";
    }
  }

  /** Added to the similar record. */
  record Merged(RecordId id, Reference reference) implements FilingOutcome {
    @Override
    public String word() {
      return "merged";
    }
  }
}
