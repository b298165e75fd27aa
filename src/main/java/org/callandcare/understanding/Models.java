package org.callandcare.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.callandcare.understanding.intents.Calibration;
import org.callandcare.understanding.intents.IntentModel;
import org.callandcare.understanding.items.MeantModel;
import org.callandcare.understanding.languages.DetectedLanguage;
import org.callandcare.understanding.languages.LanguageReader;
import org.callandcare.understanding.languages.Vocabulary;
import org.callandcare.understanding.languages.VotedLanguage;
import org.callandcare.understanding.text.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The word lists and trained models.
 *
 * @param intent null when it is not trained yet
 * @param meant null when it is not trained yet
 */
record Models(
    Lexicon lexicon,
    LanguageReader languages,
    @Nullable IntentModel intent,
    @Nullable MeantModel meant,
    Calibration calibration) {

  static final String INTENT = "models/intent.bin";
  static final String MEANT = "models/meant.bin";
  static final String LANGUAGE = "models/language.bin";
  static final String CALIBRATION = "models/calibration.properties";
  private static final String LEXICON = "lexicon.yaml";

  /** Where the files come from. */
  private interface Source {
    @Nullable InputStream open(String file) throws IOException;
  }

  /** Those packed with the application. */
  static Models packed(Names names) {
    return read(
        file -> Models.class.getClassLoader().getResourceAsStream("nlp-models/" + file), names);
  }

  /** Those of a folder such as {@code nlp-models}. */
  static Models of(Path folder, Names names) {
    return read(in(folder), names);
  }

  private static Source in(Path folder) {
    return file -> {
      Path path = folder.resolve(file);
      return Files.isReadable(path) ? Files.newInputStream(path) : null;
    };
  }

  /** The word lists of a folder such as {@code nlp-models}. */
  static Lexicon readLexicon(Path folder) throws IOException {
    return readLexicon(in(folder));
  }

  /** For training: no intent model, and the language is the one that is told. */
  Models untrained() {
    LanguageReader told = (_, prior) -> prior == null ? "fr" : prior;
    return new Models(lexicon, told, null, null, Calibration.NONE);
  }

  private static Models read(Source source, Names names) {
    try {
      Lexicon lexicon = readLexicon(source);
      return new Models(
          lexicon,
          readLanguages(source, names.with(lexicon)),
          readIntent(source),
          readMeant(source),
          readCalibration(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lexicon readLexicon(Source source) throws IOException {
    try (InputStream in = source.open(LEXICON)) {
      if (in == null) {
        throw new IllegalStateException("nlp-models/" + LEXICON + " is not there");
      }
      return Lexicon.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  private static LanguageReader readLanguages(Source source, Vocabulary vocabulary)
      throws IOException {
    try (InputStream in = source.open(LANGUAGE)) {
      return in == null ? new VotedLanguage(vocabulary) : DetectedLanguage.read(in, vocabulary);
    }
  }

  private static @Nullable IntentModel readIntent(Source source) throws IOException {
    try (InputStream in = source.open(INTENT)) {
      return in == null ? null : IntentModel.read(in);
    }
  }

  private static @Nullable MeantModel readMeant(Source source) throws IOException {
    try (InputStream in = source.open(MEANT)) {
      return in == null ? null : MeantModel.read(in);
    }
  }

  private static Calibration readCalibration(Source source) throws IOException {
    try (InputStream in = source.open(CALIBRATION)) {
      if (in == null) {
        return Calibration.NONE;
      }
      Properties values = new Properties();
      values.load(in);
      return new Calibration(
          number(values, "slope"), number(values, "offset"), number(values, "threshold"));
    }
  }

  private static double number(Properties values, String name) {
    return Double.parseDouble(values.getProperty(name));
  }
}
