package org.callandcare.desk;

import java.time.Instant;
import java.util.List;
import org.callandcare.channel.ConversationKey;
import org.callandcare.records.Actor;
import org.callandcare.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a person of the desk has, or shall have.
 *
 * @param id fit for a button
 * @param person whose conversation it is, written out
 * @param reason a short word of the dialogue: {@code asked}, {@code distress}
 * @param keys what it was opened under; a handoff is opened once for each
 * @param by who has it, or had it last; null while it waits
 * @param from from whom they took it over; null when it was free
 * @param unansweredSince when the person said what nobody has answered yet; null when all is
 * @param endedAt null while it lasts
 */
record Handoff(
    String id,
    String person,
    String reason,
    Language language,
    List<String> keys,
    Instant openedAt,
    Actor.@Nullable Staff by,
    @Nullable Instant byAt,
    Actor.@Nullable Staff from,
    @Nullable Instant unansweredSince,
    @Nullable Instant endedAt) {

  static final String DISTRESS = "distress";

  Handoff {
    keys = List.copyOf(keys);
  }

  /** What staff call it: "C-7K3FA". */
  String reference() {
    return "C-" + ShortId.spoken(id);
  }

  ConversationKey conversation() {
    return ConversationKey.parse(person);
  }

  boolean distress() {
    return reason.equals(DISTRESS);
  }

  boolean ended() {
    return endedAt != null;
  }

  boolean heldBy(Actor.Staff staff) {
    return !ended() && by != null && by.account().equals(staff.account());
  }
}
