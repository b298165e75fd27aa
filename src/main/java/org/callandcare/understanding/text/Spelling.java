package org.callandcare.understanding.text;

/** How far two spellings are apart. */
public final class Spelling {

  private Spelling() {}

  /**
   * Tells whether one word becomes the other by at most so many letters changed, lost, added or
   * swapped with their neighbour (restricted Damerau-Levenshtein distance).
   */
  public static boolean within(String a, String b, int limit) {
    int difference = a.length() - b.length();
    if (difference > limit || -difference > limit) {
      return false;
    }
    return limit == 1 ? withinOne(a, b) : distance(a, b, limit) <= limit;
  }

  private static boolean withinOne(String a, String b) {
    int n = Math.min(a.length(), b.length());
    int i = 0;
    while (i < n && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > i && endB > i && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int restA = endA - i;
    int restB = endB - i;
    if (restA <= 1 && restB <= 1) {
      return true;
    }
    return restA == 2
        && restB == 2
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i);
  }

  /** The distance, or some number above the limit: what is too far apart is left early. */
  private static int distance(String whole, String other, int limit) {
    int same = 0;
    int shorter = Math.min(whole.length(), other.length());
    while (same < shorter && whole.charAt(same) == other.charAt(same)) {
      same++;
    }
    String a = whole.substring(same);
    String b = other.substring(same);
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    int leastBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > limit && leastBefore >= limit) {
        return limit + 1;
      }
      leastBefore = least;
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
