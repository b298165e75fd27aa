package org.callandcare.delivery;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.channel.IncomingMessage;

/**
 * An incoming message as it stands in the inbox.
 *
 * @param id its inbox entry: the message's key, or that and a number when it is tried again
 * @param number its place in the order of its conversation; 0 while it is not stored
 * @param message what arrived
 * @param tries how often it was in hand when a process died; 0 when it has just come
 * @param recovered whether it was left over by a process that is gone, so that it may be what
 *     killed it
 */
record Arrival(String id, long number, IncomingMessage message, int tries, boolean recovered) {

  static final String PARTITION = "partition";
  static final String NUMBER = "number";
  static final String TRIES = "tries";
  static final String BY = "by";
  static final String DONE = "done";

  private static final List<String> WHILE_WAITING =
      List.of(
          PARTITION,
          NUMBER,
          BY,
          TRIES,
          IncomingForm.KEY,
          IncomingForm.CONVERSATION,
          IncomingForm.AT,
          IncomingForm.SENDER,
          IncomingForm.CONTENT);

  /** A message that has just come. */
  static Arrival of(String id, IncomingMessage message) {
    return new Arrival(id, 0, message, 0, false);
  }

  boolean isStored() {
    return number != 0;
  }

  Arrival numbered(long place) {
    return new Arrival(id, place, message, tries, recovered);
  }

  /** The inbox entry. */
  Document write(Instance by) {
    return IncomingForm.write(
        message,
        new Document("_id", id)
            .append(PARTITION, Partitions.of(message.conversation()))
            .append(NUMBER, number)
            .append(BY, by.id()));
  }

  /** The entry of a message that was handled without being stored: what is left of any other. */
  static Document emptied(String id, Instant now) {
    return new Document("_id", id).append(DONE, Date.from(now));
  }

  /** The update that leaves of an entry its key and the day, once it is handled. */
  static Bson emptied(Instant now) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set(DONE, Date.from(now)));
    WHILE_WAITING.forEach(field -> updates.add(Updates.unset(field)));
    return Updates.combine(updates);
  }

  static Arrival read(Document entry, boolean recovered) {
    return new Arrival(
        Values.required(entry, "_id"),
        Values.number(entry, NUMBER),
        IncomingForm.read(entry),
        (int) Values.number(entry, TRIES),
        recovered);
  }
}
