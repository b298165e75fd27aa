package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callandcare.delivery.Roster.Member;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(9);

  @Test
  void theFirstInstanceTakesEverythingAndIsAlone() {
    Roster roster = Roster.empty().renewed("a", LATER, Set.of());
    assertThat(roster.partitionsOf("a")).hasSize(Partitions.COUNT);
    assertThat(roster.isAlone("a")).isTrue();
    assertThat(Roster.read(roster.write())).isEqualTo(roster);
  }

  @Test
  void theSecondGetsItsShareOnceTheFirstGaveItBack() {
    Roster one = Roster.empty().renewed("a", LATER, Set.of());
    Roster two = one.renewed("b", LATER, Set.of());
    assertThat(two.partitionsOf("b")).isEmpty();
    assertThat(two.share()).isEqualTo(Partitions.COUNT / 2);

    List<Integer> surplus = two.partitionsOf("a").subList(two.share(), Partitions.COUNT);
    Roster three = two.renewed("a", LATER, Set.copyOf(surplus)).renewed("b", LATER, Set.of());
    assertThat(three.partitionsOf("a")).hasSize(16);
    assertThat(three.partitionsOf("b")).hasSize(16).isEqualTo(surplus);
    assertThat(three.hasFree()).isFalse();
  }

  @Test
  void aNewcomerMayNumberOnceEverybodyHasSeenIt() {
    Roster two = Roster.empty().renewed("a", LATER, Set.of()).renewed("b", LATER, Set.of());
    assertThat(two.isKnownToAll("b")).isFalse();
    Roster three = two.renewed("a", LATER, Set.of());
    assertThat(three.isKnownToAll("b")).isTrue();
    assertThat(three.isKnownToAll("a")).isTrue();
  }

  @Test
  void whoseLeaseEndedOrWhoseProcessIsDeadIsOver() {
    Roster roster =
        Roster.empty()
            .renewed("late", NOW, Set.of())
            .renewed("dead", LATER, Set.of())
            .renewed("me", NOW, Set.of())
            .renewed("fine", LATER, Set.of());
    List<Member> over = roster.over("me", NOW, "dead"::equals);
    assertThat(over).extracting(Member::id).containsExactlyInAnyOrder("late", "dead");
    Roster without = roster.without(over);
    assertThat(without.members()).extracting(Member::id).containsExactlyInAnyOrder("me", "fine");
    assertThat(without.hasFree()).isTrue();
  }

  @Test
  void everyConversationHasOnePartitionForAllTime() {
    assertThat(Partitions.of(FakeChannel.chat("a")))
        .isEqualTo(Partitions.of(FakeChannel.chat("a")));
    assertThat(
            java.util.stream.IntStream.range(0, 1_000)
                .map(i -> Partitions.of(FakeChannel.chat("c" + i)))
                .distinct()
                .count())
        .isEqualTo(Partitions.COUNT);
    assertThat(
            Partitions.of(
                new org.callandcare.channel.ConversationKey("telegram", "-1001234567890")))
        .isEqualTo(PARTITION_OF_AN_EXAMPLE);
  }

  /** Stored documents hold it: it must never change. */
  private static final int PARTITION_OF_AN_EXAMPLE = 17;
}
