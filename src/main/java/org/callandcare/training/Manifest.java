package org.callandcare.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.callandcare.understanding.Pipeline;

/** Writes {@code manifest.yaml}: for each model its data, features, library and scores. */
final class Manifest {

  private static final List<String> DATA =
      List.of(
          "training/fr.txt",
          "training/en.txt",
          "training/slots.yaml",
          "training/languages.yaml",
          "lexicon.yaml",
          "catalogue.yaml");

  private final Path folder;
  private final int messages;
  private final int apart;
  private final double development;

  /**
   * Gathers what the training knows.
   *
   * @param messages how many messages the intent model was trained on
   * @param apart how many, from other skeletons, it was calibrated on
   * @param development the share of these whose intent is right
   */
  Manifest(Path folder, int messages, int apart, double development) {
    this.folder = folder;
    this.messages = messages;
    this.apart = apart;
    this.development = development;
  }

  void write() throws IOException {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        "# Written by the command train. The test EvaluationTest fails when a score falls.\n");
    yaml.append("library: opennlp-tools ").append(libraryVersion()).append('\n');
    yaml.append("licence: written for this project and licensed with it\n");
    yaml.append("data:\n");
    for (String file : DATA) {
      yaml.append("  ").append(file).append(": ").append(hash(folder.resolve(file))).append('\n');
    }
    yaml.append("models:\n");
    model(
        yaml,
        "intent",
        "maximum entropy (L-BFGS), document categorizer",
        "words, pairs, triples, word beginnings with things, places, days and numbers replaced by"
            + " what they are; cue phrases and their order; shape");
    yaml.append(
        String.format(
            Locale.ROOT,
            "    messages: %d%n    apart: %d%n    apart_accuracy: %.3f%n",
            messages,
            apart,
            development));
    model(
        yaml,
        "meant",
        "maximum entropy (L-BFGS), document categorizer",
        "neighbours and clause of a thing named, verbs of asking and giving around it, what the"
            + " rules say of it, the other things; not its name");
    model(
        yaml,
        "language",
        "maximum entropy (L-BFGS), language detector",
        "character n-grams of folded text; in use joined with common words and the prior");
    scores(yaml);
    Files.writeString(folder.resolve("manifest.yaml"), yaml.toString().replace("\r\n", "\n"));
  }

  private void model(StringBuilder yaml, String name, String algorithm, String features)
      throws IOException {
    yaml.append("  ").append(name).append(":\n");
    yaml.append("    sha256: ").append(hash(folder.resolve("models/" + name + ".bin")));
    yaml.append("\n    algorithm: ").append(algorithm);
    yaml.append("\n    features: ").append(features).append('\n');
  }

  private void scores(StringBuilder yaml) throws IOException {
    yaml.append("scores:\n");
    Pipeline pipeline = Pipeline.load(folder);
    for (String language : List.of("fr", "en")) {
      Path file = folder.resolve("evaluation/" + language + ".jsonl");
      if (!Files.isReadable(file)) {
        continue;
      }
      Scores scores = EvaluateCommand.score(pipeline, GoldFile.read(file));
      yaml.append("  ").append(language).append(":\n");
      yaml.append("    sentences_sha256: ").append(hash(file)).append('\n');
      for (Map.Entry<String, Tally> tally : scores.tallies.entrySet()) {
        yaml.append(
            String.format(
                Locale.ROOT,
                "    %s: %.3f%n",
                tally.getKey().replace(' ', '_'),
                tally.getValue().score()));
      }
      yaml.append(String.format(Locale.ROOT, "    macro_F1: %.3f%n", scores.macroF1()));
    }
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String libraryVersion() {
    String path = "META-INF/maven/org.apache.opennlp/opennlp-tools/pom.properties";
    try (InputStream in = Manifest.class.getClassLoader().getResourceAsStream(path)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
