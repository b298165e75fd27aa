package org.callandcare.desk;

import java.time.Instant;
import java.util.List;
import org.callandcare.records.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A message the staff groups see, and follow as it changes. What it is about has its own life
 * elsewhere; an alert of a record has it here: who sees to it, and until when it rests.
 *
 * @param id made of kind and subject; fit for a button
 * @param subject the id of what it is about
 * @param occasions why it was posted, oldest first: each is a message of its own in every group
 * @param fingerprint of the words shown last
 * @param version grows with every change of the words
 * @param said the version with which the newest occasion was posted; 0 until it is
 * @param pending true until the groups were told of this version
 * @param raisedAt when it was first posted
 * @param dueAt when it is posted again unless somebody saw to it; null: never
 * @param by who sees to it; null for nobody, and for alerts whose subject knows
 * @param byAt since when
 * @param done true when nothing is left to do about it
 */
record Alert(
    String id,
    AlertKind kind,
    String subject,
    List<String> occasions,
    String fingerprint,
    long version,
    long said,
    boolean pending,
    Instant raisedAt,
    @Nullable Instant dueAt,
    Actor.@Nullable Staff by,
    @Nullable Instant byAt,
    boolean done) {

  Alert {
    occasions = List.copyOf(occasions);
  }

  /** As it is raised first. */
  static Alert raised(AlertKind kind, String subject, String occasion, Instant now) {
    return new Alert(
        id(kind, subject),
        kind,
        subject,
        List.of(occasion),
        "",
        1,
        0,
        true,
        now,
        null,
        null,
        null,
        false);
  }

  Alert saying(String words) {
    return new Alert(
        id, kind, subject, occasions, words, version, said, pending, raisedAt, dueAt, by, byAt,
        done);
  }

  static String id(AlertKind kind, String subject) {
    return ShortId.of(kind.word(), subject);
  }

  String occasion() {
    return occasions.getLast();
  }

  /** A message's name, the same in every process: one in each group for each occasion. */
  String messageId(String occasion, org.callandcare.channel.ConversationKey group) {
    return "desk:alert:" + id + ":" + ShortId.of(occasion) + ":" + group;
  }
}
