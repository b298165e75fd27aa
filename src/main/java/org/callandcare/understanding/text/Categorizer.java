package org.callandcare.understanding.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's maximum-entropy document categorizer over features. Thread-safe once read. */
public final class Categorizer {

  private static final String PREFIX = "bow=";
  private static final String LANGUAGES = "x-fr-en";

  private final Maxent model;

  private Categorizer(Maxent model) {
    this.model = model;
  }

  public static Categorizer read(InputStream in) throws IOException {
    return new Categorizer(ModelArchive.read(in));
  }

  public int size() {
    return model.size();
  }

  public String outcome(int i) {
    return model.outcome(i);
  }

  /** The probability of each outcome; they sum to one. */
  public double[] probabilities(String[] features) {
    String[] context = new String[features.length];
    for (int i = 0; i < features.length; i++) {
      context[i] = PREFIX + features[i];
    }
    return model.probabilities(context);
  }

  /** One example for training. */
  public record Sample(String outcome, String[] features) {}

  /**
   * Trains and writes a model. The same samples in the same order give the same model.
   *
   * @param regularization L2 cost: larger is smoother
   */
  public static void train(List<Sample> samples, double regularization, OutputStream out)
      throws IOException {
    List<DocumentSample> documents =
        samples.stream()
            .map(sample -> new DocumentSample(sample.outcome(), sample.features()))
            .toList();
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 80);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("L1Cost", 0.05);
    parameters.put("L2Cost", regularization);
    DoccatFactory factory =
        new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
    DoccatModel model =
        DocumentCategorizerME.train(
            LANGUAGES, ObjectStreamUtils.createObjectStream(documents), parameters, factory);
    new DoccatModel(
            LANGUAGES, SparseModel.of(model.getMaxentModel()), SparseModel.origin(model), factory)
        .serialize(out);
  }
}
