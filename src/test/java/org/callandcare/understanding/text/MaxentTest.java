package org.callandcare.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;
import org.junit.jupiter.api.Test;

class MaxentTest {

  private static final String[] WORDS = {"il", "me", "faut", "un", "pc", "😀", "je", "donne", "né"};
  private static final String[] OUTCOMES = {"need", "offer", "thanks", "other"};

  /** Random messages; "faut" and "donne" tell more than the others. */
  private static List<Categorizer.Sample> samples() {
    Random random = new Random(26);
    List<Categorizer.Sample> samples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int outcome = random.nextInt(OUTCOMES.length);
      String[] features = features(random);
      features[0] = outcome == 0 ? "faut" : outcome == 1 ? "donne" : features[0];
      samples.add(new Categorizer.Sample(OUTCOMES[outcome], features));
    }
    return samples;
  }

  private static String[] features(Random random) {
    String[] features = new String[1 + random.nextInt(5)];
    for (int i = 0; i < features.length; i++) {
      features[i] = WORDS[random.nextInt(WORDS.length)];
    }
    return features;
  }

  @Test
  void saysToTheLastDigitWhatOpenNlpSays() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Categorizer.train(samples(), 0.5, out);
    MaxentModel theirs =
        new DoccatModel(new ByteArrayInputStream(out.toByteArray())).getMaxentModel();
    Maxent ours = ModelArchive.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(ours.size()).isEqualTo(theirs.getNumOutcomes());
    Random random = new Random(27);
    for (int i = 0; i < 500; i++) {
      String[] context = features(random);
      for (int j = 0; j < context.length; j++) {
        context[j] = random.nextInt(9) == 0 ? "unheard of" : "bow=" + context[j];
      }
      assertThat(ours.probabilities(context)).containsExactly(theirs.eval(context));
    }
  }

  @Test
  void thePackedModelsAreSparse() throws IOException {
    for (String model : List.of("intent", "meant")) {
      try (var in = Files.newInputStream(Path.of("nlp-models/models/" + model + ".bin"))) {
        MaxentModel read = new DoccatModel(in).getMaxentModel();
        assertThat(SparseModel.of(read)).isEqualTo(read);
      }
    }
  }

  @Test
  void anotherKindOfModelIsNotRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeUTF("GIS");
    assertThatThrownBy(() -> new Maxent(new ModelBytes(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("GIS");
  }
}
