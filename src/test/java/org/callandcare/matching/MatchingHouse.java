package org.callandcare.matching;

import java.util.List;
import org.callandcare.records.ATestRecord;
import org.callandcare.records.RecordsHouse;
import org.callandcare.store.TestStore;

/** The matching on a test's own database, beside its records. */
public final class MatchingHouse {

  public final RecordsHouse records;
  public final Matching matching;
  public final Matches matches;

  private final FindingMatches finding;

  private MatchingHouse(TestStore store, MatchingSettings settings) {
    records = RecordsHouse.on(store);
    MatchingRoom room =
        MatchingRoom.open(
            store.database(),
            records.needs,
            records.offers,
            records.allocations,
            RecordsHouse.CATALOGUE,
            ATestRecord.PLACES,
            settings,
            records.events::add,
            records.clock);
    room.matches().makeIndexes();
    matching = room.matching();
    matches = room.matches();
    finding = room.finding();
  }

  public static MatchingHouse on(TestStore store) {
    return new MatchingHouse(store, MatchingSettings.DEFAULT);
  }

  public static MatchingHouse on(TestStore store, MatchingSettings settings) {
    return new MatchingHouse(store, settings);
  }

  /** What the loop does. */
  public void look() {
    finding.followAll();
    while (finding.run()) {
      // until there is nothing left
    }
  }

  /** The matches that staff are to be told of. */
  public List<StoredMatch> toAlert() {
    return matches.listToAlert(1_000);
  }

  /** Looks, and gives the only match staff are to be told of. */
  public StoredMatch onlyMatch() {
    look();
    if (toAlert().size() != 1) {
      throw new AssertionError(toAlert().toString());
    }
    return toAlert().getFirst();
  }
}
