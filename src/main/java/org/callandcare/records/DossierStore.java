package org.callandcare.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.store.GroupCommit;

/**
 * Needs and offers in the collection {@code records}, one document each. Every change marks them as
 * to be matched again.
 */
final class DossierStore {

  static final String COLLECTION = "records";

  private static final int MOST = 100;
  private static final int MOST_IDS = 5_000;
  private static final Bson OLDEST_FIRST = Sorts.ascending("filedAt", "_id");
  private static final Bson NEWEST_FIRST = Sorts.descending("filedAt", "_id");
  private static final List<String> ENDS =
      java.util.stream.Stream.concat(
              Arrays.stream(NeedStatus.values()).filter(NeedStatus::end).map(NeedStatus::word),
              Arrays.stream(OfferStatus.values()).filter(OfferStatus::end).map(OfferStatus::word))
          .distinct()
          .toList();

  private final MongoCollection<Document> records;
  private final MatchMarks marks;
  private final ReferenceBook references;
  private final Versioned<Dossier> dossiers;
  private final GroupCommit<PartyId, List<Dossier>> ofParties =
      new GroupCommit<>(MOST, this::listAllOf);
  private final GroupCommit<Open, List<Dossier>> open = new GroupCommit<>(MOST, this::listAllOpen);

  /** Records in one of these statuses with something of one of these types left. */
  private record Open(Side side, List<String> statuses, Set<String> types, int limit) {}

  DossierStore(
      MongoDatabase database, ReferenceBook references, DossierDocuments documents, Clock clock) {
    this.references = references;
    records = database.getCollection(COLLECTION);
    marks = new MatchMarks(database, clock);
    dossiers =
        new Versioned<>(
            records,
            documents::read,
            documents::write,
            (id, version) -> marks.mark(RecordId.parse(id), version));
  }

  Optional<Dossier> find(RecordId id) {
    return dossiers.find(id.value());
  }

  Dossier get(RecordId id) {
    return dossiers.get(id.value());
  }

  List<Dossier> listByIds(Collection<? extends RecordId> ids) {
    return dossiers.listByIds(ids.stream().map(RecordId::value).toList());
  }

  List<Dossier> listOf(PartyId party) {
    return ofParties.submit(party);
  }

  private List<List<Dossier>> listAllOf(List<PartyId> parties) {
    List<String> ids = parties.stream().map(PartyId::value).distinct().toList();
    Map<PartyId, List<Dossier>> found = new HashMap<>();
    for (Dossier dossier :
        dossiers.list(
            records
                .find(
                    ids.size() == 1
                        ? Filters.eq("party", ids.getFirst())
                        : Filters.in("party", ids))
                .sort(NEWEST_FIRST))) {
      found.computeIfAbsent(dossier.party(), _ -> new ArrayList<>()).add(dossier);
    }
    return parties.stream().map(party -> found.getOrDefault(party, List.of())).toList();
  }

  List<Dossier> listLivingOf(PartyId party) {
    return dossiers.list(
        records
            .find(Filters.and(Filters.eq("party", party.value()), Filters.nin("status", ENDS)))
            .sort(NEWEST_FIRST));
  }

  /** Gives a record that is about to be inserted its reference, and marks it as to be matched. */
  Reference announce(RecordId id) {
    return references.claim(
        id.side() == Side.NEED ? 'B' : 'O',
        id.value(),
        claim -> marks.markAndClaim(id, Versioned.FIRST, claim));
  }

  /** Writes a new record that was announced; false when its id is taken. */
  boolean insertAnnounced(Dossier dossier) {
    return dossiers.insertAnnounced(dossier);
  }

  Versioned.Change<Dossier> change(RecordId id, Function<Dossier, Optional<Dossier>> change) {
    return dossiers.change(id.value(), change);
  }

  Page<Dossier> pageOpen(Side side, Collection<String> statuses, int page, int size) {
    return dossiers.page(inStatus(side, statuses), OLDEST_FIRST, page, size);
  }

  List<String> listFiledSince(Side side, Collection<String> statuses, Instant since) {
    return listIds(Filters.and(inStatus(side, statuses), Filters.gte("filedAt", Date.from(since))));
  }

  /** What was filed later was changed later: that leaves most of them out by the index. */
  List<String> listUnchangedSince(Side side, Collection<String> statuses, Instant since) {
    Date time = Date.from(since);
    return listIds(
        Filters.and(
            inStatus(side, statuses),
            Filters.lte("filedAt", time),
            Filters.lte("changedAt", time)));
  }

  private List<String> listIds(Bson filter) {
    return records
        .find(filter)
        .projection(Projections.include("_id"))
        .batchSize(MOST_IDS)
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Without their history, which nobody needs to compare them. */
  List<Dossier> listOpen(
      Side side, Collection<String> statuses, Collection<String> types, int limit) {
    return open.submit(new Open(side, List.copyOf(statuses), Set.copyOf(types), limit));
  }

  /** Many ask the same at the same time: what serves the type that is asked for most. */
  private List<List<Dossier>> listAllOpen(List<Open> questions) {
    Map<Open, List<Dossier>> answers = new HashMap<>();
    questions.forEach(question -> answers.computeIfAbsent(question, this::listOpen));
    return questions.stream().map(answers::get).toList();
  }

  private List<Dossier> listOpen(Open question) {
    return List.copyOf(
        dossiers.list(
            records
                .find(
                    Filters.and(
                        inStatus(question.side(), question.statuses()),
                        Filters.in("openTypes", question.types())))
                .projection(Projections.exclude("history", "words"))
                .sort(OLDEST_FIRST)
                .limit(question.limit())));
  }

  <T extends Dossier> List<ToMatch<T>> listToMatch(Class<T> kind, Side side, int limit) {
    List<ToMatch<T>> waiting = new ArrayList<>();
    String last = "";
    List<MatchMarks.Mark> page;
    do {
      page = marks.list(side, last, limit);
      waiting.addAll(standing(kind, page));
      last = page.isEmpty() ? last : page.getLast().id();
    } while (page.size() == limit && waiting.size() < limit);
    waiting.sort(Comparator.comparing(one -> one.record().sheet().changedAt()));
    return waiting;
  }

  /** The records of those marks whose change is there. */
  private <T extends Dossier> List<ToMatch<T>> standing(
      Class<T> kind, List<MatchMarks.Mark> listed) {
    Map<String, List<MatchMarks.Mark>> byRecord =
        listed.stream().collect(groupingBy(MatchMarks.Mark::record, LinkedHashMap::new, toList()));
    Map<String, Dossier> found = new HashMap<>();
    dossiers
        .listByIds(byRecord.keySet())
        .forEach(dossier -> found.put(dossier.id().value(), dossier));
    List<ToMatch<T>> standing = new ArrayList<>();
    List<String> early = new ArrayList<>();
    byRecord.forEach(
        (id, reasons) -> {
          Dossier dossier = found.get(id);
          long version = dossier == null ? -1 : dossier.sheet().version();
          List<String> counting = new ArrayList<>();
          for (MatchMarks.Mark mark : reasons) {
            if (mark.version() <= version) {
              counting.add(mark.id());
            } else {
              early.add(mark.id());
            }
          }
          if (!counting.isEmpty() && kind.isInstance(dossier)) {
            standing.add(new ToMatch<>(kind.cast(dossier), counting));
          }
        });
    marks.deleteAbandoned(early);
    return standing;
  }

  /** In one round trip. */
  void matched(Collection<? extends ToMatch<?>> matched) {
    marks.delete(matched.stream().flatMap(one -> one.marks().stream()).toList());
  }

  void rematch(RecordId id, String cause) {
    marks.mark(id, cause);
  }

  /** Takes over the marks of an earlier version of the program. */
  void takeOverMarks() {
    marks.takeOver();
  }

  /** Marks those that an earlier version of the program marked in the documents themselves. */
  void takeOverMarksInRecords() {
    records
        .find(Filters.eq("toMatch", true))
        .projection(Projections.include("_id"))
        .map(found -> RecordId.parse(Fields.required(found, "_id")))
        .forEach(id -> rematch(id, "taken over"));
  }

  /** Ended ones with quantities still held. */
  List<Dossier> listUnsettled(int limit) {
    return dossiers.list(records.find(Filters.eq("unsettled", true)).limit(limit));
  }

  Map<String, Long> count(Side side) {
    Map<String, Long> counts = new HashMap<>();
    records
        .aggregate(
            List.of(
                new Document("$match", new Document("side", side.word())),
                new Document(
                    "$group",
                    new Document("_id", "$status").append("n", new Document("$sum", 1L)))))
        .forEach(group -> counts.put(Fields.text(group, "_id", ""), Fields.number(group, "n")));
    return counts;
  }

  Page<Dossier> search(List<String> words, Collection<String> parties, int page, int size) {
    Bson byWords =
        Filters.and(words.stream().map(word -> Filters.regex("words", "^" + word)).toList());
    Bson filter = parties.isEmpty() ? byWords : Filters.or(byWords, Filters.in("party", parties));
    return dossiers.page(filter, NEWEST_FIRST, page, size);
  }

  private static Bson inStatus(Side side, Collection<String> statuses) {
    return Filters.and(Filters.eq("side", side.word()), Filters.in("status", statuses));
  }
}
