package org.callandcare.understanding.languages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.callandcare.understanding.text.Fold;
import org.callandcare.understanding.text.Maxent;
import org.callandcare.understanding.text.SparseModel;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The language by three witnesses: OpenNLP's character n-gram model, everyday words, and the
 * conversation's language, which weighs the more the shorter the message is. Thread-safe.
 */
public final class DetectedLanguage implements LanguageReader {

  private static final double WORD = 1.6;
  private static final double PRIOR = 2.2;
  private static final double HOME = 1.2;
  private static final double SCRIPT = 4.8;
  private static final double ACCENTED = 1.5;

  /** Few letters tell little: how far apart the letters alone put two languages. */
  private static final double MOST = 9.2;

  private static final double FEW = 1;
  private static final double EACH = 0.3;

  /** As {@link #EACH}, of words nobody here knows, where the conversation has a language. */
  private static final double EACH_UNKNOWN = 0.1;

  private static final int LONG_ENOUGH = 80;

  /** More than sums of so few numbers can be out. */
  private static final double MARGIN = 1e-6;

  private final Maxent model;
  private final LanguageDetectorContextGenerator grams;
  private final String[] languages;
  private final Vocabulary vocabulary;

  /**
   * @param model as {@link #train} writes it
   */
  public DetectedLanguage(Maxent model, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.model = model;
    grams = new LanguageDetectorFactory().getContextGenerator();
    languages = new String[model.size()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = model.outcome(i);
    }
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
    LanguageDetectorFactory factory = new LanguageDetectorFactory();
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
            factory);
    new LanguageDetectorModel(
            SparseModel.of(model.getMaxentModel()), SparseModel.origin(model), factory)
        .serialize(out);
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
    boolean tells = false;
    for (int i = 0; i < tokens.size() && !tells; i++) {
      tells = tokens.at(i).word() && !vocabulary.shared(tokens, i);
    }
    if (!tells && prior != null && tokens.size() > 0) {
      return prior;
    }
    StringBuilder words = new StringBuilder();
    int letters = 0;
    Map<String, Double> scores = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (!token.word() || vocabulary.silent(tokens, i, tells)) {
        continue;
      }
      letters += token.norm().length();
      if (token.norm().length() > 1) {
        words.append(token.norm()).append(' ');
      }
      String script = Scripts.language(token.norm());
      if (script != null) {
        scores.merge(script, SCRIPT, Double::sum);
      }
    }
    Map<String, Double> votes = vocabulary.votes(tokens);
    double each = votes.isEmpty() && prior != null ? EACH_UNKNOWN : EACH;
    double least = -Math.min(MOST, FEW + each * letters);
    Map<String, Double> told = told(tokens, prior, letters, scores, votes);
    String plain = plain(told, letters == 0 ? 0 : least);
    if (plain != null) {
      return plain;
    }
    double[] probabilities = model.probabilities(context(words));
    for (int i = 0; i < languages.length; i++) {
      double likely = letters == 0 ? 0 : Math.max(least, Math.log(probabilities[i]));
      scores.merge(languages[i], likely, Double::sum);
    }
    votes.forEach(
        (language, count) -> {
          scores.putIfAbsent(language, least);
          scores.merge(language, WORD * count, Double::sum);
        });
    expect(tokens, prior, letters, scores);
    String best = prior == null ? "fr" : prior;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (score.getValue() > scores.getOrDefault(best, -99.0) + 1e-9) {
        best = score.getKey();
      }
    }
    return best;
  }

  private static void expect(
      Tokens tokens, @Nullable String prior, int letters, Map<String, Double> scores) {
    double shortness = Math.max(0, 1 - letters / (double) LONG_ENOUGH);
    scores.merge("fr", HOME, Double::sum);
    scores.merge("en", Scripts.accented(tokens.text()) ? HOME - ACCENTED : HOME, Double::sum);
    if (prior != null) {
      scores.merge(prior, PRIOR * (0.15 + 0.85 * shortness), Double::sum);
    }
  }

  /** What all witnesses but the letters say. */
  private static Map<String, Double> told(
      Tokens tokens,
      @Nullable String prior,
      int letters,
      Map<String, Double> scripts,
      Map<String, Double> votes) {
    Map<String, Double> told = new HashMap<>(scripts);
    votes.forEach((language, count) -> told.merge(language, WORD * count, Double::sum));
    expect(tokens, prior, letters, told);
    return told;
  }

  /**
   * The language that wins whatever the letters say; null when they decide.
   *
   * @param least what the letters may say against a language, at most
   */
  private @Nullable String plain(Map<String, Double> told, double least) {
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Double> one : told.entrySet()) {
      if (one.getValue() > most) {
        most = one.getValue();
        best = one.getKey();
      }
    }
    double sure = most + least - MARGIN;
    for (String language : languages) {
      if (!language.equals(best) && told.getOrDefault(language, 0.0) >= sure) {
        return null;
      }
    }
    for (Map.Entry<String, Double> one : told.entrySet()) {
      if (!one.getKey().equals(best) && one.getValue() >= sure) {
        return null;
      }
    }
    return best;
  }
}
