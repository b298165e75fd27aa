package org.callandcare;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.conversation.TextsWording;
import org.callandcare.conversation.TranscriptsCommand;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.DialogueGraph;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.texts.TextsInvalid;
import org.callandcare.texts.TextsLoader;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code dialogues check|graph|test [folder]}: for whoever writes dialogues. Without a
 * folder it looks at those packed in the jar. Faults go to the error stream, one a line; what the
 * command was asked for goes to the output. No database, no network, no web server.
 */
final class DialoguesCommand {

  private static final int FINE = 0;
  private static final int FAULTY = 1;
  private static final int MISUSE = 2;

  private static final String USAGE =
      """
      usage: dialogues check [folder]                       tells what is wrong, where, and how to mend it
             dialogues graph [folder] [--dialogue NAME]     draws every dialogue, or one (Mermaid)
             dialogues test  [folder]                       plays the transcripts
      Without a folder: the dialogues packed in the jar.\
      """;

  private final PrintStream out;
  private final PrintStream err;

  /** Both streams are written in UTF-8. */
  DialoguesCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs one command.
   *
   * @param options what follows {@code dialogues}
   * @return the process's exit code: 0, 1 when something is wrong with the dialogues, 2 when the
   *     command is not understood
   */
  int run(List<String> options) {
    String verb = options.isEmpty() ? "" : options.getFirst();
    List<String> rest = new ArrayList<>(options.subList(options.isEmpty() ? 0 : 1, options.size()));
    String only = null;
    int at = rest.indexOf("--dialogue");
    if (verb.equals("graph") && at >= 0 && at + 1 < rest.size()) {
      only = rest.get(at + 1);
      rest.subList(at, at + 2).clear();
    }
    boolean known = List.of("check", "graph", "test").contains(verb);
    if (!known || rest.size() > 1 || rest.stream().anyMatch(option -> option.startsWith("-"))) {
      return misuse(options.isEmpty() ? "say what to do" : "not understood: " + options);
    }
    Path folder = rest.isEmpty() ? null : Path.of(rest.getFirst());
    if (folder != null && !Files.isDirectory(folder)) {
      return misuse("there is no folder " + folder);
    }
    try {
      return run(verb, folder, only);
    } catch (TextsInvalid e) {
      err.println(e.getMessage());
      return FAULTY;
    }
  }

  private int run(String verb, @Nullable Path folder, @Nullable String only) {
    ConversationFiles files =
        folder == null ? ConversationFiles.packed() : ConversationFiles.in(folder);
    TextsWording wording = new TextsWording(TextsLoader.load(folder));
    Dialogues.Checked checked = Dialogues.check(files, wording);
    return switch (verb) {
      case "check" -> check(checked, wording);
      case "graph" -> graph(checked.dialogues(), wording, only);
      default -> test(checked, folder);
    };
  }

  /** Dialogues with faults are not played: the faults are told instead. */
  private int test(Dialogues.Checked checked, @Nullable Path folder) {
    checked.faults().forEach(fault -> err.println(fault));
    return checked.faults().isEmpty()
        ? new TranscriptsCommand()
            .run(folder == null ? List.of() : List.of(folder.toString()), out, err)
        : FAULTY;
  }

  private int check(Dialogues.Checked checked, TextsWording wording) {
    checked.faults().forEach(fault -> err.println(fault));
    checked.warnings().forEach(warning -> err.println("warning: " + warning));
    List<Dialogue> read = checked.dialogues().listCurrent();
    int patterns = (int) read.stream().filter(DialoguesCommand::isPattern).count();
    String looked =
        "%s, %s and the texts in %s were checked: "
            .formatted(
                counted(read.size() - patterns, "dialogue"),
                counted(patterns, "repair pattern"),
                String.join(", ", wording.languages()));
    out.println(
        looked
            + counted(checked.faults().size(), "fault")
            + (checked.warnings().isEmpty()
                ? "."
                : ", " + counted(checked.warnings().size(), "warning") + "."));
    return checked.faults().isEmpty() ? FINE : FAULTY;
  }

  private static String counted(int count, String name) {
    return switch (count) {
      case 0 -> "no " + name;
      case 1 -> "1 " + name;
      default -> count + " " + name + "s";
    };
  }

  /** All in one Markdown page; one alone as bare Mermaid. Faults do not keep it from drawing. */
  private int graph(Dialogues dialogues, TextsWording wording, @Nullable String only) {
    if (only == null) {
      for (Dialogue dialogue : dialogues.listCurrent()) {
        out.println("## " + dialogue.name());
        out.println();
        out.println("```mermaid");
        out.print(DialogueGraph.mermaid(dialogue, wording));
        out.println("```");
        out.println();
      }
      return FINE;
    }
    Optional<Dialogue> found = dialogues.find(only);
    if (found.isEmpty()) {
      List<String> names = dialogues.listCurrent().stream().map(Dialogue::name).toList();
      return misuse("there is no dialogue " + only + "; there are " + String.join(", ", names));
    }
    out.print(DialogueGraph.mermaid(found.get(), wording));
    return FINE;
  }

  private static boolean isPattern(Dialogue dialogue) {
    return dialogue.name().startsWith(RepairPattern.PREFIX);
  }

  private int misuse(String what) {
    err.println("dialogues: " + what);
    err.println(USAGE);
    return MISUSE;
  }
}
