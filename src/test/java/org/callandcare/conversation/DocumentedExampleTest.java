package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.dialogue.Fault;
import org.callandcare.texts.TextsLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The complete small example of {@code src/docs/dialogues.md} is complete: it checks and plays. */
class DocumentedExampleTest {

  private static final Path PACKED = Path.of("conversations");
  private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @BeforeEach
  void writeTheExample() throws IOException {
    String document = Files.readString(Path.of("src/docs/dialogues.md"));
    Files.createDirectories(folder.resolve("texts"));
    Files.createDirectories(folder.resolve("tests"));
    for (String file : List.of("patterns.yaml", "effects.yaml")) {
      Files.copy(PACKED.resolve(file), folder.resolve(file));
    }
    Files.writeString(folder.resolve("visit.yaml"), block(document, "\ndialogue: visit"));
    for (String language : List.of("fr.yaml", "en.yaml")) {
      Path texts = Path.of("texts", language);
      Files.writeString(
          folder.resolve(texts),
          Files.readString(PACKED.resolve(texts)) + "\n" + block(document, "visit:\n"));
    }
    Files.writeString(folder.resolve("tests/visit.en.yaml"), block(document, "transcript:"));
  }

  @Test
  void hasNoFaultAndNoTextThatNobodyReads() {
    Dialogues.Checked checked =
        Dialogues.check(ConversationFiles.in(folder), new TextsWording(TextsLoader.load(folder)));

    assertThat(checked.faults()).isEmpty();
    assertThat(checked.warnings())
        .extracting(Fault::what)
        .noneMatch(what -> what.contains("visit."));
  }

  @Test
  void playsItsTranscriptsAndWalksEveryStep() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

    assertThat(new TranscriptsCommand().run(List.of(folder.toString()), stream, stream))
        .as(out.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("2 of 2 transcripts pass")
        .doesNotContain("of visit was never walked");
  }

  private static String block(String document, String sign) {
    return BLOCK
        .matcher(document)
        .results()
        .map(found -> found.group(1))
        .filter(yaml -> yaml.startsWith(sign) || yaml.contains(sign) && sign.startsWith("\n"))
        .findFirst()
        .orElseThrow();
  }
}
