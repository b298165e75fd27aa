package org.callandcare.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.SlotValue.ItemLine;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.Understanding;
import org.jspecify.annotations.Nullable;

/** What a correction makes of a value that stands already. */
final class ChangedValues {

  private final TurnInHand turn;
  private final Understanding understanding;

  ChangedValues(TurnInHand turn) {
    this.turn = turn;
    this.understanding = turn.engine().understanding();
  }

  /**
   * The value as it is to be.
   *
   * @param meaning of {@link CorrectionWords#now}
   * @return null when the words do not speak of this slot
   */
  @Nullable SlotValue change(
      Dialogue dialogue, Slot slot, SlotValue before, CorrectionWords said, Meaning meaning) {
    if (before instanceof SlotValue.Items items) {
      return items(slot, items, said, meaning);
    }
    if (said.old() != null && !speaksOf(dialogue, slot, before, said.old())) {
      return null;
    }
    boolean plain = said.old() == null;
    return switch (slot.type()) {
      case QUANTITY, PHONE, EMAIL, CONTACT -> read(dialogue, slot, said.now(), meaning);
      case MONEY ->
          plain && bareNumber(said.now()) ? null : read(dialogue, slot, said.now(), meaning);
      case DATE -> plain && bareNumber(said.now()) ? null : date(dialogue, slot, said, meaning);
      case PLACE -> place(said.now(), meaning);
      case CHOICE -> choice(dialogue, slot, said.now());
      case YES_NO -> plain ? null : read(dialogue, slot, said.now(), meaning);
      case TEXT -> plain ? null : read(dialogue, slot, said.now(), meaning);
      case ITEMS, PARTY, RECORD, PHOTO -> null;
    };
  }

  private @Nullable SlotValue read(Dialogue dialogue, Slot slot, String text, Meaning meaning) {
    return new AnswerReader(turn).read(dialogue, slot, text, meaning)
            instanceof Reading.Got(SlotValue value)
        ? value
        : null;
  }

  private @Nullable SlotValue date(
      Dialogue dialogue, Slot slot, CorrectionWords said, Meaning meaning) {
    LocalDate day = meaning.deadline();
    if (day != null && slot.endSense()) {
      return new AnswerReader(turn).day(slot, day) instanceof Reading.Got(SlotValue value)
          ? value
          : null;
    }
    return meaning.items().isEmpty() ? read(dialogue, slot, said.now(), meaning) : null;
  }

  private @Nullable SlotValue place(String text, Meaning meaning) {
    return switch (new PlaceReading(turn).read(text, meaning)) {
      case Reading.Got(SlotValue value) -> value;
      case Reading.Which(List<SlotValue> values) ->
          meaning.place() == null ? values.getFirst() : HeardValues.place(meaning.place());
      case Reading.Problem _, Reading.Nothing _ -> null;
    };
  }

  private @Nullable SlotValue choice(Dialogue dialogue, Slot slot, String text) {
    Choosing choosing = new Choosing(turn);
    return choosing
        .byLabel(dialogue, slot, text)
        .or(() -> choosing.byWords(slot, text, 1))
        .map(SlotValue.Choice::new)
        .orElse(null);
  }

  /** Tells whether the old words are what stands in the slot. */
  private boolean speaksOf(Dialogue dialogue, Slot slot, SlotValue before, String old) {
    if (before instanceof SlotValue.Text(String text)) {
      return text.toLowerCase(Locale.ROOT).contains(old.toLowerCase(Locale.ROOT));
    }
    Meaning meaning = turn.engine().understand(turn, old);
    if (before instanceof SlotValue.Place standing) {
      return place(old, meaning) instanceof SlotValue.Place said
          && said.name().equals(standing.name());
    }
    return before.equals(read(dialogue, slot, old, meaning));
  }

  // --- items

  private @Nullable SlotValue items(
      Slot slot, SlotValue.Items before, CorrectionWords said, Meaning meaning) {
    Optional<SlotValue.Items> now = new HeardValues(turn).items(slot, meaning);
    Optional<Quantity> number = quantity(said.now());
    if (said.old() != null) {
      int line = spokenOf(slot, before, said.old());
      if (line < 0) {
        return null;
      }
      return now.isPresent()
          ? replaced(before, line, now.get().lines())
          : number.map(q -> withQuantity(before, line, q)).orElse(null);
    }
    if (now.isPresent()) {
      return merged(before, now.get());
    }
    return before.lines().size() == 1 && isNumber(said.now(), meaning)
        ? number.map(q -> withQuantity(before, 0, q)).orElse(null)
        : null;
  }

  private Optional<Quantity> quantity(String text) {
    return understanding.readQuantity(turn.engine().utterance(turn, text));
  }

  /** The line that has that number or is of that type; below zero for none. */
  private int spokenOf(Slot slot, SlotValue.Items before, String old) {
    Optional<SlotValue.Items> named =
        new HeardValues(turn).items(slot, turn.engine().understand(turn, old));
    Optional<BigDecimal> number =
        quantity(old).map(HeardValues::quantity).map(SlotValue.Quantity::amount);
    for (int i = 0; i < before.lines().size(); i++) {
      ItemLine line = before.lines().get(i);
      boolean type =
          named.isPresent() && named.get().lines().stream().anyMatch(n -> isMeant(line, n));
      boolean amount =
          named.isEmpty()
              && number.isPresent()
              && line.quantity() != null
              && line.quantity().amount().compareTo(number.get()) == 0;
      if (type || amount) {
        return i;
      }
    }
    return -1;
  }

  private static SlotValue withQuantity(SlotValue.Items before, int line, Quantity quantity) {
    List<ItemLine> lines = new ArrayList<>(before.lines());
    lines.set(line, lines.get(line).withQuantity(HeardValues.quantity(quantity)));
    return new SlotValue.Items(lines);
  }

  private static SlotValue replaced(SlotValue.Items before, int line, List<ItemLine> by) {
    List<ItemLine> lines = new ArrayList<>(before.lines());
    ItemLine gone = lines.remove(line);
    List<ItemLine> now = new ArrayList<>();
    for (ItemLine one : by) {
      now.add(one.quantity() == null ? one.withQuantity(gone.quantity()) : one);
    }
    lines.addAll(line, now);
    return new SlotValue.Items(lines);
  }

  /** A line of the same type changes; a single line of another type is replaced. */
  private SlotValue merged(SlotValue.Items before, SlotValue.Items now) {
    boolean known =
        now.lines().stream()
            .anyMatch(one -> before.lines().stream().anyMatch(l -> isMeant(l, one)));
    if (known) {
      return added(before, now);
    }
    return before.lines().size() == 1 ? replaced(before, 0, now.lines()) : added(before, now);
  }

  /** Lines of the same type take the new number, others are added. */
  SlotValue.Items added(SlotValue.Items before, SlotValue.Items more) {
    List<ItemLine> lines = new ArrayList<>(before.lines());
    for (ItemLine one : more.lines()) {
      int at = -1;
      for (int i = 0; i < lines.size(); i++) {
        at = at < 0 && isMeant(lines.get(i), one) ? i : at;
      }
      if (at < 0) {
        lines.add(one);
      } else if (one.quantity() != null) {
        lines.set(at, lines.get(at).withQuantity(one.quantity()));
      }
    }
    return new SlotValue.Items(lines);
  }

  /** The same thing, or a wider word for it: "ordinateurs" for laptops. */
  private boolean isMeant(ItemLine line, ItemLine said) {
    return turn.engine().catalogue().satisfies(line.type(), said.type())
        || line.type().equals(said.type());
  }

  private static boolean bareNumber(String text) {
    return text.strip().matches("[\\d\\s.,]+");
  }

  /** Digits, or one word that names nothing else: "dix". */
  private static boolean isNumber(String text, Meaning meaning) {
    return bareNumber(text) || text.strip().matches("[\\p{L}-]+") && meaning.place() == null;
  }
}
