package org.callandcare.desk;

import java.time.Clock;
import org.callandcare.channel.ConversationKey;
import org.callandcare.hours.DeskHours;
import org.callandcare.records.Actor;
import org.callandcare.records.PartyId;
import org.callandcare.records.RecordId;
import org.callandcare.texts.Language;

/** The desk as the rest of the house sees it. */
class StaffedDesk implements Desk {

  private final DeskHours hours;
  private final Relay relay;
  private final HandoffStore handoffs;
  private final Notices notices;
  private final StillStanding still;
  private final Clock clock;

  StaffedDesk(
      DeskHours hours,
      Relay relay,
      HandoffStore handoffs,
      Notices notices,
      StillStanding still,
      Clock clock) {
    this.hours = hours;
    this.relay = relay;
    this.handoffs = handoffs;
    this.notices = notices;
    this.still = still;
    this.clock = clock;
  }

  @Override
  public boolean isOpen() {
    return hours.isOpen(clock.instant());
  }

  @Override
  public void distress(ConversationKey person, Language language, String id) {
    relay.opened(person, Handoff.DISTRESS, language, id);
  }

  @Override
  public void stillStands(RecordId record, PartyId party) {
    still.stands(record, new Actor.Person(party));
  }

  @Override
  public void forget(ConversationKey person) {
    handoffs.forget(person);
    notices.forget(person);
  }
}
