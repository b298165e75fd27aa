package org.callandcare.understanding.items;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.callandcare.understanding.text.Categorizer;

/** The model that tells what is meant from what is only spoken of. Thread-safe. */
public final class MeantModel {

  private static final String MEANT = "meant";
  private static final String SPOKEN = "spoken";

  private final Categorizer categorizer;
  private final int meant;

  private MeantModel(Categorizer categorizer) {
    this.categorizer = categorizer;
    meant = categorizer.outcome(0).equals(MEANT) ? 0 : 1;
  }

  public static MeantModel read(InputStream in) throws IOException {
    return new MeantModel(Categorizer.read(in));
  }

  double probability(String[] features) {
    return categorizer.probabilities(features)[meant];
  }

  /**
   * A thing named in a training message.
   *
   * @param meant whether it is asked or given; else it is only spoken of
   */
  public record Sample(boolean meant, String[] features) {}

  /**
   * Trains and writes a model. The same samples in the same order give the same model.
   *
   * @param regularization L2 cost: larger is smoother
   */
  public static void train(List<Sample> samples, double regularization, OutputStream out)
      throws IOException {
    Categorizer.train(
        samples.stream()
            .map(s -> new Categorizer.Sample(s.meant() ? MEANT : SPOKEN, s.features()))
            .toList(),
        regularization,
        out);
  }
}
