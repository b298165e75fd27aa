package org.callandcare.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callandcare.records.Need;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** A busy desk: ten thousand open offers, a thousand of them of the type that is needed. */
class ManyRecordsTest {

  private static final int OFFERS = 10_000;
  private static final List<String> COMMUNES = List.of("Lille", "Roubaix", "Lens", "Lesquin");
  private static final List<String> TYPES =
      List.of(
          "laptop",
          "printer",
          "scanner",
          "monitor",
          "bicycle",
          "desk",
          "chair",
          "tutoring",
          "projector",
          "webcam");

  @StoreTest
  void aNeedFindsItsOffersAmongTenThousand(TestStore store) {
    MatchingHouse house = MatchingHouse.on(store);
    house.records.scan();
    house.records.copies(
        OFFERS,
        i ->
            house
                .records
                .anOffer()
                .of(1 + i % 7, TYPES.get(i % TYPES.size()))
                .in(COMMUNES.get(i % COMMUNES.size())));
    Need need = house.records.aNeed().of(10, "laptop").in("Lille").filed();

    long start = System.nanoTime();
    List<Match> candidates = house.matching.candidatesFor(need.id());
    Duration finding = Duration.ofNanos(System.nanoTime() - start);
    start = System.nanoTime();
    long found = house.records.dossiers.search("lesquin imprim", 0, 10).total();
    Duration searching = Duration.ofNanos(System.nanoTime() - start);
    start = System.nanoTime();
    house.records.offers.listOpen(50, 10);
    Duration paging = Duration.ofNanos(System.nanoTime() - start);

    System.out.printf(
        "%s: %d candidates in %d ms, search %d ms, page 50 %d ms%n",
        store, candidates.size(), finding.toMillis(), searching.toMillis(), paging.toMillis());
    assertThat(candidates).hasSize(OFFERS / TYPES.size());
    assertThat(candidates.getFirst().coversAll()).isFalse();
    assertThat(found).isPositive();
    assertThat(List.of(finding, searching, paging))
        .allSatisfy(time -> assertThat(time).isLessThan(Duration.ofSeconds(15)));
  }
}
