package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.Content;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.places.Commune;
import org.callandcare.places.Position;
import org.jspecify.annotations.Nullable;

/** Takes what is shared rather than typed: positions, contacts, photos, and what is not read. */
final class Sharing {

  private final TurnInHand turn;
  private final Texting texting;
  private final Answering answering;

  Sharing(TurnInHand turn, Texting texting) {
    this.turn = turn;
    this.texting = texting;
    this.answering = new Answering(turn);
  }

  void location(Content.Location location) {
    turn.keyboard().setShares(false);
    leavePatterns();
    Pending pending = Pending.of(turn);
    Slot slot = slotFor(pending, SlotType.PLACE);
    if (pending == null || slot == null) {
      unreadable("location");
      return;
    }
    Optional<Commune> nearest =
        turn.engine().places().findNearest(new Position(location.latitude(), location.longitude()));
    if (nearest.isEmpty()) {
      answering.miss(pending);
    } else {
      put(pending, slot, PlaceReading.place(nearest.get(), ""));
    }
  }

  void contact(Content.Contact contact) {
    turn.keyboard().setShares(false);
    leavePatterns();
    Pending pending = Pending.of(turn);
    Slot slot = slotFor(pending, SlotType.PHONE);
    slot = slot == null ? slotFor(pending, SlotType.CONTACT) : slot;
    if (pending == null || slot == null) {
      unreadable("contact");
      return;
    }
    String plus = contact.phone().startsWith("+") ? "" : "+";
    Optional<String> phone =
        turn.engine()
            .understanding()
            .readPhone(turn.engine().utterance(turn, contact.phone()))
            .or(
                () ->
                    turn.engine()
                        .understanding()
                        .readPhone(turn.engine().utterance(turn, plus + contact.phone())));
    if (phone.isEmpty()) {
      answering.miss(pending);
      return;
    }
    SlotValue value =
        slot.type() == SlotType.PHONE
            ? new SlotValue.Phone(phone.get())
            : new SlotValue.Contact(phone.get(), null, null);
    put(pending, slot, value);
  }

  void photo(Content.Photo photo) {
    texting.hearIfWords(photo.caption());
    boolean words = photo.caption() != null && !photo.caption().isBlank();
    if (turn.handedOver() != null || turn.speech().isPending()) {
      return;
    }
    Pending pending = Pending.of(turn);
    if (pending != null && pending.is(SlotType.PHOTO)) {
      add(pending, photo.fileRef());
    } else if (!keep(pending, photo.fileRef()) && !words) {
      unreadable("photo");
    }
  }

  /** A photo that comes before it is asked for is kept; false where none will be. */
  private boolean keep(@Nullable Pending pending, String fileRef) {
    if (pending == null || pending.isPattern()) {
      return false;
    }
    Frame frame = turn.stack().top();
    for (Slot slot : pending.dialogue().slots().values()) {
      SlotValue held = frame.slots().get(slot.name());
      if (slot.type() == SlotType.PHOTO && (held == null || held instanceof SlotValue.Photos)) {
        SlotValue.Photos before =
            held instanceof SlotValue.Photos photos ? photos : new SlotValue.Photos(List.of());
        if (before.fileRefs().size() < slot.limits().max()) {
          turn.stack().replaceTop(frame.with(slot.name(), before.and(fileRef)));
        }
        turn.speech()
            .say(frame.run(), turn.engine().phrases().say(turn.language(), "engine.noted"));
        return true;
      }
    }
    return false;
  }

  private void add(Pending pending, String fileRef) {
    Slot slot = pending.slot();
    if (slot == null) {
      return;
    }
    SlotValue.Photos before =
        turn.stack().top().slots().get(slot.name()) instanceof SlotValue.Photos photos
            ? photos
            : new SlotValue.Photos(List.of());
    SlotValue.Photos after =
        before.fileRefs().size() < slot.limits().max() ? before.and(fileRef) : before;
    if (after.fileRefs().size() >= slot.limits().max()) {
      answering.answer(pending, after);
    } else {
      turn.stack()
          .replaceTop(turn.stack().top().with(slot.name(), after).withOpen(true).withMisses(0));
    }
  }

  void sticker(Content.Sticker sticker) {
    Pending pending = Pending.of(turn);
    boolean yes = sticker.emoji() != null && sticker.emoji().startsWith("👍");
    if (yes && pending != null && pending.isSummary()) {
      answering.confirm(pending);
    } else if (yes && pending != null && pending.is(SlotType.YES_NO)) {
      answering.answer(pending, new SlotValue.YesNo(true));
    } else {
      unreadable("sticker");
    }
  }

  void document(Content.Document document) {
    if (document.caption() == null || document.caption().isBlank()) {
      unreadable("document");
    } else {
      texting.hear(document.caption());
    }
  }

  void unreadable(String kind) {
    turn.repair(RepairPattern.UNREADABLE, Map.of("kind", new SlotValue.Text(kind)));
  }

  /** Whoever shares something has left the question a pattern asked. */
  private void leavePatterns() {
    while (turn.stack().frames().size() > 1 && TurnInHand.isPattern(turn.stack().top())) {
      turn.stack().pop();
    }
  }

  /** The slot asked for when it is of that type, else an empty one of it in the dialogue. */
  private @Nullable Slot slotFor(@Nullable Pending pending, SlotType type) {
    if (pending == null || pending.is(type)) {
      return pending == null ? null : pending.slot();
    }
    return pending.dialogue().slots().values().stream()
        .filter(slot -> slot.type() == type)
        .filter(slot -> !turn.stack().top().slots().containsKey(slot.name()))
        .findFirst()
        .orElse(null);
  }

  private void put(Pending pending, Slot slot, SlotValue value) {
    if (slot.equals(pending.slot())) {
      answering.answer(pending, value);
    } else {
      turn.stack().replaceTop(turn.stack().top().with(slot.name(), value));
    }
  }
}
