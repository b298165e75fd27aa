package org.callandcare.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callandcare.channel.ConversationKey;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;

/**
 * Something a dialogue wants done outside the conversation: a step {@code do: file-need}.
 *
 * @param name as {@code conversations/effects.yaml} declares it
 * @param id unique and deterministic: the same turn computed twice asks with the same id
 * @param person whose conversation it is
 * @param language the conversation's language
 * @param arguments slots by name in the order they were filled, answered ones on the way that was
 *     walked, and the step's own {@code with}; "I don't know" stays in as {@link SlotValue.Unknown}
 * @param flags what staff should look at: {@code link}, {@code fee}
 */
public record Effect(
    String name,
    String id,
    ConversationKey person,
    Language language,
    Map<String, SlotValue> arguments,
    Set<String> flags) {

  public Effect {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    flags = Set.copyOf(flags);
  }

  /** An argument of that type with something in it: neither unknown nor skipped. */
  public <T extends SlotValue> Optional<T> find(String argument, Class<T> type) {
    return Optional.ofNullable(arguments.get(argument)).filter(type::isInstance).map(type::cast);
  }
}
