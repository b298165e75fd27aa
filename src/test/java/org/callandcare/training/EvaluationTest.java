package org.callandcare.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Understanding does not get worse than the manifest says, on sentences by other hands. */
class EvaluationTest {

  private static final Path MODELS = Path.of("nlp-models");

  /** What rounding to three decimals can take away. */
  private static final double ROUNDING = 0.0006;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noScoreFallsBelowTheManifest(String language) throws IOException {
    Map<String, Object> expected = scores(language);
    List<GoldMessage> gold = GoldFile.read(MODELS.resolve("evaluation/" + language + ".jsonl"));
    Scores scores = EvaluateCommand.score(Pipeline.load(), gold);
    scores.tallies.forEach(
        (name, tally) ->
            assertThat(tally.score())
                .as("%s %s: train again, or find what made it fall", language, name)
                .isGreaterThanOrEqualTo(number(expected, name.replace(' ', '_')) - ROUNDING));
    assertThat(scores.macroF1()).isGreaterThanOrEqualTo(number(expected, "macro_F1") - ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noEvaluationSentenceIsTrainedOn(String language) throws IOException {
    Set<String> skeletons = new HashSet<>();
    for (String line : Files.readAllLines(MODELS.resolve("training/" + language + ".txt"))) {
      if (!line.startsWith("#")) {
        skeletons.add(words(line.substring(line.indexOf('|') + 1)));
      }
    }
    List<GoldMessage> gold = GoldFile.read(MODELS.resolve("evaluation/" + language + ".jsonl"));
    assertThat(
            gold.stream()
                .filter(message -> message.text().length() > 20)
                .filter(message -> skeletons.contains(words(message.text())))
                .map(GoldMessage::id))
        .isEmpty();
  }

  /** The words alone: signs, marks and capitals make no other sentence. */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  @Test
  void thereAreAtLeastThreeHundredSkeletonsOfEveryIntentInBothLanguages() throws IOException {
    for (String language : List.of("fr", "en")) {
      Skeletons skeletons =
          Skeletons.read(MODELS.resolve("training/" + language + ".txt"), language);
      assertThat(skeletons.size()).isGreaterThanOrEqualTo(300);
      assertThat(skeletons.intents()).hasSize(12);
      assertThat(skeletons.neitherNeedNorOffer()).isGreaterThan(0.2);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> scores(String language) throws IOException {
    try (Reader in = Files.newBufferedReader(MODELS.resolve("manifest.yaml"))) {
      Map<String, Object> manifest = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<String, Object> scores = (Map<String, Object>) manifest.get("scores");
      return (Map<String, Object>) scores.get(language);
    }
  }

  private static double number(Map<String, Object> scores, String name) {
    return ((Number) scores.get(name)).doubleValue();
  }
}
