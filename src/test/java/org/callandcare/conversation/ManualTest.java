package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual shows works as it is printed. */
class ManualTest {

  private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  @Test
  void itsExampleIsADialogueAndItsTranscriptPasses(@TempDir Path folder) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of("src/docs/dialogues.md")));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    String dialogue = blocks.getFirst();
    String texts = blocks.get(1);
    String transcript =
        blocks.stream().filter(block -> block.startsWith("transcript:")).findFirst().orElseThrow();

    EditedDialogues edited =
        EditedDialogues.in(folder)
            .write("visit.yaml", dialogue)
            .append("texts/en.yaml", texts)
            .append("texts/fr.yaml", texts)
            .write("tests/visit.en.yaml", transcript);

    Engine engine = edited.engine();
    List<Transcript> visit =
        TranscriptReader.readAll(edited.files()).stream()
            .filter(one -> one.file().endsWith("visit.en.yaml"))
            .toList();
    assertThat(visit).hasSize(1);
    assertThat(TranscriptRun.failures(visit.getFirst(), engine, edited.texts())).isEmpty();
  }
}
