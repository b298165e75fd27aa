package org.callandcare.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.callandcare.conversation.Effect;
import org.callandcare.conversation.EffectResult;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Actor;
import org.callandcare.records.ChangeOutcome;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Filing;
import org.callandcare.records.FilingOutcome;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Reference;
import org.callandcare.records.Side;

/** Makes records of filled forms. */
final class FiledForms {

  private final People people;
  private final Needs needs;
  private final Offers offers;
  private final Dossiers dossiers;

  FiledForms(People people, Needs needs, Offers offers, Dossiers dossiers) {
    this.people = people;
    this.needs = needs;
    this.offers = offers;
    this.dossiers = dossiers;
  }

  EffectResult fileNeed(Effect effect) {
    return file(new Form(effect, Side.NEED), needs::file);
  }

  EffectResult fileOffer(Effect effect) {
    return file(new Form(effect, Side.OFFER), offers::file);
  }

  private EffectResult file(Form form, BiFunction<Filing, Runnable, FilingOutcome> filing) {
    Party party = people.partyOf(form.effect());
    PartyKind kind =
        form.kind().or(() -> Optional.ofNullable(party.kind())).orElse(PartyKind.INDIVIDUAL);
    FilingOutcome outcome =
        filing.apply(
            new Filing(
                form.effect().id(),
                party.id(),
                kind,
                kind.person() ? null : form.name().orElse(party.name()),
                form.content(),
                form.merge()),
            () -> people.settle(form.effect().person()));
    return new EffectResult(
        Map.of(
            "outcome", new SlotValue.Choice(outcome.word()),
            "reference", new SlotValue.Text(outcome.reference().value())),
        List.of());
  }

  /** Lays what was asked after the filing over the record. */
  EffectResult complete(Effect effect) {
    Optional<Dossier> dossier =
        Values.word(effect, "reference").flatMap(Reference::read).flatMap(dossiers::find);
    Party party = people.partyOf(effect);
    if (dossier.isEmpty() || !dossier.get().party().equals(party.id())) {
      return OwnRecords.outcome(ChangeOutcome.TOO_LATE);
    }
    return OwnRecords.outcome(
        dossiers.change(
            dossier.get().id(),
            new Form(effect, dossier.get().side()).amendment(),
            new Actor.Person(party.id())));
  }
}
