package org.callandcare.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.records.Actor;
import org.callandcare.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Handoffs in {@code desk_handoffs}, and what was said in them in {@code desk_words}. Every change
 * is one conditional update; when a method returns, what it changed is stored. Thread-safe.
 */
class HandoffStore {

  private static final String HANDOFFS = "desk_handoffs";
  private static final String WORDS = "desk_words";
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private final MongoOperations mongo;

  /**
   * Something said in a handoff.
   *
   * @param id the key of the message it came with
   * @param byDesk false for what the person said
   */
  record Words(String id, String handoff, boolean byDesk, String text, Instant at) {
    @Override
    public String toString() {
      return "Words[" + id + "]";
    }
  }

  HandoffStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void prepare() {
    mongo.indexOps(HANDOFFS).createIndex(new Index("person", Sort.Direction.ASC));
    mongo.indexOps(HANDOFFS).createIndex(new Index("by.account", Sort.Direction.ASC));
    mongo.indexOps(WORDS).createIndex(new Index("handoff", Sort.Direction.ASC));
  }

  Optional<Handoff> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Handoff.class, HANDOFFS));
  }

  Handoff get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no handoff " + id));
  }

  /** The one that lasts, of this person. */
  Optional<Handoff> findLasting(ConversationKey person) {
    return Optional.ofNullable(
        mongo.findOne(
            query(where("person").is(person.toString()).and("endedAt").is(null))
                .with(Sort.by(Sort.Direction.DESC, "openedAt")),
            Handoff.class,
            HANDOFFS));
  }

  /** The newest of this person, ended or not. */
  Optional<Handoff> findLatest(ConversationKey person) {
    return Optional.ofNullable(
        mongo.findOne(
            query(where("person").is(person.toString()))
                .with(Sort.by(Sort.Direction.DESC, "openedAt")),
            Handoff.class,
            HANDOFFS));
  }

  /**
   * Opens one, or joins the one that lasts: in distress it becomes one of distress.
   *
   * @return as it stands; one that has ended when this key had opened it
   */
  Handoff open(ConversationKey person, String reason, Language language, String key, Instant now) {
    Handoff before = mongo.findOne(query(where("keys").is(key)), Handoff.class, HANDOFFS);
    if (before != null) {
      return before;
    }
    Update joined = new Update().addToSet("keys", key).set("unansweredSince", now);
    if (reason.equals(Handoff.DISTRESS)) {
      joined.set("reason", reason);
    }
    Handoff lasting =
        findLasting(person)
            .map(found -> change(where("_id").is(found.id()).and("endedAt").is(null), joined))
            .orElse(null);
    if (lasting != null) {
      return lasting;
    }
    Handoff opened =
        new Handoff(
            ShortId.of("handoff", person.toString(), key),
            person.toString(),
            reason,
            language,
            List.of(key),
            now,
            null,
            null,
            null,
            now,
            null);
    try {
      return mongo.insert(opened, HANDOFFS);
    } catch (DuplicateKeyException _) {
      return get(opened.id());
    }
  }

  /**
   * The first who takes it has it; somebody else may take it over where the person has waited since
   * before that time.
   */
  Handoff take(String id, Actor.Staff by, Instant now, Instant waitingSinceBefore) {
    Actor.Staff from = get(id).by();
    Criteria free =
        from == null
            ? where("by").is(null)
            : new Criteria()
                .andOperator(
                    where("by.account").is(from.account()),
                    where("by.account").ne(by.account()),
                    where("unansweredSince").lt(waitingSinceBefore));
    Handoff taken =
        change(
            new Criteria().andOperator(where("_id").is(id), where("endedAt").is(null), free),
            new Update().set("by", by).set("byAt", now).set("from", from));
    return taken != null ? taken : get(id);
  }

  /** Whoever has it cannot be reached: it waits again. */
  Handoff letGo(String id, String account) {
    Handoff free =
        change(
            where("_id").is(id).and("by.account").is(account).and("endedAt").is(null),
            new Update().unset("by").unset("byAt").unset("from"));
    return free != null ? free : get(id);
  }

  /** Ends it, once. */
  Handoff end(String id, Instant now) {
    Handoff ended =
        change(
            where("_id").is(id).and("endedAt").is(null),
            new Update().set("endedAt", now).unset("unansweredSince"));
    return ended != null ? ended : get(id);
  }

  /** Keeps what was said; again under the same id it changes nothing. */
  void say(Words words) {
    try {
      mongo.insert(words, WORDS);
    } catch (DuplicateKeyException _) {
      return;
    }
    if (words.byDesk()) {
      change(where("_id").is(words.handoff()), new Update().unset("unansweredSince"));
    } else {
      change(
          where("_id").is(words.handoff()).and("unansweredSince").is(null),
          new Update().set("unansweredSince", words.at()));
    }
  }

  /** All that was said, oldest first. */
  List<Words> listWords(String handoff) {
    return mongo.find(query(where("handoff").is(handoff)).with(Sort.by("at")), Words.class, WORDS);
  }

  /** Those one member of staff has, oldest first. */
  List<Handoff> listHeldBy(String account) {
    return mongo.find(
        query(where("by.account").is(account).and("endedAt").is(null)).with(Sort.by("openedAt")),
        Handoff.class,
        HANDOFFS);
  }

  /** Those that last, oldest first. */
  List<Handoff> listLasting(int limit) {
    return mongo.find(
        query(where("endedAt").is(null)).with(Sort.by("openedAt")).limit(limit),
        Handoff.class,
        HANDOFFS);
  }

  /** Forgets what was said in all handoffs of a person. */
  void forget(ConversationKey person) {
    List<String> ids =
        mongo.find(query(where("person").is(person.toString())), Handoff.class, HANDOFFS).stream()
            .map(Handoff::id)
            .toList();
    mongo.remove(query(where("handoff").in(ids)), WORDS);
  }

  private @Nullable Handoff change(Criteria condition, Update update) {
    return mongo.findAndModify(query(condition), update, NEW, Handoff.class, HANDOFFS);
  }
}
