package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.delivery.Outgoing.Shelf;
import org.junit.jupiter.api.Test;

class SendQueueTest {

  private final SendQueue queue = new SendQueue();

  @Test
  void answersGoBeforeAlertsAndThoseBeforeDigests() {
    add("d", Priority.DIGEST, 1);
    add("a1", Priority.ALERT, 2);
    add("x", Priority.ANSWER, 0);
    add("a2", Priority.ALERT, 3);
    assertThat(sent()).containsExactly("x", "a1", "a2", "d");
  }

  @Test
  void outboxEntriesKeepTheirNumbersOrderHoweverTheyAreFound() {
    add("a3", Priority.ALERT, 3);
    add("a1", Priority.ALERT, 1);
    add("a2", Priority.ALERT, 2);
    assertThat(sent()).containsExactly("a1", "a2", "a3");
  }

  @Test
  void nothingGoesBeforeWhatIsBeingSent() {
    add("d", Priority.DIGEST, 1);
    Optional<Outgoing> first = queue.begin();
    add("x", Priority.ANSWER, 0);
    assertThat(queue.begin()).isEmpty();
    queue.done(first.orElseThrow());
    assertThat(sent()).containsExactly("x");
  }

  @Test
  void anEditWaitsForTheMessageItEdits() {
    add("alert", Priority.ALERT, 1);
    queue.add(
        new Outgoing(
            Shelf.LANE,
            "edit",
            0,
            new OutgoingMessage(
                "edit",
                FakeChannel.chat("a"),
                new Edit("alert", null, "taken", Keyboard.NONE),
                Priority.ANSWER),
            null));
    add("x", Priority.ANSWER, 0);
    assertThat(sent()).containsExactly("x", "alert", "edit");
  }

  @Test
  void whatWaitsAlreadyIsNotAddedAgain() {
    add("a", Priority.ALERT, 1);
    assertThat(queue.add(outgoing("a", Priority.ALERT, 1))).isFalse();
    assertThat(queue.contains("a")).isTrue();
    assertThat(sent()).containsExactly("a");
  }

  private void add(String id, Priority priority, long number) {
    queue.add(outgoing(id, priority, number));
  }

  private static Outgoing outgoing(String id, Priority priority, long number) {
    return new Outgoing(
        number == 0 ? Shelf.LANE : Shelf.OUTBOX,
        id,
        number,
        RunningDelivery.notice(id, "a", id, priority),
        null);
  }

  private List<String> sent() {
    List<String> sent = new ArrayList<>();
    for (Optional<Outgoing> next = queue.begin(); next.isPresent(); next = queue.begin()) {
      sent.add(next.get().id());
      queue.done(next.get());
    }
    return sent;
  }
}
