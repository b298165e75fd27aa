package org.callandcare.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;

/** Tells staff that something could not be handled: at most once an hour in each group. */
class LetterNews {

  private final Outbox outbox;
  private final StaffRooms rooms;
  private final DeskWords words;
  private final Clock clock;

  LetterNews(Outbox outbox, StaffRooms rooms, DeskWords words, Clock clock) {
    this.outbox = outbox;
    this.rooms = rooms;
    this.words = words;
    this.clock = clock;
  }

  void tell() {
    String hour = clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
    outbox.enqueue(
        rooms.groups().stream()
            .map(
                group ->
                    new OutgoingMessage(
                        "desk:letters:" + hour + ":" + group,
                        group,
                        new OutgoingMessage.Say(null, words.say("letters.news"), Keyboard.NONE),
                        OutgoingMessage.Priority.DIGEST))
            .toList());
  }
}
