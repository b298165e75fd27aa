package org.callandcare.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.understanding.ModelTrainer;
import org.callandcare.understanding.ModelTrainer.Example;
import org.callandcare.understanding.ModelTrainer.LanguageExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data give the same models, byte for byte; here with few messages. */
class TrainingRepeatsTest {

  private static final Path MODELS = Path.of("nlp-models");
  private static final int SOME = 9;

  @TempDir Path folder;

  @Test
  void theSameDataGiveTheSameFiles() throws IOException {
    train("first");
    train("second");
    for (String model : List.of("intent", "meant", "language")) {
      assertThat(folder.resolve("second-" + model))
          .as(model)
          .hasSameBinaryContentAs(folder.resolve("first-" + model));
      assertThat(Files.size(folder.resolve("first-" + model))).isPositive();
    }
  }

  private void train(String name) throws IOException {
    Path training = MODELS.resolve("training");
    Slots slots = new Slots(training.resolve("slots.yaml"), Catalogue.load(MODELS));
    List<Example> all =
        Skeletons.read(training.resolve("fr.txt"), "fr").generate(slots, true, 3, 1);
    List<Example> examples =
        IntStream.range(0, all.size()).filter(i -> i % SOME == 0).mapToObj(all::get).toList();
    ModelTrainer trainer = new ModelTrainer(MODELS);
    trainer.trainIntent(examples, folder.resolve(name + "-intent"));
    trainer.trainMeant(examples, folder.resolve(name + "-meant"));
    ModelTrainer.trainLanguage(
        List.of(
            new LanguageExample("fr", "bonjour il me faut un ordinateur"),
            new LanguageExample("en", "hello we need a computer"),
            new LanguageExample("fr", "bonjour nous cherchons des ordinateurs"),
            new LanguageExample("en", "hello we are looking for computers")),
        folder.resolve(name + "-language"));
  }
}
