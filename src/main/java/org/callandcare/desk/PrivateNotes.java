package org.callandcare.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.records.Actor;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What one member of staff reads alone. Whom the bot may not write to is told so in the group: a
 * bot cannot begin a private conversation. Thread-safe.
 */
class PrivateNotes {

  private static final String COLLECTION = "desk_private";

  private final MongoOperations mongo;
  private final Outbox outbox;
  private final StaffRooms rooms;
  private final DeskWords words;
  private final Set<ConversationKey> closed = ConcurrentHashMap.newKeySet();

  PrivateNotes(MongoOperations mongo, Outbox outbox, StaffRooms rooms, DeskWords words) {
    this.mongo = mongo;
    this.outbox = outbox;
    this.rooms = rooms;
    this.words = words;
  }

  /** Learns who could not be written to before this process began. */
  void prepare() {
    mongo
        .find(query(where("closed").is(true)), Document.class, COLLECTION)
        .forEach(known -> closed.add(ConversationKey.parse(known.getString("_id"))));
  }

  /**
   * Writes to one member of staff.
   *
   * @param group where they are told when that cannot be
   * @param id of the message
   */
  void tell(
      Actor.Staff staff,
      ConversationKey group,
      String id,
      String title,
      String text,
      Keyboard keyboard) {
    ConversationKey alone = rooms.privately(staff);
    mongo.upsert(
        query(where("_id").is(alone.toString())),
        new Update().set("group", group.toString()).set("name", staff.name()),
        COLLECTION);
    outbox.enqueue(
        List.of(
            new OutgoingMessage(
                id,
                alone,
                new OutgoingMessage.Say(title, text, keyboard),
                OutgoingMessage.Priority.ANSWER)));
    if (closed.contains(alone)) {
      tellGroup(group, staff.name(), id);
    }
  }

  /** Somebody wrote: where nothing could be sent, it can again. Cheap. */
  void heard(ConversationKey conversation) {
    if (closed.remove(conversation)) {
      mongo.updateFirst(
          query(where("_id").is(conversation.toString())),
          new Update().set("closed", false),
          COLLECTION);
    }
  }

  void unreachable(ConversationKey conversation) {
    Document known = mongo.findById(conversation.toString(), Document.class, COLLECTION);
    if (known == null) {
      return;
    }
    closed.add(conversation);
    mongo.updateFirst(
        query(where("_id").is(conversation.toString())),
        new Update().set("closed", true),
        COLLECTION);
    tellGroup(
        ConversationKey.parse(known.getString("group")),
        known.getString("name"),
        "event:" + known.getInteger("times", 0));
    mongo.updateFirst(
        query(where("_id").is(conversation.toString())), new Update().inc("times", 1), COLLECTION);
  }

  private void tellGroup(ConversationKey group, String name, String occasion) {
    outbox.enqueue(
        List.of(
            OutgoingMessage.answer(
                "desk:closed:" + ShortId.of(group.toString(), name, occasion),
                group,
                words.say("private.closed", "name", name))));
  }
}
