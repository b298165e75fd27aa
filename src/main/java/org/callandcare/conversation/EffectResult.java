package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.dialogue.SlotValue;

/**
 * What came of an effect.
 *
 * @param results by the names that {@code conversations/effects.yaml} gives under {@code gives}
 * @param messages what is shown to the person besides the dialogue's own words, for example a file
 */
public record EffectResult(Map<String, SlotValue> results, List<OutgoingMessage.Body> messages) {

  public static final EffectResult NOTHING = new EffectResult(Map.of(), List.of());

  public EffectResult {
    results = Map.copyOf(results);
    messages = List.copyOf(messages);
  }

  public static EffectResult of(String name, SlotValue value) {
    return new EffectResult(Map.of(name, value), List.of());
  }
}
