package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An expression and the place where it is written.
 *
 * @param condition true for a condition, false for a value
 */
record Written(Step step, int line, Expression expression, boolean condition) {

  /** All of one dialogue, in the order of its steps. */
  static List<Written> in(Dialogue dialogue) {
    List<Written> all = new ArrayList<>();
    for (Step step : dialogue.steps()) {
      add(all, step, step.head().line("when"), step.head().when(), true);
      switch (step) {
        case Step.Ask ask ->
            ask.buttons().forEach(button -> add(all, step, button.line(), button.value(), false));
        case Step.Branch branch ->
            branch.forks().forEach(fork -> add(all, step, fork.line(), fork.when(), true));
        case Step.Call call -> add(all, step, "with", call.with());
        case Step.Link link -> add(all, step, "with", link.with());
        case Step.Do effect -> add(all, step, "with", effect.with());
        case Step.SetSlots set -> add(all, step, "set", set.values());
        case Step.Say _, Step.Summary _, Step.Handoff _, Step.End _ -> {}
      }
    }
    return all;
  }

  private static void add(
      List<Written> all, Step step, String key, java.util.Map<String, Expression> values) {
    values.forEach(
        (name, value) -> add(all, step, step.head().line(key + "." + name), value, false));
  }

  private static void add(
      List<Written> all, Step step, int line, @Nullable Expression expression, boolean condition) {
    if (expression != null) {
      all.add(new Written(step, line, expression, condition));
    }
  }

  /** Every node, the outer ones first. */
  void nodes(Consumer<ExpressionNode> each) {
    walk(expression.node(), each);
  }

  private static void walk(ExpressionNode node, Consumer<ExpressionNode> each) {
    each.accept(node);
    switch (node) {
      case ExpressionNode.Not not -> walk(not.of(), each);
      case ExpressionNode.Both both -> {
        walk(both.left(), each);
        walk(both.right(), each);
      }
      case ExpressionNode.Compare compare -> {
        walk(compare.left(), each);
        walk(compare.right(), each);
      }
      case ExpressionNode.In in -> {
        walk(in.left(), each);
        in.options().forEach(option -> walk(option, each));
      }
      case ExpressionNode.Literal _,
          ExpressionNode.Today _,
          ExpressionNode.SlotRead _,
          ExpressionNode.FactRead _,
          ExpressionNode.Flagged _,
          ExpressionNode.About _ -> {}
    }
  }
}
