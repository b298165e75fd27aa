package org.callandcare.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.DeadLetter;
import org.callandcare.channel.DeadLetter.Kind;
import org.callandcare.channel.DeadLettered;
import org.callandcare.channel.DeadLetters;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters. Each has an id made of what it is, so that the same failure found twice is kept
 * once. Thread-safe.
 */
final class StoredDeadLetters implements DeadLetters {

  static final String KIND = "kind";
  static final String KEY = "key";
  static final String REASON = "reason";
  static final String CONVERSATION = "conversation";
  static final String AT = "at";
  static final String PAYLOAD = "payload";
  private static final int ID_CHARACTERS = 12;

  private final MongoCollection<Document> letters;
  private final Clock clock;
  private final Patience patience;
  private final Events events;

  StoredDeadLetters(
      MongoCollection<Document> letters, Clock clock, Patience patience, Events events) {
    this.letters = letters;
    this.clock = clock;
    this.patience = patience;
    this.events = events;
  }

  @Override
  public void unreadable(String key, String reason, String payload) {
    keep(letter(Kind.UNREADABLE, key, reason, null).append(PAYLOAD, payload));
  }

  /** A stored inbox entry that cannot be read. Waits while the store does not answer. */
  void unreadableEntry(Document entry, String reason) {
    String key = String.valueOf(entry.get("_id"));
    patience.insist(
        () -> keep(letter(Kind.UNREADABLE, key, reason, null).append(PAYLOAD, entry.toJson())));
  }

  /** A message whose turn failed. Waits while the store does not answer. */
  void incoming(IncomingMessage message, String reason) {
    patience.insist(
        () ->
            keep(
                letter(Kind.INCOMING, message.key(), reason, message.conversation())
                    .append(PAYLOAD, IncomingForm.write(message, new Document()))));
  }

  /** A message that its channel refused for good. Waits while the store does not answer. */
  void outgoing(OutgoingMessage message, String reason) {
    patience.insist(
        () ->
            keep(
                letter(Kind.OUTGOING, message.id(), reason, message.to())
                    .append(PAYLOAD, OutgoingForm.write(message, new Document()))));
  }

  private Document letter(
      Kind kind, String key, String reason, @Nullable ConversationKey conversation) {
    Document letter =
        new Document("_id", id(kind, key))
            .append(KIND, kind.name().toLowerCase(Locale.ROOT))
            .append(KEY, key)
            .append(REASON, reason)
            .append(AT, Date.from(clock.instant()));
    Values.put(letter, CONVERSATION, conversation == null ? null : conversation.toString());
    return letter;
  }

  private boolean keep(Document letter) {
    try {
      letters.insertOne(letter);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
    events.publish(
        new DeadLettered(Values.required(letter, "_id"), Values.required(letter, REASON)));
    return true;
  }

  long count() {
    return letters.countDocuments();
  }

  List<DeadLetter> list(int skip, int limit) {
    return letters
        .find()
        .sort(Sorts.descending(AT))
        .skip(skip)
        .limit(limit)
        .projection(Projections.exclude(PAYLOAD))
        .map(StoredDeadLetters::read)
        .into(new ArrayList<>());
  }

  Optional<Document> find(String id) {
    return Optional.ofNullable(letters.find(Filters.eq("_id", id)).first());
  }

  boolean drop(String id) {
    return letters.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
  }

  /** Drops all letters of a conversation; those nobody could read name none, and go in time. */
  void forget(ConversationKey conversation) {
    letters.deleteMany(Filters.eq(CONVERSATION, conversation.toString()));
  }

  private static DeadLetter read(Document letter) {
    String conversation = Values.text(letter, CONVERSATION);
    return new DeadLetter(
        Values.required(letter, "_id"),
        kind(letter),
        Values.required(letter, REASON),
        conversation == null ? null : ConversationKey.parse(conversation),
        Objects.requireNonNullElse(Values.instant(letter, AT), Instant.EPOCH));
  }

  static Kind kind(Document letter) {
    String name = Values.required(letter, KIND);
    for (Kind kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    return Kind.UNREADABLE;
  }

  private static String id(Kind kind, String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + " " + key).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
