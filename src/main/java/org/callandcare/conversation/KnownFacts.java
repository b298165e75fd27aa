package org.callandcare.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.dialogue.SlotValue;
import org.jspecify.annotations.Nullable;

/** One person's facts, each read once until something is done that may change them. */
final class KnownFacts {

  private final Facts facts;
  private final ConversationKey person;
  private final Map<String, Optional<SlotValue>> read = new HashMap<>();
  private @Nullable List<SlotValue.OwnRecord> records;

  KnownFacts(Facts facts, ConversationKey person) {
    this.facts = facts;
    this.person = person;
  }

  @Nullable SlotValue get(String fact) {
    return read.computeIfAbsent(fact, name -> facts.find(person, name)).orElse(null);
  }

  List<SlotValue.OwnRecord> records() {
    if (records == null) {
      records = facts.listRecords(person);
    }
    return records;
  }

  void forget() {
    read.clear();
    records = null;
  }
}
