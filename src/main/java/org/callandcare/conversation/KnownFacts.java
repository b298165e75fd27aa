package org.callandcare.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callandcare.channel.ConversationKey;
import org.callandcare.dialogue.SlotValue;
import org.jspecify.annotations.Nullable;

/**
 * One person's facts, each read once until something is done that may change them. With a fact all
 * of its kind are read ({@code person.place}: all of {@code person}), for the price of one.
 */
final class KnownFacts {

  private final Facts facts;
  private final Set<String> declared;
  private final ConversationKey person;
  private final Map<String, Optional<SlotValue>> read = new HashMap<>();
  private @Nullable List<SlotValue.OwnRecord> records;

  /**
   * @param declared the facts there are
   */
  KnownFacts(Facts facts, Set<String> declared, ConversationKey person) {
    this.facts = facts;
    this.declared = declared;
    this.person = person;
  }

  @Nullable SlotValue get(String fact) {
    if (!read.containsKey(fact)) {
      read.put(fact, Optional.empty());
      String kind = fact.substring(0, fact.indexOf('.') + 1);
      List<String> ofItsKind = declared.stream().filter(name -> name.startsWith(kind)).toList();
      Map<String, SlotValue> found = facts.find(person, ofItsKind);
      ofItsKind.forEach(name -> read.put(name, Optional.ofNullable(found.get(name))));
    }
    return read.getOrDefault(fact, Optional.empty()).orElse(null);
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
