package org.callandcare.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.conversation.Effect;
import org.callandcare.conversation.EffectResult;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Dossier;
import org.callandcare.records.Offer;
import org.callandcare.records.RecordsHouse;
import org.callandcare.records.Reference;
import org.callandcare.store.TestStore;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.callandcare.texts.TextsLoader;

/** Casework on real records, with a desk and traces that only note what they are asked. */
final class CaseworkHouse {

  static final ConversationKey AMEL = new ConversationKey("web", "amel");
  static final ConversationKey BRUNO = new ConversationKey("web", "bruno");
  static final Texts TEXTS = TextsLoader.load(null);

  final RecordsHouse records;
  final FakeDesk desk = new FakeDesk();
  final FakeProposals proposals = new FakeProposals();
  final List<ConversationKey> wiped = new ArrayList<>();
  final Casework casework;
  final RecordFacts facts;

  private final TestStore store;
  private int effects;

  CaseworkHouse(TestStore store) {
    this.store = store;
    records = RecordsHouse.on(store);
    Acquaintances acquaintances = new Acquaintances(records.parties, records.clock);
    People people =
        new People(
            acquaintances, records.parties, desk, List.of(wiped::add), new ExportFile(TEXTS));
    casework =
        new Casework(
            people,
            new FiledForms(people, records.needs, records.offers, records.dossiers),
            new OwnRecords(people, records.dossiers, desk),
            new DeskCalls(people, records.callbacks, desk, proposals));
    facts = new RecordFacts(acquaintances, records.dossiers, desk);
  }

  /** An effect with an id of its own. */
  Effect effect(String name, ConversationKey person, Slots slots) {
    return new Effect(
        name, "turn" + ++effects + "/1/step", person, Language.FR, slots.values, slots.flags);
  }

  /** Performs an effect as after a crash: twice, what it gives is the same, and it is stored. */
  EffectResult perform(Effect effect) {
    EffectResult first = casework.perform(effect);
    EffectResult second = casework.perform(effect);
    if (!first.equals(second)) {
      throw new AssertionError(effect.name() + " gave " + first + ", then " + second);
    }
    casework.settle(effect.person());
    return first;
  }

  EffectResult perform(String name, ConversationKey person, Slots slots) {
    return perform(effect(name, person, slots));
  }

  static String word(EffectResult result, String name) {
    return switch (result.results().get(name)) {
      case SlotValue.Choice(String option) -> option;
      case SlotValue.Text(String text) -> text;
      case SlotValue other -> throw new AssertionError(other.toString());
      case null -> throw new AssertionError("no " + name + " in " + result);
    };
  }

  static String outcome(EffectResult result) {
    return word(result, "outcome");
  }

  /** The record that an effect named. */
  Dossier dossier(EffectResult result) {
    return records.dossiers.find(new Reference(word(result, "reference"))).orElseThrow();
  }

  /** The record that a form becomes. */
  Dossier filed(String effect, ConversationKey person, Slots form) {
    return dossier(perform(effect, person, form));
  }

  /** The offer that a form becomes. */
  Offer offer(ConversationKey person, Slots form) {
    return (Offer) filed("file-offer", person, form);
  }

  /** Everything that is stored, in every collection, as words. */
  String everythingStored() {
    StringBuilder all = new StringBuilder();
    for (String collection : store.database().listCollectionNames()) {
      for (Document document : store.database().getCollection(collection).find()) {
        all.append(collection).append(' ').append(document.toJson()).append('\n');
      }
    }
    return all.toString();
  }

  /** Slots of a form: {@code slots().items(12, "laptop").place("Roubaix")}. */
  static Slots slots() {
    return new Slots();
  }

  static final class Slots {
    private final Map<String, SlotValue> values = new LinkedHashMap<>();
    private final Set<String> flags = new java.util.LinkedHashSet<>();

    Slots with(String slot, SlotValue value) {
      values.put(slot, value);
      return this;
    }

    Slots choice(String slot, String option) {
      return with(slot, new SlotValue.Choice(option));
    }

    Slots text(String slot, String words) {
      return with(slot, new SlotValue.Text(words));
    }

    Slots yes(String slot) {
      return with(slot, new SlotValue.YesNo(true));
    }

    Slots no(String slot) {
      return with(slot, new SlotValue.YesNo(false));
    }

    Slots unknown(String slot) {
      return with(slot, new SlotValue.Unknown());
    }

    Slots day(String slot, String day) {
      return with(slot, new SlotValue.Day(java.time.LocalDate.parse(day)));
    }

    Slots phone(String number) {
      return with("phone", new SlotValue.Phone(number));
    }

    Slots place(String commune) {
      org.callandcare.records.Place place = org.callandcare.records.ATestRecord.place(commune);
      return with("place", new SlotValue.Place(place.name(), place.insee(), place.postcode()));
    }

    Slots items(long amount, String type) {
      return items(amount, type, null);
    }

    Slots items(long amount, String type, String condition) {
      List<SlotValue.ItemLine> lines = new ArrayList<>();
      if (values.get("items") instanceof SlotValue.Items(var before)) {
        lines.addAll(before);
      }
      String category = RecordsHouse.CATALOGUE.getType(type).category();
      lines.add(
          new SlotValue.ItemLine(
              category, type, SlotValue.Quantity.exactly(amount), null, condition, null, type));
      return with("items", new SlotValue.Items(lines));
    }

    Slots flag(String flag) {
      flags.add(flag);
      return this;
    }
  }
}
