package org.callandcare.delivery;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.delivery.Outgoing.Shelf;

/**
 * An outgoing message as it stands in the outbox: {@code _id, partition, number, by} and the
 * message.
 */
final class OutboxEntry {

  static final String PARTITION = "partition";
  static final String NUMBER = "number";
  static final String BY = "by";

  /** When it was sent. */
  static final String SENT = "sent";

  private static final List<String> WHILE_WAITING =
      List.of(
          PARTITION,
          NUMBER,
          BY,
          OutgoingForm.ID,
          OutgoingForm.TO,
          OutgoingForm.PRIORITY,
          OutgoingForm.BODY);

  private OutboxEntry() {}

  static Document write(Outgoing outgoing, Instance by) {
    OutgoingMessage message = outgoing.message();
    return OutgoingForm.write(
        message,
        new Document("_id", outgoing.id())
            .append(PARTITION, Partitions.of(message.to()))
            .append(NUMBER, outgoing.number())
            .append(BY, by.id()));
  }

  /** The update that leaves of an entry its id and the day, once it is sent. */
  static Bson emptied(Instant now) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set(SENT, Date.from(now)));
    WHILE_WAITING.forEach(field -> updates.add(Updates.unset(field)));
    return Updates.combine(updates);
  }

  /**
   * @throws StoredFormUnknown when it cannot be read
   */
  static Outgoing read(Document entry) {
    return new Outgoing(
        Shelf.OUTBOX,
        Values.required(entry, "_id"),
        Values.number(entry, NUMBER),
        OutgoingForm.read(entry),
        null);
  }
}
