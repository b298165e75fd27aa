package org.callandcare.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callandcare.understanding.Pipeline;
import org.callandcare.understanding.Understanding;
import org.callandcare.understanding.Utterance;

/**
 * The command {@code evaluate [FILE…]}: scores understanding on hand-written sentences it was never
 * trained on, per language, with confidence intervals, a confusion table and the worst errors.
 */
public final class EvaluateCommand {

  static final List<Path> DEFAULT =
      List.of(Path.of("nlp-models/evaluation/fr.jsonl"), Path.of("nlp-models/evaluation/en.jsonl"));
  private static final int WORST = 25;

  /**
   * @param options files; none for the repository's evaluation set. {@code --all} shows every miss.
   * @return 0, or 2 when a file cannot be read
   */
  public int run(List<String> options, PrintStream out, PrintStream err) throws IOException {
    boolean all = options.contains("--all");
    List<Path> files = options.stream().filter(o -> !o.startsWith("--")).map(Path::of).toList();
    Understanding understanding = Pipeline.load();
    for (Path file : files.isEmpty() ? DEFAULT : files) {
      if (!Files.isReadable(file)) {
        err.println("evaluate: cannot read " + file);
        return 2;
      }
      report(file, score(understanding, GoldFile.read(file)), out, all ? Integer.MAX_VALUE : WORST);
    }
    return 0;
  }

  static Scores score(Understanding understanding, List<GoldMessage> messages) {
    Scores scores = new Scores();
    for (GoldMessage gold : messages) {
      scores.add(gold, understanding.understand(new Utterance(gold.text(), gold.today(), null)));
      if (gold.isShort()) {
        Utterance told = new Utterance(gold.text(), gold.today(), gold.language());
        scores.addShort(gold, understanding.understand(told));
      }
    }
    return scores;
  }

  private static void report(Path file, Scores scores, PrintStream out, int worst) {
    out.println("== " + file);
    scores.tallies.forEach((name, tally) -> out.printf("%-12s %s%n", name, tally));
    out.printf(Locale.ROOT, "%-12s %.3f%n", "macro-F1", scores.macroF1());
    out.println("confusion (expected: found)");
    for (Map.Entry<String, Map<String, Integer>> row : scores.confusion.entrySet()) {
      out.println("  " + row.getKey() + ": " + row.getValue());
    }
    scores.misses.stream()
        .sorted((a, b) -> Integer.compare(b.faults().size(), a.faults().size()))
        .limit(worst)
        .forEach(
            miss ->
                out.println(
                    "  "
                        + miss.gold().id()
                        + " "
                        + miss.gold().text().replace('\n', '⏎')
                        + "\n      "
                        + String.join("; ", miss.faults())));
  }
}
