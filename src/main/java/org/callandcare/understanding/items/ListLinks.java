package org.callandcare.understanding.items;

import java.util.Set;

/** The words and signs between the things of a list. */
final class ListLinks {

  private static final Set<String> ALL =
      Set.of(
          ",", "et", "and", "+", "&", "ou", "or", "-", ";", "/", "•", "plus", "\n", "ni", "puis",
          "also", "aussi", ":", "(", ".", "*", "ainsi", "que", "as", "well");

  private ListLinks() {}

  static boolean contains(String norm) {
    return ALL.contains(norm);
  }
}
