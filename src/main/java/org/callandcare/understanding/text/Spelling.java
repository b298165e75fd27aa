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
    return limit == 1 ? withinOne(a, b) : distance(a, b) <= limit;
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

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
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
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
