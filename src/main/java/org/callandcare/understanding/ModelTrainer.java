package org.callandcare.understanding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.callandcare.understanding.intents.IntentModel;
import org.callandcare.understanding.items.ItemReader;
import org.callandcare.understanding.items.MeantModel;
import org.callandcare.understanding.languages.DetectedLanguage;
import org.callandcare.understanding.languages.Vocabulary;

/** Trains the models that understanding reads. Offline; the same data give the same files. */
public final class ModelTrainer {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
  private static final double SMOOTHING = 0.5;
  private static final int SHORTEST = 3;

  /** Smoothing of intents: chosen on the skeletons kept apart, as what is left out. */
  private static final double INTENT_SMOOTHING = 1;

  /** The share of a message's features that training leaves out, so that no single word decides. */
  private static final double LEFT_OUT = 0.2;

  private static final long SEED = 20270115;

  private final Pipeline pipeline;
  private final Path folder;

  /**
   * Prepares training with the catalogue and the lexicon of a folder.
   *
   * @param folder such as {@code nlp-models}
   */
  public ModelTrainer(Path folder) {
    this.folder = folder;
    pipeline = Pipeline.untrained(folder);
  }

  /**
   * A message with its intent, and its language as the prior.
   *
   * @param meant where the text names what is asked for or given; empty when that is not marked
   */
  public record Example(String language, String text, Intent intent, List<Span> meant) {

    public Example {
      meant = List.copyOf(meant);
    }

    /** UTF-16 positions, the end exclusive. */
    public record Span(int start, int end) {}
  }

  /** The lexicon's words that are of one language, each as a message of its own, in order. */
  public List<LanguageExample> everydayWords() {
    List<LanguageExample> examples = new ArrayList<>();
    ModelFiles.readLexicon(folder).languages().entrySet().stream()
        .filter(list -> !list.getKey().equals(Vocabulary.BOTH))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            list ->
                list.getValue().stream()
                    .filter(word -> word.length() >= SHORTEST)
                    .map(word -> new LanguageExample(list.getKey(), word.replace("*", "")))
                    .forEach(examples::add));
    return examples;
  }

  /** Trains the language model and writes it to a file. */
  public static void trainLanguage(List<LanguageExample> examples, Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DetectedLanguage.train(
        examples.stream()
            .map(example -> new DetectedLanguage.Sample(example.language(), example.text()))
            .toList(),
        out);
    StableArchive.write(out.toByteArray(), file);
  }

  /** A sentence with its language, an ISO 639-1 code. */
  public record LanguageExample(String language, String text) {}

  /** Trains the intent model and writes it to a file. */
  public void trainIntent(List<Example> examples, Path file) throws IOException {
    List<IntentModel.Sample> samples = new ArrayList<>();
    Random random = new Random(SEED);
    for (Example example : examples) {
      String[] seen =
          Arrays.stream(features(example))
              .filter(feature -> random.nextDouble() >= LEFT_OUT)
              .toArray(String[]::new);
      samples.add(new IntentModel.Sample(example.intent(), seen));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IntentModel.train(samples, INTENT_SMOOTHING, out);
    StableArchive.write(out.toByteArray(), file);
  }

  /** Trains the model that tells what is meant from what is only spoken of, and writes it. */
  public void trainMeant(List<Example> examples, Path file) throws IOException {
    List<MeantModel.Sample> samples = new ArrayList<>();
    for (Example example : examples) {
      Utterance utterance = new Utterance(example.text(), TODAY, example.language());
      for (ItemReader.Seen seen : pipeline.things(utterance, example.intent())) {
        boolean meant =
            example.meant().stream()
                .anyMatch(span -> span.start() < seen.end() && seen.start() < span.end());
        samples.add(new MeantModel.Sample(meant, seen.features()));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MeantModel.train(samples, SMOOTHING, out);
    StableArchive.write(out.toByteArray(), file);
  }

  /** What a trained model says of examples: the probability of each intent. */
  public List<Map<Intent, Double>> probabilities(List<Example> examples, Path file)
      throws IOException {
    IntentModel model;
    try (var in = Files.newInputStream(file)) {
      model = IntentModel.read(in);
    }
    return examples.stream().map(example -> model.probabilities(features(example))).toList();
  }

  private String[] features(Example example) {
    return pipeline.features(new Utterance(example.text(), TODAY, example.language()));
  }
}
