package org.callandcare.understanding.languages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.callandcare.understanding.text.Fold;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The language by three witnesses: OpenNLP's character n-gram model, the commonest words, and the
 * conversation's language, which weighs the more the shorter the message is. Thread-safe.
 */
public final class DetectedLanguage implements LanguageReader {

  /** Words said in both languages: where the conversation has one, they tell nothing of it. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "stop",
          "ok",
          "okay",
          "hello",
          "hey",
          "yo",
          "thx",
          "laptop",
          "laptops",
          "lol",
          "cool",
          "top",
          "super",
          "go",
          "yep",
          "urgent",
          "pc",
          "smartphone",
          "wifi",
          "usb",
          "webcam",
          "mail",
          "email",
          "bye",
          "asap",
          "sorry",
          "sms",
          "info",
          "site",
          "internet",
          "support");

  private static final double WORD = 1.6;
  private static final double PRIOR = 2.2;
  private static final double HOME = 0.7;
  private static final double LEAST = 1e-4;
  private static final int LONG_ENOUGH = 80;

  private final MaxentModel model;
  private final LanguageDetectorContextGenerator grams;
  private final String[] languages;

  private DetectedLanguage(LanguageDetectorModel whole) {
    model = whole.getMaxentModel();
    grams = whole.getFactory().getContextGenerator();
    languages = new String[model.getNumOutcomes()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = model.getOutcome(i);
    }
  }

  public static DetectedLanguage read(InputStream in) throws IOException {
    return new DetectedLanguage(new LanguageDetectorModel(in));
  }

  /** One training sentence. */
  public record Sample(String language, String text) {}

  /** Trains and writes a model; the same samples in the same order give the same model. */
  public static void train(List<Sample> samples, OutputStream out) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 80);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("L1Cost", 0.02);
    parameters.put("L2Cost", 0.2);
    LanguageDetectorModel model =
        LanguageDetectorME.train(
            ObjectStreamUtils.createObjectStream(
                samples.stream()
                    .map(
                        sample ->
                            new LanguageSample(
                                new Language(sample.language()), Fold.of(sample.text())))
                    .toList()),
            parameters,
            new LanguageDetectorFactory());
    model.serialize(out);
  }

  private String[] context(CharSequence words) {
    CharSequence[] found = grams.getContext(words);
    String[] context = new String[found.length];
    for (int i = 0; i < found.length; i++) {
      context[i] = found[i].toString();
    }
    return context;
  }

  @Override
  public String read(Tokens tokens, @Nullable String prior) {
    Map<String, Double> scores = new HashMap<>();
    int letters = 0;
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (token.word() && !(prior != null && NEUTRAL.contains(token.norm()))) {
        letters += token.norm().length();
        words.append(token.norm()).append(' ');
      }
    }
    if (prior != null && letters == 0 && tokens.size() > 0) {
      return prior;
    }
    double[] probabilities = model.eval(context(words));
    for (int i = 0; i < languages.length; i++) {
      scores.put(languages[i], letters == 0 ? 0 : Math.log(Math.max(LEAST, probabilities[i])));
    }
    CommonWords.votes(tokens, prior == null ? Set.of() : NEUTRAL)
        .forEach(
            (language, votes) ->
                scores.merge(
                    language,
                    WORD * votes + (scores.containsKey(language) ? 0 : Math.log(LEAST)),
                    Double::sum));
    double shortness = Math.max(0, 1 - letters / (double) LONG_ENOUGH);
    scores.merge("fr", HOME, Double::sum);
    scores.merge("en", HOME, Double::sum);
    if (prior != null) {
      scores.merge(prior, PRIOR * (0.15 + 0.85 * shortness), Double::sum);
    }
    String best = prior == null ? "fr" : prior;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (score.getValue() > scores.getOrDefault(best, -99.0) + 1e-9) {
        best = score.getKey();
      }
    }
    return best;
  }
}
