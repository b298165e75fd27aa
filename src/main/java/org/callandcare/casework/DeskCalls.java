package org.callandcare.casework;

import java.util.List;
import java.util.Map;
import org.callandcare.conversation.Effect;
import org.callandcare.conversation.EffectResult;
import org.callandcare.desk.Desk;
import org.callandcare.desk.Proposals;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Callback;
import org.callandcare.records.Callbacks;
import org.callandcare.records.Party;

/** What calls the people behind the desk, and the answers to what they propose. */
final class DeskCalls {

  private final People people;
  private final Callbacks callbacks;
  private final Desk desk;
  private final Proposals proposals;

  DeskCalls(People people, Callbacks callbacks, Desk desk, Proposals proposals) {
    this.people = people;
    this.callbacks = callbacks;
    this.desk = desk;
    this.proposals = proposals;
  }

  EffectResult requestCallback(Effect effect) {
    String phone =
        effect
            .find("phone", SlotValue.Phone.class)
            .map(SlotValue.Phone::number)
            .orElseThrow(() -> new IllegalArgumentException(effect.name() + " has no phone"));
    Party party = people.partyOf(effect);
    if (party.phone() == null) {
      people.rememberPhone(effect, phone);
    }
    Callback callback =
        callbacks.request(
            effect.id(),
            party.id(),
            phone,
            Values.word(effect, "when").orElse(""),
            Values.word(effect, "topic").orElse(""));
    return EffectResult.of("reference", new SlotValue.Text(callback.reference().value()));
  }

  EffectResult distress(Effect effect) {
    desk.distress(effect.person(), effect.language(), effect.id());
    return EffectResult.NOTHING;
  }

  EffectResult accept(Effect effect) {
    return outcome(
        proposals.accept(
            proposal(effect),
            effect.person(),
            Values.yesNo(effect, "share").orElse(false),
            effect.id()));
  }

  EffectResult decline(Effect effect) {
    return outcome(
        proposals.decline(
            proposal(effect),
            effect.person(),
            Values.word(effect, "reason").orElse(null),
            effect.id()));
  }

  EffectResult confirmHandover(Effect effect) {
    return outcome(proposals.arrived(proposal(effect), effect.person()));
  }

  EffectResult reportHandover(Effect effect) {
    return outcome(proposals.notArrived(proposal(effect), effect.person(), effect.id()));
  }

  private static String proposal(Effect effect) {
    return Values.word(effect, "proposal")
        .orElseThrow(() -> new IllegalArgumentException(effect.name() + " names no proposal"));
  }

  private static EffectResult outcome(Proposals.Outcome outcome) {
    return new EffectResult(Map.of("outcome", new SlotValue.Choice(outcome.word())), List.of());
  }
}
