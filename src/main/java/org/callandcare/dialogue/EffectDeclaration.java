package org.callandcare.dialogue;

import java.util.Map;

/**
 * What an effect needs and gives, as {@code conversations/effects.yaml} says.
 *
 * @param needs arguments that must be there, by name
 * @param takes arguments that are read when they are there
 * @param takesAll every slot of the form is read
 * @param gives results, by name
 */
public record EffectDeclaration(
    String name,
    Map<String, SlotType> needs,
    Map<String, SlotType> takes,
    boolean takesAll,
    Map<String, SlotType> gives) {
  public EffectDeclaration {
    needs = Map.copyOf(needs);
    takes = Map.copyOf(takes);
    gives = Map.copyOf(gives);
  }
}
