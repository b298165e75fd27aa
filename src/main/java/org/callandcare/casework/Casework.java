package org.callandcare.casework;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.callandcare.channel.ConversationKey;
import org.callandcare.conversation.Effect;
import org.callandcare.conversation.EffectResult;
import org.callandcare.conversation.Effects;

/**
 * Performs what dialogues want done. Each effect goes to one of the rooms' own ports, which are
 * idempotent under {@link Effect#id}; nothing is kept here.
 */
final class Casework implements Effects {

  /** What does not read a person from the store, or sees to it that they are there. */
  private static final Set<String> BESIDE = Set.of("remember-person", "file-need", "file-offer");

  private final People people;
  private final Map<String, Function<Effect, EffectResult>> performers;

  Casework(People people, FiledForms forms, OwnRecords own, DeskCalls desk) {
    this.people = people;
    this.performers =
        Map.ofEntries(
            Map.entry("remember-person", people::remember),
            Map.entry("forget-person", people::forget),
            Map.entry("export-person", people::export),
            Map.entry("file-need", forms::fileNeed),
            Map.entry("file-offer", forms::fileOffer),
            Map.entry("complete-record", forms::complete),
            Map.entry("change-record", own::change),
            Map.entry("withdraw-record", own::withdraw),
            Map.entry("fulfil-record", own::fulfil),
            Map.entry("answer-still", own::answerStill),
            Map.entry("request-callback", desk::requestCallback),
            Map.entry("distress", desk::distress),
            Map.entry("accept-proposal", desk::accept),
            Map.entry("decline-proposal", desk::decline),
            Map.entry("confirm-handover", desk::confirmHandover),
            Map.entry("report-handover", desk::reportHandover));
  }

  /** The effects there are, by name. */
  Set<String> names() {
    return performers.keySet();
  }

  @Override
  public EffectResult perform(Effect effect) {
    Function<Effect, EffectResult> performer = performers.get(effect.name());
    if (performer == null) {
      throw new IllegalArgumentException("nobody performs the effect " + effect.name());
    }
    if (!BESIDE.contains(effect.name())) {
      people.settle(effect.person());
    }
    return performer.apply(effect);
  }

  @Override
  public void settle(ConversationKey conversation) {
    people.settle(conversation);
  }
}
