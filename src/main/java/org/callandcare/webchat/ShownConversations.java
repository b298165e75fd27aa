package org.callandcare.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Everything the page shows, in MongoDB: one document per conversation in {@code webchat_messages},
 * the files beside it in {@code webchat_files}. A change is one conditional replacement, so several
 * instances can write; when a method returns, what it wrote is stored. Thread-safe. Conversations
 * untouched for 60 days are dropped where the store knows expiry.
 */
@Component
@WebchatIsOn
class ShownConversations {

  private static final String MESSAGES = "webchat_messages";
  private static final String FILES = "webchat_files";
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(60);
  private static final int ATTEMPTS = 100;

  private final MongoOperations mongo;
  private final Changes changes;
  private final WebchatSettings settings;
  private final Clock clock;
  private final AtomicBoolean indexed = new AtomicBoolean();

  ShownConversations(
      MongoOperations mongo, Changes changes, WebchatSettings settings, Clock clock) {
    this.mongo = mongo;
    this.changes = changes;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is shown of a conversation; an empty one when nobody spoke there yet. */
  ShownConversation read(String chat) {
    ShownConversation shown = mongo.findById(chat, ShownConversation.class, MESSAGES);
    return shown == null ? ShownConversation.empty(chat) : shown;
  }

  /** Shows a message, once: again under the same ref it changes nothing. */
  void show(String chat, ShownMessage message) {
    change(chat, (shown, now) -> shown.with(message, settings.kept(), now));
  }

  /**
   * Gives a message new words, or shows them as a message of their own when it is no longer there.
   *
   * @param words the new words, under the id of the edit
   * @return the ref under which they stand
   */
  String edit(String chat, String ref, ShownMessage words) {
    ShownConversation after =
        change(
            chat,
            (shown, now) ->
                shown.find(ref).isPresent()
                    ? shown.change(ref, old -> old.edited(words), now)
                    : shown.with(words, settings.kept(), now));
    return after.find(ref).isPresent() ? ref : words.ref();
  }

  void clearKeyboard(String chat, String ref) {
    change(chat, (shown, now) -> shown.change(ref, ShownMessage::cleared, now));
  }

  void markPressed(String chat, String ref, String token) {
    change(chat, (shown, now) -> shown.change(ref, old -> old.withPressed(token), now));
  }

  /** Wipes what is shown of a conversation, files included. What the bot knows stays untouched. */
  void wipe(String chat) {
    mongo.remove(Query.query(Criteria.where("chat").is(chat)), FILES);
    change(chat, (shown, now) -> shown.wiped(now));
  }

  void keep(ShownFile file) {
    mongo.save(file, FILES);
  }

  Optional<ShownFile> findFile(String chat, String id) {
    return Optional.ofNullable(mongo.findById(id, ShownFile.class, FILES))
        .filter(file -> file.chat().equals(chat));
  }

  private ShownConversation change(
      String chat, BiFunction<ShownConversation, Instant, ShownConversation> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ShownConversation old = read(chat);
      ShownConversation next = change.apply(old, clock.instant());
      if (next.equals(old)) {
        return old;
      }
      if (replaced(old, next)) {
        changes.announce(chat);
        return next;
      }
    }
    throw new ConcurrencyFailureException("too many writers in the conversation web:" + chat);
  }

  private boolean replaced(ShownConversation old, ShownConversation next) {
    if (old.version() == 0) {
      return inserted(next);
    }
    Query unchanged =
        Query.query(Criteria.where("_id").is(old.chat()).and("version").is(old.version()));
    return mongo.replace(unchanged, next, MESSAGES).getMatchedCount() == 1;
  }

  private boolean inserted(ShownConversation first) {
    if (indexed.compareAndSet(false, true)) {
      mongo
          .indexOps(MESSAGES)
          .createIndex(new Index("touchedAt", Sort.Direction.ASC).expire(FORGOTTEN_AFTER));
    }
    try {
      mongo.insert(first, MESSAGES);
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }
}
