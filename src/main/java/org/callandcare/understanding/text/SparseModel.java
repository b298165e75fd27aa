package org.callandcare.understanding.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.model.BaseModel;

/**
 * A trained model without what weighs nothing. Training by L-BFGS keeps a weight of each feature
 * for every outcome, three in four of them zero; OpenNLP's format has room for fewer.
 */
public final class SparseModel {

  private static final List<String> ORIGIN = List.of("TrainerType", "Training-Eventhash");

  private SparseModel() {}

  /** A model that says exactly the same. */
  public static MaxentModel of(MaxentModel trained) {
    Object[] parts = ((AbstractModel) trained).getDataStructures();
    Map<String, Context> kept = new LinkedHashMap<>();
    ((Map<?, ?>) parts[1])
        .forEach(
            (feature, weights) -> {
              Context context = weighty((Context) weights);
              if (context.getOutcomes().length > 0) {
                kept.put((String) feature, context);
              }
            });
    return new QNModel(
        kept.values().toArray(Context[]::new),
        kept.keySet().toArray(String[]::new),
        (String[]) parts[2]);
  }

  /** What a model's archive says of its training, besides what every archive says. */
  public static Map<String, String> origin(BaseModel trained) {
    Map<String, String> origin = new LinkedHashMap<>();
    for (String name : ORIGIN) {
      origin.put(name, trained.getManifestProperty(name));
    }
    return origin;
  }

  private static Context weighty(Context all) {
    int[] outcomes = new int[all.getOutcomes().length];
    double[] weights = new double[outcomes.length];
    int count = 0;
    for (int i = 0; i < outcomes.length; i++) {
      if (all.getParameters()[i] != 0) {
        outcomes[count] = all.getOutcomes()[i];
        weights[count] = all.getParameters()[i];
        count++;
      }
    }
    return new Context(Arrays.copyOf(outcomes, count), Arrays.copyOf(weights, count));
  }
}
