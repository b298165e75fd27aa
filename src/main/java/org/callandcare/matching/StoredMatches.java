package org.callandcare.matching;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.records.Actor;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Page;
import org.callandcare.records.RecordId;
import org.callandcare.records.Side;
import org.callandcare.store.GroupCommit;
import org.jspecify.annotations.Nullable;

/**
 * {@link Matches} in the collection {@code matches}, one document for each pair. Each change is one
 * update under a version check: whoever loses looks again at what the winner left.
 */
final class StoredMatches implements Matches {

  /** What keeping a match came to. */
  enum Kept {
    /** Staff are to be told. */
    NEW,
    /** What staff were told, or are being told, is no longer how it stands. */
    CHANGED,
    AS_IT_WAS
  }

  private static final int ATTEMPTS = 1_000;
  private static final int MOST = 50;
  private static final List<String> LIVING =
      List.of("new", "alerted", "taken", "later", "proposed");
  private static final List<String> WAITING = List.of("new", "alerted", "taken", "later");

  /** How long an accepted match may still fall through. */
  private static final Duration FOLLOWED = Duration.ofDays(60);

  private static final Bson BEST_FIRST = Sorts.descending("score", "_id");

  private final MongoCollection<Document> collection;
  private final Needs needs;
  private final Offers offers;
  private final Clock clock;
  private final GroupCommit<RecordId, List<StoredMatch>> lists =
      new GroupCommit<>(MOST, this::listAll);

  StoredMatches(MongoDatabase database, Needs needs, Offers offers, Clock clock) {
    this.collection = database.getCollection("matches");
    this.needs = needs;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * What was there and what is there now.
   *
   * @param written false when there was nothing to change
   */
  record Change(StoredMatch before, StoredMatch after, boolean written) {}

  @Override
  public Optional<StoredMatch> find(MatchId id) {
    return Optional.ofNullable(collection.find(Filters.eq("_id", id.value())).first())
        .flatMap(MatchDocuments::read);
  }

  @Override
  public StoredMatch get(MatchId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("there is no match " + id));
  }

  @Override
  public List<StoredMatch> listOf(RecordId record) {
    return lists.submit(record);
  }

  /** Of many in one round trip; those with none are left out. */
  Map<RecordId, List<StoredMatch>> listOf(Collection<RecordId> records) {
    return records.isEmpty() ? Map.of() : group(records);
  }

  private List<List<StoredMatch>> listAll(List<RecordId> records) {
    Map<RecordId, List<StoredMatch>> found = group(records);
    return records.stream().map(record -> found.getOrDefault(record, List.of())).toList();
  }

  private Map<RecordId, List<StoredMatch>> group(Collection<RecordId> records) {
    Map<RecordId, List<StoredMatch>> found = new HashMap<>();
    for (StoredMatch match : list(collection.find(of(records)).sort(BEST_FIRST))) {
      found.computeIfAbsent(match.match().need(), _ -> new ArrayList<>()).add(match);
      found.computeIfAbsent(match.match().offer(), _ -> new ArrayList<>()).add(match);
    }
    return found;
  }

  @Override
  public Page<StoredMatch> listLiving(int page, int size) {
    Bson living = Filters.in("state", LIVING);
    return new Page<>(
        list(
            collection
                .find(living)
                .sort(Sorts.descending("foundAt", "_id"))
                .skip(page * size)
                .limit(size)),
        page,
        size,
        collection.countDocuments(living));
  }

  @Override
  public List<StoredMatch> listProposedBefore(Instant then, int limit) {
    Bson pressed = Filters.and(Filters.eq("state", "proposed"), Filters.lte("at", Date.from(then)));
    return list(collection.find(pressed).sort(Sorts.descending("at")).limit(limit));
  }

  @Override
  public List<StoredMatch> listToAlert(int limit) {
    Bson due =
        Filters.or(
            Filters.eq("state", "new"),
            Filters.and(Filters.eq("state", "later"), Filters.lte("until", Date.from(now()))));
    return list(collection.find(due).sort(BEST_FIRST).limit(limit));
  }

  @Override
  public void alerted(MatchId id) {
    Instant now = now();
    change(
        id,
        stored ->
            switch (stored.state()) {
              case MatchState.New() -> new MatchState.Alerted(now);
              case MatchState.Later later when !later.until().isAfter(now) ->
                  new MatchState.Alerted(now);
              default -> null;
            });
  }

  @Override
  public Decision take(MatchId id, Actor.Staff by) {
    return decided(
        by, change(id, stored -> stored.state().free() ? new MatchState.Taken(by, now()) : null));
  }

  @Override
  public Decision release(MatchId id, Actor.Staff by) {
    return decided(
        by,
        change(
            id,
            stored ->
                stored.state() instanceof MatchState.Taken && mine(stored, by)
                    ? new MatchState.Alerted(now())
                    : null));
  }

  @Override
  public Decision dismiss(MatchId id, String reason, Actor.Staff by) {
    Change change =
        change(id, stored -> mine(stored, by) ? new MatchState.Dismissed(by, now(), reason) : null);
    if (change.written()) {
      String cause = id.value() + "@" + change.after().version();
      needs.rematch(change.after().match().need(), cause);
      offers.rematch(change.after().match().offer(), cause);
    }
    return decided(by, change);
  }

  @Override
  public Decision later(MatchId id, Instant until, Actor.Staff by) {
    Instant time = until.truncatedTo(ChronoUnit.MILLIS);
    return decided(
        by, change(id, stored -> mine(stored, by) ? new MatchState.Later(by, time) : null));
  }

  /**
   * Keeps a match as computed now. One that was obsolete is new again; one that staff dismissed or
   * that failed stays so.
   */
  Kept keep(Match match) {
    StoredMatch found = new StoredMatch(match, new MatchState.New(), now(), 1, 1);
    try {
      if (find(match.id()).isEmpty()) {
        collection.insertOne(MatchDocuments.write(found).append("version", 1L));
        return Kept.NEW;
      }
    } catch (MongoWriteException e) {
      if (e.getError().getCode() != 11000) {
        throw e;
      }
    }
    Change change = replace(match.id(), stored -> Optional.ofNullable(renewed(stored, match)));
    if (!change.written()) {
      return Kept.AS_IT_WAS;
    }
    return change.before().state() instanceof MatchState.Obsolete ? Kept.NEW : Kept.CHANGED;
  }

  /** Of no use any more; it may come back. Tells whether staff had been told of it. */
  boolean obsolete(MatchId id) {
    Change change =
        change(
            id,
            stored ->
                stored.state().free() || stored.state() instanceof MatchState.Taken
                    ? new MatchState.Obsolete(now())
                    : null);
    return change.written() && !(change.before().state() instanceof MatchState.New);
  }

  List<StoredMatch> listProposed(int limit) {
    Bson recent = Filters.gte("at", Date.from(now().minus(FOLLOWED)));
    return list(
        collection
            .find(
                Filters.or(
                    Filters.eq("state", "proposed"),
                    Filters.and(Filters.eq("state", "accepted"), recent)))
            .limit(limit));
  }

  /** How many matches of each of these wait for staff; those with none are left out. */
  Map<String, Integer> countWaiting(Side side, Collection<RecordId> records) {
    Map<String, Integer> counts = new HashMap<>();
    if (!records.isEmpty()) {
      collection
          .find(
              Filters.and(
                  Filters.in(side.word(), records.stream().map(RecordId::value).toList()),
                  Filters.in("state", WAITING)))
          .projection(Projections.include(side.word()))
          .forEach(found -> counts.merge(MatchDocuments.text(found, side.word()), 1, Integer::sum));
    }
    return counts;
  }

  /**
   * @param next the state after, null for no change
   */
  Change change(MatchId id, Function<StoredMatch, @Nullable MatchState> next) {
    return replace(
        id,
        stored ->
            Optional.ofNullable(next.apply(stored))
                .filter(state -> !state.equals(stored.state()))
                .map(
                    state ->
                        new StoredMatch(
                            stored.match(),
                            state,
                            stored.foundAt(),
                            stored.round(),
                            stored.version())));
  }

  void makeIndexes() {
    collection.createIndexes(
        List.of(
            new IndexModel(Indexes.ascending("need")),
            new IndexModel(Indexes.ascending("offer")),
            new IndexModel(Indexes.ascending("state", "foundAt"))));
  }

  private @Nullable StoredMatch renewed(StoredMatch stored, Match match) {
    return switch (stored.state()) {
      case MatchState.New _, MatchState.Alerted _, MatchState.Later _, MatchState.Taken _ ->
          stored.match().equals(match)
              ? null
              : new StoredMatch(
                  match, stored.state(), stored.foundAt(), stored.round(), stored.version());
      case MatchState.Obsolete _ ->
          new StoredMatch(match, new MatchState.New(), now(), stored.round() + 1, stored.version());
      case MatchState.Proposed _, MatchState.Accepted _, MatchState.Dismissed _ -> null;
    };
  }

  private Change replace(MatchId id, Function<StoredMatch, Optional<StoredMatch>> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      StoredMatch before = get(id);
      Optional<StoredMatch> after = change.apply(before);
      if (after.isEmpty()) {
        return new Change(before, before, false);
      }
      Document fields = MatchDocuments.write(after.get());
      fields.remove("_id");
      long version = before.version();
      fields.put("version", version + 1);
      boolean won =
          collection
                  .updateOne(
                      Filters.and(Filters.eq("_id", id.value()), Filters.eq("version", version)),
                      new Document("$set", fields))
                  .getMatchedCount()
              == 1;
      if (won) {
        StoredMatch written = after.get();
        return new Change(
            before,
            new StoredMatch(
                written.match(), written.state(), written.foundAt(), written.round(), version + 1),
            true);
      }
    }
    throw new IllegalStateException(id + " is written to without end");
  }

  /** It is free, or it is this person's. */
  private static boolean mine(StoredMatch stored, Actor.Staff by) {
    return stored.state().free()
        || (stored.state() instanceof MatchState.Taken taken
            && taken.by().account().equals(by.account()));
  }

  /** What a press came to: the same person's earlier press counts as this one. */
  static Decision decided(Actor.Staff by, Change change) {
    StoredMatch now = change.after();
    if (change.written()) {
      return new Decision.Done(now);
    }
    return switch (now.state()) {
      case MatchState.Taken(Actor.Staff holder, Instant at) -> decided(by, holder, at, now);
      case MatchState.Proposed(Actor.Staff holder, Instant at) -> decided(by, holder, at, now);
      case MatchState.Accepted(Actor.Staff holder, Instant at) -> decided(by, holder, at, now);
      case MatchState.Later(Actor.Staff holder, Instant until) -> decided(by, holder, until, now);
      case MatchState.Dismissed dismissed when dismissed.by().account().equals(by.account()) ->
          new Decision.Done(now);
      case MatchState.New _, MatchState.Alerted _, MatchState.Dismissed _, MatchState.Obsolete _ ->
          new Decision.NotNow(now);
    };
  }

  private static Decision decided(Actor.Staff by, Actor.Staff holder, Instant at, StoredMatch now) {
    return holder.account().equals(by.account())
        ? new Decision.Done(now)
        : new Decision.OthersHave(now, holder, at);
  }

  private static List<StoredMatch> list(FindIterable<Document> found) {
    return found.map(MatchDocuments::read).into(new ArrayList<>()).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Bson of(Collection<RecordId> records) {
    List<Bson> sides = new ArrayList<>(Side.values().length);
    for (Side side : Side.values()) {
      List<String> ids =
          records.stream()
              .filter(record -> record.side() == side)
              .map(RecordId::value)
              .distinct()
              .toList();
      if (!ids.isEmpty()) {
        sides.add(
            ids.size() == 1
                ? Filters.eq(side.word(), ids.getFirst())
                : Filters.in(side.word(), ids));
      }
    }
    return sides.size() == 1 ? sides.getFirst() : Filters.or(sides);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
