package org.callandcare.understanding.text;

import java.io.IOException;
import java.util.Arrays;

/**
 * A maximum-entropy model that OpenNLP trained: what a list of features says of each outcome.
 * Immutable and thread-safe. It says the same as OpenNLP's own class, to the last digit, and holds
 * its weights in one array, so that it is there sooner and takes less room.
 */
public final class Maxent {

  private static final String KIND = "QN";
  private static final int NONE = -1;

  private final String[] outcomes;

  /** Features and their numbers, each at the first free place from its hash on. */
  private final String[] features;

  private final int[] numbers;

  /** By feature: which outcomes it speaks of, and where its weights for them begin. */
  private final int[] patterns;

  private final int[] starts;

  private final int[][] spokenOf;
  private final double[] weights;

  /**
   * @param model as OpenNLP writes it after training by L-BFGS
   * @throws IOException when it is a model of another kind
   */
  Maxent(ModelBytes model) throws IOException {
    String kind = model.readText();
    if (!kind.equals(KIND)) {
      throw new IOException("a model of the kind " + kind + " where " + KIND + " is needed");
    }
    outcomes = model.readTexts(model.readInt());
    int[] counts = new int[model.readInt()];
    spokenOf = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      int[] pattern = figures(model.readText());
      counts[i] = pattern[0];
      spokenOf[i] = Arrays.copyOfRange(pattern, 1, pattern.length);
    }
    String[] names = model.readTexts(model.readInt());
    patterns = new int[names.length];
    starts = new int[names.length];
    weights = model.readDoubles(place(counts));
    features = new String[Integer.highestOneBit(Math.max(1, names.length)) * 4];
    numbers = new int[features.length];
    for (int i = 0; i < names.length; i++) {
      int at = at(names[i]);
      features[at] = names[i];
      numbers[at] = i;
    }
  }

  /** Features stand in the order of their patterns, and so do their weights; the sum of these. */
  private int place(int[] counts) {
    int feature = 0;
    int start = 0;
    for (int pattern = 0; pattern < counts.length; pattern++) {
      int width = spokenOf[pattern].length;
      for (int end = feature + counts[pattern]; feature < end; feature++) {
        patterns[feature] = pattern;
        starts[feature] = start;
        start += width;
      }
    }
    return start;
  }

  /** "3 0 11": the numbers of a text that holds nothing but numbers and spaces between. */
  private static int[] figures(String text) {
    int[] figures = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        count++;
      } else {
        figures[count] = figures[count] * 10 + text.charAt(i) - '0';
      }
    }
    return Arrays.copyOf(figures, count + 1);
  }

  /** Where a feature stands, or the empty place where it would. */
  private int at(String feature) {
    int mask = features.length - 1;
    int hash = feature.hashCode();
    int at = (hash ^ hash >>> 16) & mask;
    while (features[at] != null && !features[at].equals(feature)) {
      at = at + 1 & mask;
    }
    return at;
  }

  private int number(String feature) {
    int at = at(feature);
    return features[at] == null ? NONE : numbers[at];
  }

  /** How many outcomes there are. */
  public int size() {
    return outcomes.length;
  }

  public String outcome(int i) {
    return outcomes[i];
  }

  /** The probability of each outcome; they sum to one. Unknown features say nothing. */
  public double[] probabilities(String[] context) {
    double[] sums = new double[outcomes.length];
    for (String feature : context) {
      int number = number(feature);
      if (number != NONE) {
        int[] spoken = spokenOf[patterns[number]];
        int start = starts[number];
        for (int i = 0; i < spoken.length; i++) {
          sums[spoken[i]] += weights[start + i];
        }
      }
    }
    return normalised(sums);
  }

  /** Strict arithmetic: the same on every machine. */
  private static double[] normalised(double[] sums) {
    double most = sums[0];
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (double sum : sums) {
      total += StrictMath.exp(sum - most);
    }
    double all = most + StrictMath.log(total);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = StrictMath.exp(sums[i] - all);
    }
    return sums;
  }
}
