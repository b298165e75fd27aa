package org.callandcare.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callandcare.channel.ConversationKey;
import org.callandcare.desk.Desk;
import org.callandcare.records.PartyId;
import org.callandcare.records.RecordId;
import org.callandcare.texts.Language;

/** A desk that notes who called. */
final class FakeDesk implements Desk {

  boolean open;
  final Set<String> calls = new LinkedHashSet<>();
  final List<ConversationKey> forgotten = new ArrayList<>();

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void distress(ConversationKey person, Language language, String id) {
    calls.add(person + " " + language.code() + " " + id);
  }

  @Override
  public void stillStands(RecordId record, PartyId party) {
    calls.add("stands " + record.value());
  }

  @Override
  public void forget(ConversationKey person) {
    forgotten.add(person);
  }
}
