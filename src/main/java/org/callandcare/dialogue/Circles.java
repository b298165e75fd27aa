package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds circles in a graph of names, depth first: one for each way that closes one. */
final class Circles {

  private final Function<String, List<String>> onward;
  private final Set<String> seen = new HashSet<>();
  private final List<String> path = new ArrayList<>();
  private final List<List<String>> found = new ArrayList<>();

  private Circles(Function<String, List<String>> onward) {
    this.onward = onward;
  }

  /**
   * Each circle begins with its node that was reached first.
   *
   * @param nodes where to begin, in order
   * @param onward the nodes that follow one
   */
  static List<List<String>> find(List<String> nodes, Function<String, List<String>> onward) {
    Circles circles = new Circles(onward);
    nodes.forEach(circles::walk);
    return circles.found;
  }

  /** How a person reads a circle: {@code a → b → a}. */
  static String show(List<String> circle) {
    return String.join(" → ", circle) + " → " + circle.getFirst();
  }

  private void walk(String node) {
    int at = path.indexOf(node);
    if (at >= 0) {
      found.add(List.copyOf(path.subList(at, path.size())));
    } else if (seen.add(node)) {
      path.add(node);
      onward.apply(node).forEach(this::walk);
      path.removeLast();
    }
  }
}
