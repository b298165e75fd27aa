package org.callandcare.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.Understanding;
import org.callandcare.understanding.Utterance;

/** Reads typed words as the answer to one question, by the type of its slot. */
final class AnswerReader {

  private final TurnInHand turn;
  private final Understanding understanding;
  private final HeardValues heard;

  AnswerReader(TurnInHand turn) {
    this.turn = turn;
    this.understanding = turn.engine().understanding();
    this.heard = new HeardValues(turn);
  }

  Reading read(Dialogue dialogue, Slot slot, String text, Meaning meaning) {
    Utterance utterance = turn.engine().utterance(turn, text);
    return switch (slot.type()) {
      case TEXT -> text(slot, text.strip());
      case CHOICE -> choice(dialogue, slot, text, meaning);
      case YES_NO -> got(understanding.readYesNo(utterance).map(SlotValue.YesNo::new));
      case ITEMS -> items(slot, meaning);
      case QUANTITY ->
          understanding
              .readQuantity(utterance)
              .map(HeardValues::quantity)
              .map(quantity -> bounded(slot, quantity))
              .orElse(Reading.NOTHING);
      case PLACE -> new PlaceReading(turn).read(text, meaning);
      case DATE ->
          understanding
              .readDate(utterance, slot.endSense())
              .map(day -> day(slot, day))
              .orElse(Reading.NOTHING);
      case MONEY ->
          got(
              understanding
                  .readMoney(utterance)
                  .map(money -> new SlotValue.Money(money.amount(), money.currency())));
      case PHONE -> got(understanding.readPhone(utterance).map(SlotValue.Phone::new));
      case EMAIL -> got(understanding.readEmail(utterance).map(SlotValue.Email::new));
      case CONTACT ->
          got(
              HeardValues.contact(
                  understanding.readPhone(utterance).orElse(null),
                  understanding.readEmail(utterance).orElse(null)));
      case PARTY -> new Reading.Got(party(text, meaning));
      case RECORD -> record(slot, text, meaning);
      case PHOTO -> Reading.NOTHING;
    };
  }

  private static Reading got(Optional<? extends SlotValue> value) {
    return value.<Reading>map(Reading.Got::new).orElse(Reading.NOTHING);
  }

  /** Bounds a person's words; also for values that were heard in passing. */
  static Reading text(Slot slot, String text) {
    if (text.length() < slot.limits().min()) {
      return new Reading.Problem("short", Map.of());
    }
    return text.length() > slot.limits().max()
        ? new Reading.Problem("long", Map.of("max", slot.limits().max()))
        : new Reading.Got(new SlotValue.Text(text));
  }

  Reading day(Slot slot, LocalDate day) {
    return day.isBefore(turn.today()) && !slot.past()
        ? new Reading.Problem("past", Map.of())
        : new Reading.Got(new SlotValue.Day(day));
  }

  private static Reading bounded(Slot slot, SlotValue.Quantity quantity) {
    BigDecimal min = BigDecimal.valueOf(slot.limits().min());
    BigDecimal max = BigDecimal.valueOf(slot.limits().max());
    if (quantity.amount().compareTo(min) < 0) {
      return new Reading.Problem("small", Map.of("min", min));
    }
    return quantity.amount().compareTo(max) > 0
        ? new Reading.Problem("big", Map.of("max", max))
        : new Reading.Got(quantity);
  }

  private Reading choice(Dialogue dialogue, Slot slot, String text, Meaning meaning) {
    return got(
        new Choosing(turn)
            .choose(dialogue, slot, text)
            .<SlotValue>map(SlotValue.Choice::new)
            .or(() -> heard.choice(slot, meaning)));
  }

  private Reading items(Slot slot, Meaning meaning) {
    Optional<SlotValue.Items> wanted = heard.items(slot, meaning);
    if (wanted.isPresent()) {
      return new Reading.Got(wanted.get());
    }
    boolean others = !slot.categories().isEmpty() && !meaning.items().isEmpty();
    return others ? new Reading.Problem("other-category", Map.of()) : Reading.NOTHING;
  }

  private static SlotValue party(String text, Meaning meaning) {
    String name = meaning.party().name();
    return new SlotValue.Party(
        meaning.party().kind(),
        name == null && meaning.party().kind() == null ? text.strip() : name);
  }

  /** By its reference, or by the one thing it is about. */
  private Reading record(Slot slot, String text, Meaning meaning) {
    List<SlotValue.OwnRecord> records =
        turn.facts().records().stream()
            .filter(own -> slot.side() == null || slot.side().equals(own.side()))
            .toList();
    String said = text.toUpperCase(Locale.ROOT);
    Optional<SlotValue.OwnRecord> named =
        records.stream()
            .filter(own -> said.contains(own.reference().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (named.isPresent()) {
      return new Reading.Got(named.get());
    }
    List<SlotValue.OwnRecord> about =
        records.stream()
            .filter(
                own ->
                    own.items().lines().stream()
                        .anyMatch(
                            line ->
                                meaning.items().stream()
                                    .anyMatch(
                                        item ->
                                            turn.engine()
                                                .catalogue()
                                                .satisfies(line.type(), item.type()))))
            .toList();
    return about.size() == 1 ? new Reading.Got(about.getFirst()) : Reading.NOTHING;
  }
}
