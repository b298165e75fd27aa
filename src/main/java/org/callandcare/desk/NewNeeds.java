package org.callandcare.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.callandcare.records.NeedId;

/**
 * Tells staff of new needs: of each when it is filed; and of those where a crash came between the
 * filing and that, when a look finds them. After a start those of two days are looked at; then
 * those filed since shortly before the last look, each once. Thread-safe.
 */
final class NewNeeds {

  static final Duration NEWLY_FILED = Duration.ofDays(2);

  /** What was filed so long ago is in the store, or will be filed anew. */
  static final Duration SURE_TO_BE_STORED = Duration.ofMinutes(10);

  static final int PAGE = 200;

  private final Function<Instant, List<NeedId>> filedSince;
  private final Function<Collection<NeedId>, Set<NeedId>> withAlert;
  private final Consumer<NeedId> tell;
  private final Clock clock;

  private Instant from = Instant.MIN;
  private final Set<NeedId> lookedAt = ConcurrentHashMap.newKeySet();

  /**
   * @param filedSince the open ones that were filed at that time or later
   * @param withAlert of at most {@link #PAGE}, those that staff were told of
   * @param tell tells staff of one if it is worth a look
   */
  NewNeeds(
      Function<Instant, List<NeedId>> filedSince,
      Function<Collection<NeedId>, Set<NeedId>> withAlert,
      Consumer<NeedId> tell,
      Clock clock) {
    this.filedSince = filedSince;
    this.withAlert = withAlert;
    this.tell = tell;
    this.clock = clock;
  }

  /** One was filed just now; when this fails, {@link #look} finds it. */
  void filed(NeedId need) {
    tell.accept(need);
    lookedAt.add(need);
  }

  /** Looks at those that were not looked at yet; what fails is looked at again next time. */
  synchronized void look() {
    Instant now = clock.instant();
    Instant lately = now.minus(NEWLY_FILED);
    List<NeedId> filed = filedSince.apply(from.isAfter(lately) ? from : lately);
    filed.stream()
        .filter(need -> !lookedAt.contains(need))
        .gather(Gatherers.windowFixed(PAGE))
        .forEach(this::lookAt);
    lookedAt.retainAll(Set.copyOf(filed));
    from = now.minus(SURE_TO_BE_STORED);
  }

  private void lookAt(List<NeedId> some) {
    Set<NeedId> known = withAlert.apply(some);
    some.stream().filter(need -> !known.contains(need)).forEach(tell);
    lookedAt.addAll(some);
  }
}
