package org.callandcare.dialogue;

import java.util.TreeSet;

/** What one step hands to an effect: all that it needs, nothing that it does not know. */
final class EffectCheck {

  private final Dialogue dialogue;
  private final Step.Do step;
  private final EffectDeclaration effect;
  private final SlotFit fit;
  private final Findings findings;

  EffectCheck(
      Dialogue dialogue, Step.Do step, EffectDeclaration effect, SlotFit fit, Findings findings) {
    this.dialogue = dialogue;
    this.step = step;
    this.effect = effect;
    this.fit = fit;
    this.findings = findings;
  }

  void check() {
    effect.needs().forEach(this::needed);
    effect.takes().forEach(this::taken);
    if (!effect.takesAll()) {
      TreeSet<String> known = new TreeSet<>(effect.needs().keySet());
      known.addAll(effect.takes().keySet());
      for (String name : step.with().keySet()) {
        if (!known.contains(name)) {
          findings.fault(
              dialogue,
              step,
              "with." + name,
              "effect " + effect.name() + " takes no '" + name + "'",
              Nearest.mend(
                  name,
                  known,
                  known.isEmpty()
                      ? "it takes nothing: take with: away"
                      : "it takes " + String.join(", ", known)));
        }
      }
    }
  }

  private void needed(String name, SlotType type) {
    if (step.with().containsKey(name)) {
      passed(name, type);
      return;
    }
    Slot slot = dialogue.slots().get(name);
    if (slot == null) {
      findings.fault(
          dialogue,
          step,
          "do",
          "effect "
              + effect.name()
              + " needs '"
              + name
              + "', a "
              + type.word()
              + ", and there is no such slot",
          "declare slot " + name + " and ask for it, or pass it:  with: {" + name + ": …}");
    } else {
      own(slot, type);
    }
  }

  private void taken(String name, SlotType type) {
    if (step.with().containsKey(name)) {
      passed(name, type);
    } else if (dialogue.slots().get(name) instanceof Slot slot) {
      own(slot, type);
    }
  }

  private void passed(String name, SlotType type) {
    Expression value = step.with().get(name);
    if (value != null && !fit.fits(value, type)) {
      findings.fault(
          dialogue,
          step,
          "with." + name,
          "effect "
              + effect.name()
              + " wants a "
              + type.word()
              + " as '"
              + name
              + "', and '"
              + value.source()
              + "' is none",
          "pass a slot of that type");
    }
  }

  private void own(Slot slot, SlotType type) {
    if (!SlotFit.fits(slot.type(), type)) {
      findings.fault(
          dialogue,
          step,
          "do",
          "effect "
              + effect.name()
              + " wants a "
              + type.word()
              + " as '"
              + slot.name()
              + "', and the slot is a "
              + slot.type().word(),
          "pass something else:  with: {" + slot.name() + ": …}, or rename the slot");
    }
  }
}
