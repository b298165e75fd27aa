package org.callandcare.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.callandcare.understanding.text.Maxent;
import org.callandcare.understanding.text.ModelArchive;
import org.callandcare.yaml.YamlInvalid;
import org.jspecify.annotations.Nullable;

/** The word lists and trained models, read side by side as soon as this is made. */
final class ModelFiles {

  static final String INTENT = "models/intent.bin";
  static final String MEANT = "models/meant.bin";
  static final String LANGUAGE = "models/language.bin";
  static final String CALIBRATION = "models/calibration.properties";
  private static final String LEXICON = "lexicon.yaml";

  private final Ahead<Lexicon> lexicon;
  private final Ahead<Trained> trained;

  private ModelFiles(Source source) {
    lexicon = Ahead.of(() -> readLexicon(source));
    trained = Ahead.of(() -> readTrained(source));
  }

  /** Where the files come from. */
  private interface Source {
    @Nullable InputStream open(String file) throws IOException;
  }

  /**
   * What training wrote.
   *
   * @param language null, as any of them, when it is not trained yet
   */
  private record Trained(
      @Nullable Maxent language,
      @Nullable IntentModel intent,
      @Nullable MeantModel meant,
      Calibration calibration) {}

  /** Those packed with the application. */
  static ModelFiles packed() {
    return new ModelFiles(
        file -> ModelFiles.class.getClassLoader().getResourceAsStream("nlp-models/" + file));
  }

  /** Those of a folder such as {@code nlp-models}. */
  static ModelFiles in(Path folder) {
    return new ModelFiles(source(folder));
  }

  private static Source source(Path folder) {
    return file -> {
      Path path = folder.resolve(file);
      return Files.isReadable(path) ? Files.newInputStream(path) : null;
    };
  }

  /** The word lists of a folder such as {@code nlp-models}. */
  static Lexicon readLexicon(Path folder) {
    return readLexicon(source(folder));
  }

  Lexicon lexicon() {
    return lexicon.get();
  }

  Models models(Vocabulary vocabulary) {
    Trained read = trained.get();
    LanguageReader languages =
        read.language() == null
            ? new VotedLanguage(vocabulary)
            : new DetectedLanguage(read.language(), vocabulary);
    return new Models(lexicon(), languages, read.intent(), read.meant(), read.calibration());
  }

  private static Lexicon readLexicon(Source source) {
    try (InputStream in = source.open(LEXICON)) {
      if (in == null) {
        throw new IllegalStateException("nlp-models/" + LEXICON + " is not there");
      }
      return Lexicon.read(in);
    } catch (YamlInvalid e) {
      throw new IllegalStateException("nlp-models/" + LEXICON + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Trained readTrained(Source source) {
    try (InputStream language = source.open(LANGUAGE);
        InputStream intent = source.open(INTENT);
        InputStream meant = source.open(MEANT)) {
      return new Trained(
          language == null ? null : ModelArchive.read(language),
          intent == null ? null : IntentModel.read(intent),
          meant == null ? null : MeantModel.read(meant),
          readCalibration(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
