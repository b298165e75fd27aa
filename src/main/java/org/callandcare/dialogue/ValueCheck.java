package org.callandcare.dialogue;

import java.util.Map;
import java.util.Set;

/** What one dialogue puts into slots, and hands to effects and to other dialogues. */
final class ValueCheck {

  private final Dialogue dialogue;
  private final Dialogues dialogues;
  private final SlotFit fit;
  private final Findings findings;

  ValueCheck(Dialogue dialogue, Dialogues dialogues, Findings findings) {
    this.dialogue = dialogue;
    this.dialogues = dialogues;
    this.fit = new SlotFit(dialogue.slots(), dialogues.facts());
    this.findings = findings;
  }

  void check() {
    for (Step step : dialogue.steps()) {
      switch (step) {
        case Step.Ask ask -> ask(ask);
        case Step.SetSlots set ->
            set.values().forEach((slot, value) -> put(set, "set." + slot, slot, value));
        case Step.Summary summary ->
            summary.slots().forEach(slot -> ownSlot(summary, "summary", slot));
        case Step.Call call -> {
          other(call, "call", call.dialogue(), call.with());
          hear(call, call.hear());
          dialogues.find(call.dialogue()).ifPresent(called -> into(call, called));
        }
        case Step.Link link -> {
          other(link, "link", link.dialogue(), link.with());
          hear(link, link.hear());
        }
        case Step.Do effect -> effect(effect);
        case Step.Say _, Step.Branch _, Step.Handoff _, Step.End _ -> {}
      }
    }
  }

  private void ask(Step.Ask ask) {
    if (ownSlot(ask, "ask", ask.slot())) {
      for (Step.AskButton button : ask.buttons()) {
        Expression value = button.value();
        if (value != null) {
          put(ask, "buttons", ask.slot(), value);
        }
      }
    }
  }

  private boolean ownSlot(Step step, String key, String slot) {
    if (!dialogue.slots().containsKey(slot)) {
      findings.fault(
          dialogue,
          step,
          key,
          "unknown slot '" + slot + "'",
          Nearest.mend(slot, dialogue.slots().keySet(), "declare it under slots:"));
      return false;
    }
    return true;
  }

  private void put(Step step, String key, String name, Expression value) {
    if (ownSlot(step, key, name)) {
      held(step, key, dialogue.slot(name), value);
    }
  }

  /** A value that a slot, own or of another dialogue, is to hold. */
  private void held(Step step, String key, Slot slot, Expression value) {
    if (!fit.fits(value, slot.type())) {
      findings.fault(
          dialogue,
          step,
          key,
          "'"
              + value.source()
              + "' does not fit into slot "
              + slot.name()
              + ", which is a "
              + slot.type().word(),
          "put in something else, or give the slot another type");
    } else if (slot.type() == SlotType.CHOICE
        && value.node() instanceof ExpressionNode.Literal(_, SlotValue.Text(String word))
        && !slot.options().contains(word)) {
      findings.fault(
          dialogue,
          step,
          key,
          "slot " + slot.name() + " has no option '" + word + "'",
          Nearest.mend(
              word, slot.options(), "its options are " + String.join(", ", slot.options())));
    }
  }

  private void hear(Step step, @org.jspecify.annotations.Nullable String slot) {
    if (slot != null
        && ownSlot(step, "hear", slot)
        && dialogue.slot(slot).type() != SlotType.TEXT) {
      findings.fault(
          dialogue,
          step,
          "hear",
          "slot "
              + slot
              + " is a "
              + dialogue.slot(slot).type().word()
              + ": only words can be heard",
          "name a text slot");
    }
  }

  private void other(Step step, String key, String name, Map<String, Expression> with) {
    Dialogue other = dialogues.find(name).orElse(null);
    if (other == null) {
      findings.fault(
          dialogue,
          step,
          key,
          "unknown dialogue '" + name + "'",
          Nearest.mend(
              name,
              dialogues.listCurrent().stream().map(Dialogue::name).toList(),
              "write the file " + name + ".yaml"));
      return;
    }
    with.forEach(
        (slot, value) -> {
          if (theirSlot(step, "with." + slot, other, slot)) {
            held(step, "with." + slot, other.slot(slot), value);
          }
        });
  }

  private boolean theirSlot(Step step, String key, Dialogue other, String slot) {
    if (!other.slots().containsKey(slot)) {
      findings.fault(
          dialogue,
          step,
          key,
          "dialogue " + other.name() + " has no slot '" + slot + "'",
          Nearest.mend(
              slot, other.slots().keySet(), "its slots are " + names(other.slots().keySet())));
      return false;
    }
    return true;
  }

  private void into(Step.Call call, Dialogue called) {
    call.into()
        .forEach(
            (own, theirs) -> {
              String key = "into." + own;
              if (ownSlot(call, key, own) && theirSlot(call, key, called, theirs)) {
                received(call, key, own, theirs, called.slot(theirs).type());
              }
            });
  }

  private void received(Step step, String key, String own, String from, SlotType type) {
    SlotType slot = dialogue.slot(own).type();
    if (!SlotFit.fits(type, slot)) {
      findings.fault(
          dialogue,
          step,
          key,
          "'"
              + from
              + "' is a "
              + type.word()
              + " and does not fit into slot "
              + own
              + ", which is a "
              + slot.word(),
          "give slot " + own + " the type " + type.word());
    }
  }

  private void effect(Step.Do step) {
    EffectDeclaration effect = dialogues.findEffect(step.effect()).orElse(null);
    if (effect == null) {
      findings.fault(
          dialogue,
          step,
          "do",
          "unknown effect '" + step.effect() + "'",
          Nearest.mend(
              step.effect(), dialogues.effects().keySet(), "effects.yaml lists what can be done"));
      return;
    }
    new EffectCheck(dialogue, step, effect, fit, findings).check();
    step.into()
        .forEach(
            (own, result) -> {
              String key = "into." + own;
              SlotType given = effect.gives().get(result);
              if (given == null) {
                findings.fault(
                    dialogue,
                    step,
                    key,
                    "effect " + effect.name() + " gives no '" + result + "'",
                    Nearest.mend(result, effect.gives().keySet(), gives(effect)));
              }
              if (ownSlot(step, key, own) && given != null) {
                received(step, key, own, result, given);
              }
            });
    if (step.into().isEmpty()) {
      effect
          .gives()
          .forEach(
              (result, type) -> {
                if (dialogue.slots().containsKey(result)) {
                  received(step, "do", result, result, type);
                }
              });
    }
  }

  private static String gives(EffectDeclaration effect) {
    return effect.gives().isEmpty()
        ? "it gives nothing: take into: away"
        : "it gives " + names(effect.gives().keySet());
  }

  private static String names(Set<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
