package org.callandcare.records;

import java.util.List;

/**
 * A record that waits to be matched, as it stands.
 *
 * @param marks what says so; they go when it is matched, and one that comes meanwhile stays
 */
public record ToMatch<T extends Dossier>(T record, List<String> marks) {

  public ToMatch {
    marks = List.copyOf(marks);
  }
}
