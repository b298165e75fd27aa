package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.callandcare.delivery.Ownership.Part;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** Who owns what, while instances come. */
class OwnershipTest {

  @StoreTest
  void whatWasSearchedWhilePartitionsWereLostIsSearchedAgain(TestStore store) {
    Noted mine = new Noted();
    Ownership one = ownership(store);
    one.renew(mine);
    assertThat(mine.gained).hasSize(Partitions.COUNT);
    long before = one.losses();

    Ownership two = ownership(store);
    two.renew(new Noted());
    one.renew(mine);
    one.renew(mine);
    assertThat(mine.lost).hasSize(Partitions.COUNT / 2);
    assertThat(one.takenUp(mine.gained, before)).isFalse();
    assertThat(one.beingTakenUp()).isEqualTo(Partitions.COUNT / 2);

    int kept = one.owned().iterator().next();
    assertThat(one.of(kept)).isEqualTo(Part.BEING_TAKEN_UP);
    assertThat(one.takenUp(one.owned(), one.losses())).isTrue();
    assertThat(one.beingTakenUp()).isZero();
    assertThat(one.of(kept)).isEqualTo(Part.SHARED_INTAKE);
  }

  private static Ownership ownership(TestStore store) {
    return new RunningDelivery(
            store.newClient(), store.databaseName(), new FakeChannel(), new CountingHandler())
        .parts.ownership();
  }

  private static final class Noted implements Ownership.Watch {
    private final Set<Integer> gained = new HashSet<>();
    private final Set<Integer> lost = new HashSet<>();

    @Override
    public void gained(Set<Integer> partitions) {
      gained.addAll(partitions);
    }

    @Override
    public void lost(Set<Integer> partitions) {
      lost.addAll(partitions);
    }

    @Override
    public boolean isIdle(int partition) {
      return true;
    }
  }
}
