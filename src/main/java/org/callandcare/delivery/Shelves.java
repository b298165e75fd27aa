package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * Where delivery keeps things.
 *
 * @param inbox what arrived; once handled, only its key and the day
 * @param lanes one document per conversation: its state, its version, what waits to be sent
 * @param outbox alerts, notices, relays; once sent, only their id and the day
 * @param sent the channel's references of messages that may be edited later
 * @param deadLetters what failed, with reason and payload
 * @param leases who holds which right
 */
record Shelves(
    MongoCollection<Document> inbox,
    MongoCollection<Document> lanes,
    MongoCollection<Document> outbox,
    MongoCollection<Document> sent,
    MongoCollection<Document> deadLetters,
    MongoCollection<Document> leases) {

  static Shelves of(MongoDatabase database) {
    return new Shelves(
        database.getCollection("inbox"),
        database.getCollection("lanes"),
        database.getCollection("outbox"),
        database.getCollection("sent_messages"),
        database.getCollection("dead_letters"),
        database.getCollection("leases"));
  }
}
