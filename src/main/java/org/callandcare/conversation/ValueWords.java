package org.callandcare.conversation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Slot values, slots and options as a person reads them. */
final class ValueWords {

  private static final int FRANCE = 33;

  private final Texts texts;
  private final ItemWords items;

  ValueWords(Texts texts) {
    this.texts = texts;
    this.items = new ItemWords(texts);
  }

  ItemWords items() {
    return items;
  }

  /** A value as it stands in a slot. */
  String read(Language language, Dialogue dialogue, Slot slot, SlotValue value) {
    boolean word = value instanceof SlotValue.Choice || value instanceof SlotValue.Text;
    if (slot.type() == SlotType.CHOICE && word) {
      String option =
          value instanceof SlotValue.Choice(String chosen)
              ? chosen
              : ((SlotValue.Text) value).text();
      return option(language, dialogue, slot, option);
    }
    return read(language, value);
  }

  /** A value by itself; a choice is its option. */
  String read(Language language, SlotValue value) {
    return switch (value) {
      case SlotValue.Text(String text) -> text;
      case SlotValue.Choice(String option) ->
          texts.find(language, "option." + option, Map.of()).orElse(option);
      case SlotValue.YesNo(boolean yes) -> texts.say(language, yes ? "engine.yes" : "engine.no");
      case SlotValue.Items all -> items.items(language, all);
      case SlotValue.Quantity quantity -> items.quantity(language, quantity);
      case SlotValue.Place place -> place(language, place);
      case SlotValue.Day day -> language.day("d MMMM uuuu", day.day());
      case SlotValue.Money money -> ItemWords.money(language, money.amount(), money.currency());
      case SlotValue.Phone(String number) -> phone(number);
      case SlotValue.Email(String address) -> address;
      case SlotValue.Contact contact ->
          Stream.of(
                  contact.name() == null ? "" : contact.name(),
                  contact.phone() == null ? "" : phone(contact.phone()),
                  contact.email() == null ? "" : contact.email())
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining(", "));
      case SlotValue.Photos photos ->
          texts.say(language, "engine.photos", Map.of("count", photos.fileRefs().size()));
      case SlotValue.Party party -> party(language, party);
      case SlotValue.OwnRecord own ->
          texts.say(
              language,
              "engine.record",
              Map.of(
                  "reference", own.reference(),
                  "items", items.items(language, own.items())));
      case SlotValue.Unknown _ -> texts.say(language, "engine.unknown-value");
      case SlotValue.Skipped _ -> texts.say(language, "engine.skipped-value");
    };
  }

  private String place(Language language, SlotValue.Place place) {
    return place.postcode() == null
        ? place.name()
        : texts.say(
            language, "engine.place", Map.of("name", place.name(), "postcode", place.postcode()));
  }

  private String party(Language language, SlotValue.Party party) {
    if (party.name() != null) {
      return party.name();
    }
    return party.kind() == null
        ? ""
        : texts.find(language, "party." + party.kind(), Map.of()).orElse(party.kind());
  }

  /** The way people of the country write it; others with their country's code. */
  private static String phone(String number) {
    try {
      PhoneNumberUtil util = PhoneNumberUtil.getInstance();
      PhoneNumber parsed = util.parse(number, "FR");
      return util.format(
          parsed,
          parsed.getCountryCode() == FRANCE
              ? PhoneNumberFormat.NATIONAL
              : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException _) {
      return number;
    }
  }

  /** The label of an option. */
  String option(Language language, Dialogue dialogue, Slot slot, String option) {
    return texts
        .find(language, dialogue.name() + ".option." + slot.name() + "." + option, Map.of())
        .or(() -> texts.find(language, "option." + option, Map.of()))
        .orElse(option);
  }

  /** The slot's name in a summary. */
  String name(Language language, Dialogue dialogue, String slot) {
    return texts
        .find(language, dialogue.name() + ".slot." + slot, Map.of())
        .or(() -> texts.find(language, "slot." + slot, Map.of()))
        .orElse(slot);
  }

  /** What takes the place of a slot in a text: numbers stay numbers, so that plurals work. */
  Object placeholder(Language language, Dialogue dialogue, Slot slot, @Nullable SlotValue value) {
    if (value == null || !value.known()) {
      return "";
    }
    if (value instanceof SlotValue.Quantity quantity
        && !quantity.approximate()
        && quantity.min() != null
        && quantity.amount().equals(quantity.min())) {
      return quantity.amount();
    }
    return read(language, dialogue, slot, value);
  }
}
