package org.callandcare.dialogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the steps of one dialogue follow one another. Immutable. */
final class StepGraph {

  /** Why a way is taken. */
  enum Reason {
    /** The step is done. */
    DONE,
    /** The step's own condition does not hold. */
    LEFT_OUT,
    /** A condition of a branch holds. */
    CONDITION,
    /** No condition of a branch holds. */
    ELSE,
    /** A button under a question. */
    BUTTON,
    CONFIRMED,
    CANCELLED,
    /** Cancelled where nothing is said about it: the cancellation pattern ends the dialogue. */
    GIVEN_UP
  }

  /**
   * One way out of a step.
   *
   * @param to a step's name, known or not, or {@link Step#END}
   * @param label a condition as written, or a button's name; empty where there is none
   * @param line where it is written
   */
  record Way(Step from, String to, Reason reason, String label, int line) {}

  private final Dialogue dialogue;
  private final Map<String, List<Way>> ways = new LinkedHashMap<>();

  StepGraph(Dialogue dialogue) {
    this.dialogue = dialogue;
    for (Step step : dialogue.steps()) {
      ways.put(step.name(), waysOf(step));
    }
  }

  /** In the order written. */
  List<Way> ways() {
    return ways.values().stream().flatMap(List::stream).toList();
  }

  List<Way> waysFrom(String step) {
    return ways.getOrDefault(step, List.of());
  }

  /** The start and everything that can be reached from it over such ways. */
  Set<String> reachable(Collection<String> starts, Predicate<Way> over) {
    Set<String> seen = new LinkedHashSet<>(starts);
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      for (Way way : waysFrom(open.pop())) {
        if (over.test(way) && seen.add(way.to())) {
          open.add(way.to());
        }
      }
    }
    return seen;
  }

  /** All steps from which one of these can be reached over such ways, and these. */
  Set<String> leadingTo(Collection<String> goals, Predicate<Way> over) {
    Set<String> found = new LinkedHashSet<>(goals);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Way way : ways()) {
        if (over.test(way) && found.contains(way.to())) {
          grown |= found.add(way.from().name());
        }
      }
    }
    return found;
  }

  private List<Way> waysOf(Step step) {
    List<Way> out = new ArrayList<>();
    String following = dialogue.after(step).map(Step::name).orElse(Step.END);
    String next = step.head().next();
    String onward = next == null ? following : next;
    int line = step.head().line("next");
    switch (step) {
      case Step.Ask ask -> {
        for (Step.AskButton button : ask.buttons()) {
          if (button.next() != null) {
            out.add(new Way(step, button.next(), Reason.BUTTON, button.name(), button.line()));
          }
        }
        out.add(new Way(step, onward, Reason.DONE, "", line));
      }
      case Step.Branch branch -> forks(branch, onward, out);
      case Step.Summary summary -> {
        out.add(
            new Way(
                step,
                summary.confirm() == null ? onward : summary.confirm(),
                Reason.CONFIRMED,
                "",
                step.head().line("confirm")));
        out.add(cancelled(step, summary.cancel()));
      }
      case Step.Link _, Step.End _ -> out.add(new Way(step, Step.END, Reason.DONE, "", line));
      case Step.Say _, Step.Call _, Step.SetSlots _, Step.Do _, Step.Handoff _ ->
          out.add(new Way(step, onward, Reason.DONE, "", line));
    }
    Expression when = step.head().when();
    if (when != null) {
      out.add(new Way(step, following, Reason.LEFT_OUT, when.source(), step.head().line("when")));
    }
    return List.copyOf(out);
  }

  private static Way cancelled(Step step, @Nullable String cancel) {
    return cancel == null
        ? new Way(step, Step.END, Reason.GIVEN_UP, "", step.head().line())
        : new Way(step, cancel, Reason.CANCELLED, "", step.head().line("cancel"));
  }

  private static void forks(Step.Branch branch, String onward, List<Way> out) {
    boolean closed = false;
    for (Step.Fork fork : branch.forks()) {
      Expression when = fork.when();
      closed |= when == null;
      out.add(
          new Way(
              branch,
              fork.next(),
              when == null ? Reason.ELSE : Reason.CONDITION,
              when == null ? "" : when.source(),
              fork.line()));
    }
    if (!closed) {
      out.add(new Way(branch, onward, Reason.ELSE, "", branch.head().line("next")));
    }
  }
}
