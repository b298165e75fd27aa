package org.callandcare.understanding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases found in one text, by name, in the order of the text. */
public final class Cues {

  private final Map<String, List<Cue>> byName = new HashMap<>();

  Cues(List<Cue> found) {
    for (Cue cue : found) {
      byName.computeIfAbsent(cue.name(), n -> new ArrayList<>()).add(cue);
    }
    settle("need");
    settle("offer");
  }

  /** "would like to give" offers: the shorter "would like" inside it asks for nothing. */
  private void settle(String way) {
    String rival = way.equals("need") ? "offer.strong" : "need.strong";
    List<Cue> longer = list(rival);
    if (longer.isEmpty()) {
      return;
    }
    for (String name : List.of(way, way + ".strong")) {
      List<Cue> kept = new ArrayList<>(list(name));
      if (kept.removeIf(cue -> longer.stream().anyMatch(other -> inside(cue, other)))) {
        if (kept.isEmpty()) {
          byName.remove(name);
        } else {
          byName.put(name, kept);
        }
      }
    }
  }

  private static boolean inside(Cue cue, Cue other) {
    return other.from() <= cue.from()
        && cue.to() <= other.to()
        && other.to() - other.from() > cue.to() - cue.from();
  }

  public List<Cue> list(String name) {
    return byName.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  public Iterable<String> names() {
    return byName.keySet();
  }

  /** A phrase of that name ends just before this token. */
  public boolean endsAt(String name, int token) {
    for (Cue cue : list(name)) {
      if (cue.to() == token) {
        return true;
      }
    }
    return false;
  }

  /** A phrase of that name begins at this token. */
  public boolean startsAt(String name, int token) {
    for (Cue cue : list(name)) {
      if (cue.from() == token) {
        return true;
      }
    }
    return false;
  }

  /**
   * The end of the longest phrase of that name that begins at this token; -1 when there is none.
   */
  public int endOf(String name, int from) {
    int end = -1;
    for (Cue cue : list(name)) {
      if (cue.from() == from) {
        end = Math.max(end, cue.to());
      }
    }
    return end;
  }

  /** The start of the longest phrase of that name that ends just before this token; else -1. */
  public int startOf(String name, int to) {
    int start = Integer.MAX_VALUE;
    for (Cue cue : list(name)) {
      if (cue.to() == to) {
        start = Math.min(start, cue.from());
      }
    }
    return start == Integer.MAX_VALUE ? -1 : start;
  }

  /** A phrase of that name covers this token. */
  public boolean covers(String name, int token) {
    for (Cue cue : list(name)) {
      if (cue.from() <= token && token < cue.to()) {
        return true;
      }
    }
    return false;
  }

  /** Where the first phrase of that name begins; a large number when there is none. */
  public int first(String name) {
    List<Cue> cues = list(name);
    return cues.isEmpty() ? Integer.MAX_VALUE : cues.getFirst().from();
  }
}
