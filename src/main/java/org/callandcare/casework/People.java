package org.callandcare.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Traces;
import org.callandcare.conversation.Effect;
import org.callandcare.conversation.EffectResult;
import org.callandcare.desk.Desk;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.AgeBand;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.PartyUpdate;

/** What is known of the person who writes: remembered, shown, forgotten. */
final class People {

  private final Acquaintances acquaintances;
  private final Parties parties;
  private final Desk desk;
  private final List<Traces> traces;
  private final ExportFile exportFile;

  People(
      Acquaintances acquaintances,
      Parties parties,
      Desk desk,
      List<Traces> traces,
      ExportFile exportFile) {
    this.acquaintances = acquaintances;
    this.parties = parties;
    this.desk = desk;
    this.traces = List.copyOf(traces);
    this.exportFile = exportFile;
  }

  Optional<Party> find(ConversationKey person) {
    return acquaintances.find(person);
  }

  /**
   * Waits until what was learnt of a person is stored.
   *
   * @throws RuntimeException when it is not
   */
  void settle(ConversationKey person) {
    acquaintances.settle(person);
  }

  /** The party of the person who writes; made when there is none. */
  Party partyOf(Effect effect) {
    return find(effect.person())
        .orElseGet(
            () ->
                acquaintances.remember(
                    effect.person(), PartyUpdate.NOTHING.withLanguage(language(effect))));
  }

  EffectResult remember(Effect effect) {
    PartyUpdate update =
        new PartyUpdate(
            Values.word(effect, "kind").flatMap(PartyKind::find).orElse(null),
            Values.word(effect, "name").orElse(null),
            language(effect),
            effect.find("place", SlotValue.Place.class).map(Values::place).orElse(null),
            effect.find("phone", SlotValue.Phone.class).map(SlotValue.Phone::number).orElse(null),
            effect.find("email", SlotValue.Email.class).map(SlotValue.Email::address).orElse(null),
            Values.word(effect, "age_band").flatMap(AgeBand::find).orElse(null),
            Values.yesNo(effect, "agreement").orElse(null),
            null,
            null,
            null);
    acquaintances.remember(effect.person(), update);
    return EffectResult.NOTHING;
  }

  /** Stored when it returns: whoever is told to call reads the number. */
  void rememberPhone(Effect effect, String phone) {
    acquaintances.remember(effect.person(), PartyUpdate.NOTHING.withPhone(phone));
    settle(effect.person());
  }

  private static String language(Effect effect) {
    return Values.word(effect, "language").orElse(effect.language().code());
  }

  EffectResult forget(Effect effect) {
    acquaintances.forget(effect.person());
    Parties.Forgetting outcome =
        parties
            .find(effect.person())
            .map(party -> parties.forget(party.id()))
            .orElse(Parties.Forgetting.DONE);
    if (outcome == Parties.Forgetting.DONE) {
      desk.forget(effect.person());
      traces.forEach(kept -> kept.forget(effect.person()));
    }
    return EffectResult.of("outcome", new SlotValue.Choice(outcome.word()));
  }

  EffectResult export(Effect effect) {
    OutgoingMessage.Attachment file =
        exportFile.of(
            effect.person(),
            effect.language(),
            parties.find(effect.person()).map(party -> parties.export(party.id())));
    return new EffectResult(Map.of(), List.of(file));
  }
}
