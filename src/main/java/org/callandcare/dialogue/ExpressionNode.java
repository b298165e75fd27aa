package org.callandcare.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A node of a parsed expression. */
public sealed interface ExpressionNode {

  ExpressionType type();

  @Nullable SlotValue value(Scope scope);

  /** Names of the slots that are read. */
  default Set<String> slots() {
    Set<String> found = new TreeSet<>();
    collect(found);
    return found;
  }

  private void collect(Set<String> into) {
    switch (this) {
      case SlotRead read -> into.add(read.slot());
      case About about -> into.add(about.slot());
      case Not not -> not.of().collect(into);
      case Both both -> {
        both.left().collect(into);
        both.right().collect(into);
      }
      case Compare compare -> {
        compare.left().collect(into);
        compare.right().collect(into);
      }
      case In in -> {
        in.left().collect(into);
        in.options().forEach(option -> option.collect(into));
      }
      case Literal _, FactRead _, Today _, Flagged _ -> {}
    }
  }

  record Literal(ExpressionType type, @Nullable SlotValue constant) implements ExpressionNode {
    @Override
    public @Nullable SlotValue value(Scope scope) {
      return constant;
    }
  }

  record Today() implements ExpressionNode {
    @Override
    public ExpressionType type() {
      return ExpressionType.DAY;
    }

    @Override
    public SlotValue value(Scope scope) {
      return new SlotValue.Day(scope.today());
    }
  }

  /**
   * A slot or a part of it.
   *
   * @param part for example {@code insee}; empty for the whole
   */
  record SlotRead(String slot, String part, ExpressionType type) implements ExpressionNode {
    @Override
    public @Nullable SlotValue value(Scope scope) {
      SlotValue whole = scope.slot(slot);
      return whole == null ? null : SlotParts.part(whole, part);
    }
  }

  record FactRead(String fact, ExpressionType type) implements ExpressionNode {
    @Override
    public @Nullable SlotValue value(Scope scope) {
      return scope.fact(fact);
    }
  }

  record Flagged(String flag) implements ExpressionNode {
    @Override
    public ExpressionType type() {
      return ExpressionType.TRUTH;
    }

    @Override
    public SlotValue value(Scope scope) {
      return new SlotValue.YesNo(scope.flagged(flag));
    }
  }

  record Not(ExpressionNode of) implements ExpressionNode {
    @Override
    public ExpressionType type() {
      return ExpressionType.TRUTH;
    }

    @Override
    public SlotValue value(Scope scope) {
      return new SlotValue.YesNo(!isYes(of, scope));
    }
  }

  record Both(boolean and, ExpressionNode left, ExpressionNode right) implements ExpressionNode {
    @Override
    public ExpressionType type() {
      return ExpressionType.TRUTH;
    }

    @Override
    public SlotValue value(Scope scope) {
      return new SlotValue.YesNo(
          and
              ? isYes(left, scope) && isYes(right, scope)
              : isYes(left, scope) || isYes(right, scope));
    }
  }

  /** Which way two values stand to each other. */
  enum Relation {
    EQUAL("=="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /** Tells whether it asks for more than sameness. */
    boolean ordered() {
      return this != EQUAL && this != DIFFERENT;
    }

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case DIFFERENT -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case GREATER -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }

  record Compare(Relation relation, ExpressionNode left, ExpressionNode right)
      implements ExpressionNode {
    @Override
    public ExpressionType type() {
      return ExpressionType.TRUTH;
    }

    @Override
    public SlotValue value(Scope scope) {
      SlotValue one = left.value(scope);
      SlotValue other = right.value(scope);
      return new SlotValue.YesNo(SlotParts.compare(relation, one, other));
    }
  }

  record In(ExpressionNode left, List<ExpressionNode> options) implements ExpressionNode {
    public In {
      options = List.copyOf(options);
    }

    @Override
    public ExpressionType type() {
      return ExpressionType.TRUTH;
    }

    @Override
    public SlotValue value(Scope scope) {
      SlotValue one = left.value(scope);
      return new SlotValue.YesNo(
          options.stream()
              .anyMatch(option -> SlotParts.compare(Relation.EQUAL, one, option.value(scope))));
    }
  }

  /** What can be asked about a slot. */
  enum Question {
    KNOWN,
    ANSWERED,
    UNKNOWN,
    HAS,
    CATEGORY,
    COUNT,
    LINES,
    DAYS
  }

  /**
   * A function of a slot.
   *
   * @param word the second argument; empty when the function has one only
   */
  record About(Question question, String slot, String word) implements ExpressionNode {
    @Override
    public ExpressionType type() {
      return switch (question) {
        case KNOWN, ANSWERED, UNKNOWN, HAS, CATEGORY -> ExpressionType.TRUTH;
        case COUNT, LINES, DAYS -> ExpressionType.NUMBER;
      };
    }

    @Override
    public @Nullable SlotValue value(Scope scope) {
      SlotValue held = scope.slot(slot);
      return switch (question) {
        case KNOWN -> new SlotValue.YesNo(held != null && held.known());
        case ANSWERED -> new SlotValue.YesNo(held != null);
        case UNKNOWN -> new SlotValue.YesNo(held instanceof SlotValue.Unknown);
        case HAS ->
            new SlotValue.YesNo(lines(held).stream().anyMatch(line -> line.type().equals(word)));
        case CATEGORY ->
            new SlotValue.YesNo(
                lines(held).stream().anyMatch(line -> line.category().equals(word)));
        case COUNT ->
            number(
                held instanceof SlotValue.Photos(List<String> refs)
                    ? BigDecimal.valueOf(refs.size())
                    : SlotParts.total(lines(held)));
        case LINES -> number(BigDecimal.valueOf(lines(held).size()));
        case DAYS ->
            held instanceof SlotValue.Day(LocalDate day)
                ? number(
                    BigDecimal.valueOf(
                        java.time.temporal.ChronoUnit.DAYS.between(scope.today(), day)))
                : null;
      };
    }

    private static List<SlotValue.ItemLine> lines(@Nullable SlotValue held) {
      return held instanceof SlotValue.Items(List<SlotValue.ItemLine> lines) ? lines : List.of();
    }

    private static SlotValue number(BigDecimal amount) {
      return new SlotValue.Quantity(amount, amount, false);
    }
  }

  private static boolean isYes(ExpressionNode node, Scope scope) {
    return node.value(scope) instanceof SlotValue.YesNo(boolean yes) && yes;
  }
}
