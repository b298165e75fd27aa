package org.callandcare.understanding.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the cue phrases that tell what a message does, its dialogue act: it asks, gives,
 * asks after something, changes it, calls for a person or wants to know.
 */
public final class ActCues {

  private static final List<String> NAMES =
      List.of(
          "need", "need.strong", "offer", "offer.strong", "status", "change", "human", "question");

  private ActCues() {}

  /** They and others, they first. */
  public static List<String> with(String... others) {
    return Stream.concat(NAMES.stream(), Stream.of(others)).toList();
  }
}
