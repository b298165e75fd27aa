package org.callandcare.understanding.text;

import java.io.IOException;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.AbstractModelReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataReader;

/**
 * Reads the maximum-entropy model that OpenNLP writes after training by L-BFGS. As OpenNLP's own
 * reader, but another kind of model is an error and not a line in the log: with no log, a command
 * need not set one up to load.
 */
final class MaxentReader extends AbstractModelReader {

  private static final String MAXENT = "QN";

  MaxentReader(DataReader data) {
    super(data);
  }

  @Override
  public void checkModelType() throws IOException {
    String type = readUTF();
    if (!type.equals(MAXENT)) {
      throw new IOException("a model of the kind " + type + " where " + MAXENT + " is needed");
    }
  }

  @Override
  public AbstractModel constructModel() throws IOException {
    String[] outcomes = getOutcomes();
    int[][] patterns = getOutcomePatterns();
    String[] predicates = getPredicates();
    Context[] parameters = getParameters(patterns);
    return new QNModel(parameters, predicates, outcomes);
  }
}
