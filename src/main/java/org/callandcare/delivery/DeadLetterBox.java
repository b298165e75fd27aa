package org.callandcare.delivery;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.callandcare.channel.DeadLetter;
import org.callandcare.channel.DeadLetterList;
import org.callandcare.delivery.Outgoing.Shelf;

/** The dead letters as staff handle them. Thread-safe. */
final class DeadLetterBox implements DeadLetterList {

  private final StoredDeadLetters letters;
  private final StoredInbox inbox;
  private final StoredOutbox outbox;

  DeadLetterBox(StoredDeadLetters letters, StoredInbox inbox, StoredOutbox outbox) {
    this.letters = letters;
    this.inbox = inbox;
    this.outbox = outbox;
  }

  @Override
  public long count() {
    return letters.count();
  }

  @Override
  public List<DeadLetter> list(int skip, int limit) {
    return letters.list(skip, limit);
  }

  @Override
  public boolean retry(String id) {
    Optional<Document> letter = letters.find(id);
    return letter.isPresent() && tryAgain(letter.get()) && letters.drop(id);
  }

  /** Under a new entry id, as the old entry is done; made of the time it failed, so made once. */
  private boolean tryAgain(Document letter) {
    Document payload = Values.document(letter, StoredDeadLetters.PAYLOAD);
    String entry =
        Values.required(letter, StoredDeadLetters.KEY)
            + "~"
            + Values.instant(letter, StoredDeadLetters.AT);
    return switch (StoredDeadLetters.kind(letter)) {
      case UNREADABLE -> false;
      case INCOMING -> {
        inbox.acceptAgain(entry, IncomingForm.read(payload));
        yield true;
      }
      case OUTGOING -> {
        outbox.put(List.of(new Outgoing(Shelf.OUTBOX, entry, 0, OutgoingForm.read(payload), null)));
        yield true;
      }
    };
  }

  @Override
  public boolean drop(String id) {
    return letters.drop(id);
  }
}
