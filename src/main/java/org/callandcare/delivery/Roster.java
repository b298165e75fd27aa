package org.callandcare.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which instances run, and which of them owns which partition. One document, replaced under its
 * version, so that all instances see the same and none decides on old news.
 *
 * @param version counts the replacements; 0 when there is none yet
 * @param owners by partition; null for one that is free
 */
record Roster(long version, List<Member> members, List<@Nullable String> owners) {

  static final String ID = "lanes";

  /**
   * One instance.
   *
   * @param until when its leases end unless it renews them
   * @param joined the version it came in with
   * @param seen the last version it wrote, so that it knows everybody who joined before
   */
  record Member(String id, Instant until, long joined, long seen) {}

  static Roster empty() {
    List<@Nullable String> free = new ArrayList<>();
    for (int i = 0; i < Partitions.COUNT; i++) {
      free.add(null);
    }
    return new Roster(0, List.of(), free);
  }

  /** The members that are over at a time: their leases have ended, or their process is dead. */
  List<Member> over(String me, Instant now, Predicate<String> dead) {
    return members.stream()
        .filter(member -> !member.id().equals(me))
        .filter(member -> !member.until().isAfter(now) || dead.test(member.id()))
        .toList();
  }

  /** This roster without some members, their partitions free. */
  Roster without(List<Member> over) {
    List<Member> left = members.stream().filter(member -> !over.contains(member)).toList();
    Set<String> there = Set.copyOf(left.stream().map(Member::id).toList());
    List<@Nullable String> kept = new ArrayList<>();
    for (String owner : owners) {
      kept.add(owner != null && there.contains(owner) ? owner : null);
    }
    return new Roster(version, left, kept);
  }

  /**
   * The next roster, in which an instance has renewed its leases, given back some partitions and
   * taken free ones up to its share.
   */
  Roster renewed(String me, Instant until, Set<Integer> givenBack) {
    long next = version + 1;
    long joined = find(me).map(Member::joined).orElse(next);
    List<Member> renewed =
        Stream.concat(
                members.stream().filter(member -> !member.id().equals(me)),
                Stream.of(new Member(me, until, joined, next)))
            .sorted(Comparator.comparing(Member::id))
            .toList();
    Roster roster = new Roster(next, renewed, owners);
    int mine = roster.partitionsOf(me).size() - givenBack.size();
    List<@Nullable String> taken = new ArrayList<>(owners);
    for (int partition = 0; partition < taken.size(); partition++) {
      if (givenBack.contains(partition)) {
        taken.set(partition, null);
      } else if (taken.get(partition) == null && mine < roster.share()) {
        taken.set(partition, me);
        mine++;
      }
    }
    return new Roster(next, renewed, taken);
  }

  /** The same under the next version. */
  Roster next() {
    return new Roster(version + 1, members, owners);
  }

  Optional<Member> find(String id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /** How many partitions an instance has at most. */
  int share() {
    return (Partitions.COUNT + members.size() - 1) / Math.max(1, members.size());
  }

  List<Integer> partitionsOf(String id) {
    return IntStream.range(0, owners.size())
        .filter(partition -> Objects.equals(owners.get(partition), id))
        .boxed()
        .toList();
  }

  boolean hasFree() {
    return owners.stream().anyMatch(Objects::isNull);
  }

  /** Whether nobody else is there. */
  boolean isAlone(String me) {
    return members.stream().allMatch(member -> member.id().equals(me));
  }

  /** Whether every other member has written since an instance came, and so knows of it. */
  boolean isKnownToAll(String me) {
    long joined = find(me).map(Member::joined).orElse(Long.MAX_VALUE);
    return members.stream().allMatch(member -> member.id().equals(me) || member.seen() > joined);
  }

  Document write() {
    return new Document("_id", ID)
        .append("version", version)
        .append(
            "members",
            members.stream()
                .map(
                    member ->
                        new Document("id", member.id())
                            .append("until", Date.from(member.until()))
                            .append("joined", member.joined())
                            .append("seen", member.seen()))
                .toList())
        .append("owners", owners);
  }

  static Roster read(@Nullable Document from) {
    if (from == null) {
      return empty();
    }
    List<Member> members =
        Values.documents(from, "members").stream()
            .map(
                member ->
                    new Member(
                        Values.required(member, "id"),
                        Objects.requireNonNullElse(Values.instant(member, "until"), Instant.EPOCH),
                        Values.number(member, "joined"),
                        Values.number(member, "seen")))
            .toList();
    List<?> stored = from.get("owners") instanceof List<?> list ? list : List.of();
    List<@Nullable String> owners = new ArrayList<>();
    for (int partition = 0; partition < Partitions.COUNT; partition++) {
      owners.add(
          partition < stored.size() && stored.get(partition) instanceof String owner
              ? owner
              : null);
    }
    return new Roster(Values.number(from, "version"), members, owners);
  }
}
