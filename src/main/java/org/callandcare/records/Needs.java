package org.callandcare.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everything anybody asks for. Thread-safe; when a method returns, what it changed is stored. */
public interface Needs {

  /**
   * Files a need under the rules of the house. Filing twice under one key gives the same outcome
   * and one record. Flags that follow from kind, items and answers are added. Publishes {@link
   * NeedFiled}, or {@link RecordChanged} when it was merged.
   */
  default FilingOutcome file(Filing filing) {
    return file(filing, () -> {});
  }

  /**
   * As {@link #file(Filing)}.
   *
   * @param first waited for before anything is written that others see
   */
  FilingOutcome file(Filing filing, Runnable first);

  Optional<Need> find(NeedId id);

  /**
   * @throws java.util.NoSuchElementException when there is none
   */
  Need get(NeedId id);

  Optional<Need> find(Reference reference);

  /** Those of these that there are, in no order. */
  List<Need> listByIds(Collection<NeedId> ids);

  /** A party's own, newest first, ended ones too. */
  List<Need> listOf(PartyId party);

  /** The open and partly covered ones, oldest first. */
  Page<Need> listOpen(int page, int size);

  /** The open and partly covered ones that were filed then or later, in no order. */
  List<NeedId> listFiledSince(Instant since);

  /** The open and partly covered ones to which nothing happened after a time, in no order. */
  List<NeedId> listUnchangedSince(Instant since);

  /** How many stand in each status. */
  java.util.Map<NeedStatus, Long> count();

  /**
   * The open and partly covered ones with a line of one of these types that has something left,
   * oldest first.
   *
   * @param limit at most so many
   */
  List<OpenNeed> listOpen(Collection<String> types, int limit);

  /**
   * Some of those filed or changed, or with a quantity given back, since they were matched last;
   * among them the oldest change first.
   */
  List<ToMatch<Need>> listToMatch(int limit);

  /** Notes that they were matched as they stood; one that changed meanwhile is matched again. */
  void matched(Collection<ToMatch<Need>> needs);

  /**
   * Has it matched again, though nothing about it changed: a match of it was dismissed.
   *
   * @param cause what was; told again it asks for nothing more
   */
  void rematch(NeedId id, String cause);
}
