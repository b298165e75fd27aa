package org.callandcare.conversation;

import java.util.Objects;
import java.util.OptionalInt;
import org.callandcare.channel.Content;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotParts;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;

/** Takes presses on inline buttons. */
final class Pressing {

  private final TurnInHand turn;
  private final Answering answering;

  Pressing(TurnInHand turn) {
    this.turn = turn;
    this.answering = new Answering(turn);
  }

  void press(Content.Choice choice) {
    if (choice.messageRef() != null) {
      turn.speech().addAfterwards(new OutgoingMessage.ClearKeyboard(choice.messageRef()));
    }
    OptionalInt number = KeyboardRows.number(choice.token(), turn.keyboard().version());
    Pending pending = Pending.of(turn);
    boolean current =
        number.isPresent()
            && number.getAsInt() >= 0
            && number.getAsInt() < turn.keyboard().offered().size();
    if (pending != null && current) {
      act(pending, turn.keyboard().offered().get(number.getAsInt()));
    } else {
      turn.repair(RepairPattern.OUTDATED_BUTTON, turn.titleInFront());
    }
  }

  /** Does what a button means that belongs to the question in front. */
  void act(Pending pending, Offered button) {
    turn.keyboard().withdraw();
    switch (button.act()) {
      case ANSWER -> answering.answer(pending, Objects.requireNonNull(button.value()));
      case OWN -> own(pending, button);
      case EDIT -> edit(pending, Objects.requireNonNull(button.target()));
      case CONFIRM -> answering.confirm(pending);
      case CANCEL -> answering.cancelSummary(pending);
      case ENOUGH -> answering.enough(pending);
      case BACK -> new GoingBack(turn).go();
      case HUMAN -> turn.repair(RepairPattern.HUMAN);
    }
  }

  private void own(Pending pending, Offered button) {
    Slot slot = Objects.requireNonNull(pending.slot());
    SlotValue value =
        button.value() == null ? null : SlotParts.fit(button.value(), slot).orElse(null);
    if (value != null) {
      answering.answer(pending, value);
    }
    if (button.target() != null) {
      new Walker(turn).go(button.target());
    } else if (value == null) {
      answering.answer(pending, new SlotValue.Skipped());
    }
  }

  /** Opens the question of a slot again; afterwards the summary is shown anew. */
  void edit(Pending pending, String slot) {
    Step.Ask ask = FollowUps.question(turn, turn.stack().top(), slot);
    if (ask != null) {
      turn.stack()
          .replaceTop(
              turn.stack().top().at(ask.name()).backTo(pending.step().name()).withOpen(true));
    }
  }
}
