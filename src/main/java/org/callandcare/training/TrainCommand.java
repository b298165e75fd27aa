package org.callandcare.training;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.ModelTrainer;
import org.callandcare.understanding.ModelTrainer.Example;
import org.callandcare.understanding.ModelTrainer.LanguageExample;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The command {@code train [FOLDER]}: generates messages from the skeletons, trains the models,
 * calibrates on the skeletons kept apart, scores the models on the evaluation sentences and writes
 * models and manifest. The same data give the same files.
 */
public final class TrainCommand {

  private static final int EACH = 24;
  private static final int ROUNDS = 8;
  private static final int WORD_ROUNDS = 2;
  private static final int SPARSE = 24;
  private static final long SEED = 20270115;

  /**
   * @param options the folder of models; {@code nlp-models} when none is given
   */
  public int run(List<String> options, PrintStream out) throws IOException {
    Path folder = Path.of(options.isEmpty() ? "nlp-models" : options.getFirst());
    Path training = folder.resolve("training");
    Slots slots = new Slots(training.resolve("slots.yaml"), Catalogue.load(folder));
    List<Example> train = new ArrayList<>();
    List<Example> development = new ArrayList<>();
    for (String language : List.of("fr", "en")) {
      Skeletons skeletons = Skeletons.read(training.resolve(language + ".txt"), language);
      train.addAll(skeletons.generate(slots, false, EACH, SEED));
      development.addAll(skeletons.generate(slots, true, EACH / 3, SEED + 1));
      out.println(language + ": " + skeletons.size() + " skeletons");
    }
    ModelTrainer trainer = new ModelTrainer(folder);
    trainLanguage(training, train, trainer.everydayWords(), folder.resolve("models/language.bin"));
    Path file = folder.resolve("models/intent.bin");
    trainer.trainMeant(thingful(train), folder.resolve("models/meant.bin"));
    trainer.trainIntent(train, file);
    List<Map<Intent, Double>> said = trainer.probabilities(development, file);
    Calibrator calibrator = new Calibrator();
    int right = 0;
    for (int i = 0; i < development.size(); i++) {
      Map.Entry<Intent, Double> best =
          said.get(i).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      boolean hit = best.getKey() == development.get(i).intent();
      right += hit ? 1 : 0;
      calibrator.add(best.getValue(), hit);
    }
    Files.writeString(folder.resolve("models/calibration.properties"), calibrator.properties());
    new Manifest(folder, train.size(), development.size(), (double) right / development.size())
        .write();
    out.printf(
        Locale.ROOT,
        "%d messages to train, %d apart: intent %.3f of these; model %d kB%n",
        train.size(),
        development.size(),
        (double) right / development.size(),
        Files.size(file) / 1024);
    return 0;
  }

  /** Messages whose things are carried on, and marked where they are meant. */
  private static List<Example> thingful(List<Example> messages) {
    Set<Intent> carrying =
        EnumSet.of(Intent.NEED, Intent.OFFER, Intent.STATUS, Intent.CHANGE, Intent.HUMAN);
    return messages.stream()
        .filter(message -> carrying.contains(message.intent()) && !message.meant().isEmpty())
        .toList();
  }

  private static void trainLanguage(
      Path training, List<Example> messages, List<LanguageExample> words, Path file)
      throws IOException {
    List<LanguageExample> examples = new ArrayList<>();
    for (int round = 0; round < WORD_ROUNDS; round++) {
      examples.addAll(words);
    }
    Map<String, List<String>> sentences;
    try (Reader in = Files.newBufferedReader(training.resolve("languages.yaml"))) {
      sentences = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
    for (int round = 0; round < ROUNDS; round++) {
      sentences.forEach(
          (language, list) ->
              list.forEach(
                  text -> examples.add(new LanguageExample(language, String.valueOf(text)))));
    }
    for (int i = 0; i < messages.size(); i += SPARSE) {
      examples.add(new LanguageExample(messages.get(i).language(), messages.get(i).text()));
    }
    ModelTrainer.trainLanguage(examples, file);
  }
}
