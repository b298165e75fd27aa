package org.callandcare.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.callandcare.telegram.botapi.Participant;
import org.callandcare.telegram.botapi.Shown;

/** Somebody in a chat of Telegram. */
final class TelegramSeat implements Seat {

  private final Participant participant;
  private final Duration patience;

  TelegramSeat(Participant participant) {
    this(participant, Participant.PATIENCE);
  }

  /**
   * @param patience how long what is awaited may take
   */
  TelegramSeat(Participant participant, Duration patience) {
    this.participant = participant;
    this.patience = patience;
  }

  @Override
  public Seat says(String words) {
    participant.says(words);
    return this;
  }

  @Override
  public Seat presses(String label) {
    Predicate<String> meant = button -> Seat.plain(button).equals(Seat.plain(label));
    Shown shown =
        participant.awaitShown(
            message -> message.buttons().stream().anyMatch(meant), "button " + label, patience);
    participant.presses(shown.buttons().stream().filter(meant).findFirst().orElseThrow());
    return this;
  }

  @Override
  public Seat sharesNumber(String phone) {
    participant.sharesContact(phone);
    return this;
  }

  @Override
  public String reads(String... words) {
    return participant
        .awaitShown(
            shown -> Seat.holds(shown.text(), words), "message with " + List.of(words), patience)
        .text();
  }

  @Override
  public String sees() {
    return participant.transcript();
  }
}
