package org.callandcare.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * A condition or a value of the small expression language, checked when the dialogue is loaded.
 * Immutable.
 *
 * @param source as written
 */
public record Expression(String source, ExpressionNode node) {

  /** What it is made of. */
  public ExpressionType type() {
    return node.type();
  }

  /** Its value; null for nothing. A slot gives what stands in it, whole. */
  public @Nullable SlotValue value(Scope scope) {
    return node.value(scope);
  }

  /** True only when the value is yes. */
  public boolean holds(Scope scope) {
    return node.value(scope) instanceof SlotValue.YesNo(boolean yes) && yes;
  }
}
