package org.callandcare.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.callandcare.understanding.intents.Calibration;
import org.callandcare.understanding.intents.IntentModel;
import org.callandcare.understanding.languages.DetectedLanguage;
import org.callandcare.understanding.languages.LanguageReader;
import org.callandcare.understanding.languages.VotedLanguage;
import org.callandcare.understanding.text.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The word lists and trained models packed with the application.
 *
 * @param intent null when it is not trained yet
 */
record Models(
    Lexicon lexicon,
    LanguageReader languages,
    @Nullable IntentModel intent,
    Calibration calibration) {

  private static final String FOLDER = "nlp-models/";

  static Models packed() {
    try (InputStream model = open("models/intent.bin")) {
      return model == null
          ? new Models(readLexicon(), readLanguages(), null, Calibration.NONE)
          : new Models(readLexicon(), readLanguages(), IntentModel.read(model), readCalibration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For training: the language is the one that is told. */
  static Models withoutIntent() {
    LanguageReader told = (_, prior) -> prior == null ? "fr" : prior;
    return new Models(readLexicon(), told, null, Calibration.NONE);
  }

  private static LanguageReader readLanguages() {
    try (InputStream in = open("models/language.bin")) {
      return in == null ? new VotedLanguage() : DetectedLanguage.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Calibration readCalibration() throws IOException {
    try (InputStream in = open("models/calibration.properties")) {
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

  private static Lexicon readLexicon() {
    try (InputStream in = open("lexicon.yaml")) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + "lexicon.yaml is not on the class path");
      }
      return Lexicon.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String file) {
    return Models.class.getClassLoader().getResourceAsStream(FOLDER + file);
  }
}
