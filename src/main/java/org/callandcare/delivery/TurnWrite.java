package org.callandcare.delivery;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;

/**
 * One turn as it is written: how the conversation stands now, what is to be sent, and that some
 * inbox entries are handled; a document of its own, whole or not at all. Its id holds the version,
 * so that of two who write the same turn of a conversation the store takes one.
 */
record TurnWrite(ConversationKey lane, Standing now, List<Outgoing> replies) {

  /** The conversation of a turn that is not folded into its lane's document. */
  static final String LANE = "lane";

  static final String PARTITION = "partition";
  static final String BY = "by";
  static final String REPLIES = "replies";

  /**
   * Holds the partition while there is something left to do when everybody dies: in a turn until it
   * is folded, in a lane's document while replies may not be sent. An index on it.
   */
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

  /**
   * The conversation of a lane's document, or of a turn's.
   *
   * @throws IllegalArgumentException when it names none
   */
  static ConversationKey conversation(Document stored) {
    String lane = Values.text(stored, LANE);
    return ConversationKey.parse(lane == null ? Values.required(stored, "_id") : lane);
  }

  static String id(ConversationKey lane, long version) {
    return lane + "#" + version;
  }

  String id() {
    return id(lane, now.version());
  }

  /**
   * The turn's document.
   *
   * @param by who writes it
   */
  Document document(String by) {
    int partition = Partitions.of(lane);
    Document turn =
        standing(by).append("_id", id()).append(LANE, lane.toString()).append(UNSENT, partition);
    if (!replies.isEmpty()) {
      turn.append(REPLIES, stored(replies));
    }
    return turn;
  }

  /** What a lane's document and a turn's have in common. */
  private Document standing(String by) {
    return now.write(new Document(BY, by).append(PARTITION, Partitions.of(lane)));
  }

  /**
   * The lane's document, into which its turns up to this one are folded.
   *
   * @param by who writes it
   */
  Document folded(String by) {
    Document folded = standing(by);
    if (!replies.isEmpty()) {
      folded.append(UNSENT, Partitions.of(lane)).append(REPLIES, stored(replies));
    }
    return folded;
  }

  private static List<Document> stored(List<Outgoing> replies) {
    return replies.stream().map(TurnWrite::stored).toList();
  }

  private static Document stored(Outgoing reply) {
    Document stored = OutgoingForm.write(reply.message(), new Document());
    Values.put(stored, ASKED, reply.asked() == null ? null : Date.from(reply.asked()));
    return stored;
  }
}
