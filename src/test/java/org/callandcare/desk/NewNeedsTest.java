package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callandcare.records.NeedId;
import org.callandcare.records.TestClock;
import org.junit.jupiter.api.Test;

class NewNeedsTest {

  private final TestClock clock = new TestClock();
  private final Instant now = clock.instant();
  private final Map<NeedId, Instant> filed = new HashMap<>();
  private final Set<NeedId> withAlert = new HashSet<>();
  private final List<NeedId> asked = new ArrayList<>();
  private final List<NeedId> told = new ArrayList<>();
  private boolean storeAway;

  private final NewNeeds needs = new NewNeeds(this::filedSince, this::withAlert, told::add, clock);

  @Test
  void staffAreToldOfWhatACrashKeptFromThem() {
    file("n1", now.minus(Duration.ofDays(1)));
    file("n2", now.minus(Duration.ofMinutes(1)));
    withAlert.add(new NeedId("n1"));

    needs.look();

    assertThat(told).containsExactly(new NeedId("n2"));
  }

  @Test
  void whatWasFiledDaysAgoIsLeft() {
    file("n1", now.minus(NewNeeds.NEWLY_FILED).minusMillis(1));

    needs.look();

    assertThat(told).isEmpty();
  }

  @Test
  void eachIsLookedAtOnce() {
    file("n1", now);
    needs.look();
    clock.advance(Duration.ofMinutes(2));
    file("n2", now.plusSeconds(60));

    needs.look();
    needs.look();

    assertThat(asked).containsExactly(new NeedId("n1"), new NeedId("n2"));
  }

  @Test
  void whatStaffWereToldOfWhenItWasFiledIsNotLookedAt() {
    file("n1", now);
    needs.filed(new NeedId("n1"));

    needs.look();

    assertThat(told).containsExactly(new NeedId("n1"));
    assertThat(asked).isEmpty();
  }

  @Test
  void whatComesToTheStoreLateIsFound() {
    needs.look();
    clock.advance(NewNeeds.SURE_TO_BE_STORED);
    file("n1", now);

    needs.look();

    assertThat(told).containsExactly(new NeedId("n1"));
  }

  @Test
  void whatFailedIsLookedAtAgain() {
    IntStream.range(0, 2 * NewNeeds.PAGE).forEach(i -> file("n" + i, now));
    storeAway = true;
    assertThatThrownBy(needs::look).isInstanceOf(IllegalStateException.class);
    storeAway = false;

    needs.look();

    assertThat(told).hasSize(2 * NewNeeds.PAGE).doesNotHaveDuplicates();
  }

  private void file(String id, Instant when) {
    filed.put(new NeedId(id), when);
  }

  private List<NeedId> filedSince(Instant since) {
    return filed.keySet().stream().filter(need -> !filed.get(need).isBefore(since)).toList();
  }

  private Set<NeedId> withAlert(Collection<NeedId> some) {
    if (storeAway && !asked.isEmpty()) {
      throw new IllegalStateException("the store is away");
    }
    asked.addAll(some);
    return some.stream().filter(withAlert::contains).collect(Collectors.toSet());
  }
}
