package org.callandcare.conversation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.DialogueInvalid;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.hours.HoursSettings;
import org.callandcare.places.PlacesData;
import org.callandcare.texts.Texts;
import org.callandcare.texts.TextsInvalid;
import org.callandcare.texts.TextsLoader;
import org.callandcare.understanding.Pipeline;

/**
 * The command {@code dialogues test [folder]}: plays every transcript, then names the steps that
 * none walked. No database, no network, no web server.
 */
public final class TranscriptsCommand {

  private static final int MISUSE = 2;

  /**
   * Runs all.
   *
   * @param options what follows {@code test}: nothing for the packed conversations, or a folder
   * @return the process's exit code: 0, 1 when a transcript fails or cannot be read, 2 on misuse
   */
  public int run(List<String> options, PrintStream out, PrintStream err) {
    if (options.size() > 1 || options.stream().anyMatch(option -> option.startsWith("-"))) {
      err.println("dialogues test: expects nothing, or one folder of conversations");
      return MISUSE;
    }
    PrintStream utf8 = new PrintStream(out, true, StandardCharsets.UTF_8);
    try {
      ConversationFiles files =
          options.isEmpty()
              ? ConversationFiles.packed()
              : ConversationFiles.in(Path.of(options.getFirst()));
      Texts texts = TextsLoader.load(options.isEmpty() ? null : Path.of(options.getFirst()));
      Dialogues dialogues = Dialogues.load(files, new TextsWording(texts));
      return play(files, dialogues, texts, utf8) ? 0 : 1;
    } catch (DialogueInvalid | TextsInvalid | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static boolean play(
      ConversationFiles files, Dialogues dialogues, Texts texts, PrintStream out) {
    StepCoverage coverage = new StepCoverage();
    Engine engine = engine(dialogues, texts, coverage);
    int failed = 0;
    List<Transcript> transcripts = TranscriptReader.readAll(files);
    for (Transcript transcript : transcripts) {
      List<String> failures = TranscriptRun.failures(transcript, engine, texts);
      if (!failures.isEmpty()) {
        failed++;
        out.println("FAILED " + transcript.title());
        failures.forEach(failure -> out.println("  " + failure));
      }
    }
    out.println(transcripts.size() - failed + " of " + transcripts.size() + " transcripts pass");
    List<String> missing = coverage.missing(dialogues);
    int steps = StepCoverage.steps(dialogues);
    out.println(steps - missing.size() + " of " + steps + " steps were walked");
    missing.forEach(line -> out.println("  " + line));
    return failed == 0;
  }

  /** The engine as transcripts play it: real understanding, usual times. */
  static Engine engine(Dialogues dialogues, Texts texts, StepWatch watch) {
    PlacesData places = PlacesData.load();
    Catalogue catalogue = Catalogue.load();
    return new Engine(
        dialogues,
        texts,
        Pipeline.load(catalogue, places),
        places,
        catalogue,
        Timing.of(ConversationSettings.usual(), HoursSettings.usual()),
        watch);
  }
}
