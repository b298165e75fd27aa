package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.text.Spelling;

/**
 * Stems found again when they are misspelt: by what two words have in common when each loses a
 * letter. Only hashes of what is left are kept, so that the thousands of stems are there at once.
 * Immutable.
 */
final class NearStems {

  static final int SHORTEST_CORRECTED = 5;
  private static final int LONG = 8;
  private static final int SHORTEST_CORRECTED_TWICE = 9;
  private static final int FACTOR = 31;
  private static final int NONE = -1;

  private final String[] stems;
  private final Map<String, List<String>> longByBeginning = new HashMap<>();

  /** By the last bits of a hash: the first entry of a chain, the stems of each in their order. */
  private final int[] chains;

  private final int[] next;
  private final int[] hashes;
  private final int[] stemOf;
  private int entries;

  NearStems(Collection<String> all) {
    stems = all.toArray(String[]::new);
    int letters = 0;
    for (String stem : stems) {
      letters += stem.length() + 1;
      if (stem.length() >= SHORTEST_CORRECTED_TWICE) {
        longByBeginning.computeIfAbsent(stem.substring(0, 2), _ -> new ArrayList<>()).add(stem);
      }
    }
    next = new int[letters];
    hashes = new int[letters];
    stemOf = new int[letters];
    chains = new int[Integer.highestOneBit(letters + 1) * 2];
    Arrays.fill(chains, NONE);
    for (int i = stems.length - 1; i >= 0; i--) {
      if (stems[i].length() >= SHORTEST_CORRECTED) {
        enter(i);
      }
    }
  }

  private void enter(int number) {
    String stem = stems[number];
    enter(stem.hashCode(), number);
    int[] shortened = withoutOne(stem);
    for (int i = 0; i < shortened.length; i++) {
      if (i == 0 || stem.charAt(i) != stem.charAt(i - 1)) {
        enter(shortened[i], number);
      }
    }
  }

  private void enter(int hash, int number) {
    int chain = chain(hash);
    hashes[entries] = hash;
    stemOf[entries] = number;
    next[entries] = chains[chain];
    chains[chain] = entries++;
  }

  private int chain(int hash) {
    return (hash ^ hash >>> 16) & chains.length - 1;
  }

  /** By position: the hash of a word that has lost the letter there, as String counts it. */
  private static int[] withoutOne(String word) {
    int[] hashes = new int[word.length()];
    int[] powers = new int[word.length()];
    int after = 0;
    int power = 1;
    for (int i = word.length() - 1; i >= 0; i--) {
      hashes[i] = after;
      powers[i] = power;
      after += word.charAt(i) * power;
      power *= FACTOR;
    }
    int before = 0;
    for (int i = 0; i < word.length(); i++) {
      hashes[i] += before * powers[i];
      before = before * FACTOR + word.charAt(i);
    }
    return hashes;
  }

  /** The stems a misspelt one may mean: a letter off, or two in a long one; nearest kind first. */
  Set<String> meant(String stem) {
    if (stem.length() < SHORTEST_CORRECTED) {
      return Set.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (int entry = first(stem.hashCode()); entry != NONE; entry = following(entry)) {
      String candidate = stems[stemOf[entry]];
      if (begins(stem, candidate) && longer(stem, candidate)) {
        found.add(candidate);
      }
    }
    for (int hash : withoutOne(stem)) {
      for (int entry = first(hash); entry != NONE; entry = following(entry)) {
        String candidate = stems[stemOf[entry]];
        if (begins(stem, candidate) && Spelling.within(stem, candidate, 1)) {
          found.add(candidate);
        }
      }
    }
    if (found.isEmpty() && stem.length() >= SHORTEST_CORRECTED_TWICE - 1) {
      for (String candidate : longByBeginning.getOrDefault(stem.substring(0, 2), List.of())) {
        if (Spelling.within(stem, candidate, 2)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private int first(int hash) {
    return same(chains[chain(hash)], hash);
  }

  private int following(int entry) {
    return same(next[entry], hashes[entry]);
  }

  private int same(int from, int hash) {
    int entry = from;
    while (entry != NONE && hashes[entry] != hash) {
      entry = next[entry];
    }
    return entry;
  }

  /** The candidate is the stem itself, or has one letter more. */
  private static boolean longer(String stem, String candidate) {
    return candidate.length() >= stem.length() && Spelling.within(stem, candidate, 1);
  }

  /** People seldom get the first letter wrong: a wedding is no bedding. */
  private static boolean begins(String written, String name) {
    char first = written.charAt(0);
    return first == name.charAt(0)
        || first == name.charAt(1) && written.charAt(1) == name.charAt(0)
        || written.length() >= LONG && !known(written, name);
  }

  /** Only the first letter differs, so that both may be words. */
  private static boolean known(String written, String name) {
    return written.length() == name.length() && written.substring(1).equals(name.substring(1));
  }
}
