package org.callandcare.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.channel.ConversationKey;
import org.jspecify.annotations.Nullable;

/**
 * One turn as it is written: how the conversation stands now, what is to be sent, and that some
 * inbox entries are handled; whole or not at all, and only while the version is the one before.
 */
record TurnWrite(ConversationKey lane, Standing now, List<Outgoing> replies) {

  static final String PARTITION = "partition";
  static final String BY = "by";
  static final String REPLIES = "replies";

  /** Holds the partition from a turn with replies until tidying finds them sent: an index on it. */
  static final String UNSENT = "unsent";

  /** When the message arrived that a stored reply answers. */
  static final String ASKED = "asked";

  enum Result {
    WRITTEN,
    /** Another instance has written since this one read. */
    OUTDATED,
    /** It is more than the store can hold. */
    REFUSED
  }

  long before() {
    return now.version() - 1;
  }

  WriteModel<Document> model(Instance by) {
    List<Bson> updates = new ArrayList<>();
    int partition = Partitions.of(lane);
    updates.add(Updates.set(Standing.VERSION, now.version()));
    updates.add(Updates.set(BY, by.id()));
    updates.add(Updates.set(PARTITION, partition));
    updates.add(Updates.set(Standing.HANDLED, now.handled()));
    updates.add(value(Standing.STATE, now.state()));
    updates.add(value(Standing.DUE, now.dueAt() == null ? null : Date.from(now.dueAt())));
    updates.add(value(Standing.UNREACHABLE, now.unreachable() ? true : null));
    if (!replies.isEmpty()) {
      updates.add(Updates.set(UNSENT, partition));
      updates.add(Updates.pushEach(REPLIES, replies.stream().map(TurnWrite::stored).toList()));
    }
    boolean isNew = before() == 0;
    return new UpdateOneModel<>(
        Filters.and(Filters.eq("_id", lane.toString()), Filters.eq(Standing.VERSION, before())),
        Updates.combine(updates),
        new UpdateOptions().upsert(isNew));
  }

  static Bson value(String field, @Nullable Object value) {
    return value == null ? Updates.unset(field) : Updates.set(field, value);
  }

  static Document stored(Outgoing reply) {
    Document stored = OutgoingForm.write(reply.message(), new Document());
    Values.put(stored, ASKED, reply.asked() == null ? null : Date.from(reply.asked()));
    return stored;
  }
}
