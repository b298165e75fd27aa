package org.callandcare.understanding.intents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.callandcare.understanding.Intent;

/**
 * The intent model: OpenNLP's maximum-entropy document categorizer over {@link IntentFeatures}.
 * Thread-safe once read: only the immutable maximum-entropy model is used.
 */
public final class IntentModel {

  private static final String PREFIX = "bow=";

  private final MaxentModel model;
  private final Intent[] outcomes;

  private IntentModel(MaxentModel model) {
    this.model = model;
    outcomes = new Intent[model.getNumOutcomes()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = Intent.valueOf(model.getOutcome(i).toUpperCase(Locale.ROOT));
    }
  }

  public static IntentModel read(InputStream in) throws IOException {
    return new IntentModel(new DoccatModel(in).getMaxentModel());
  }

  /** Probabilities of all intents; they sum to one. */
  public Map<Intent, Double> probabilities(String[] features) {
    String[] context = new String[features.length];
    for (int i = 0; i < features.length; i++) {
      context[i] = PREFIX + features[i];
    }
    double[] probabilities = model.eval(context);
    Map<Intent, Double> result = new EnumMap<>(Intent.class);
    for (int i = 0; i < outcomes.length; i++) {
      result.put(outcomes[i], probabilities[i]);
    }
    return result;
  }

  /** One training message, seen as features. */
  public record Sample(Intent intent, String[] features) {}

  /**
   * Trains and writes a model. The same samples in the same order give the same model.
   *
   * @param regularization L2 cost: larger is smoother
   */
  public static void train(List<Sample> samples, double regularization, OutputStream out)
      throws IOException {
    List<DocumentSample> documents = new ArrayList<>();
    for (Sample sample : samples) {
      documents.add(new DocumentSample(sample.intent().word(), sample.features()));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 120);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("L1Cost", 0.05);
    parameters.put("L2Cost", regularization);
    DoccatModel model =
        DocumentCategorizerME.train(
            "x-fr-en",
            ObjectStreamUtils.createObjectStream(documents),
            parameters,
            new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()}));
    model.serialize(out);
  }
}
