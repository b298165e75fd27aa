package org.callandcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialoguesCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void findsNothingWrongWithThePackedDialogues() {
    assertThat(run("check")).isZero();
    assertThat(told(out)).contains("were checked: no fault").endsWith(".\n");
    assertThat(told(err)).isEmpty();
  }

  @Test
  void checksAFolderInTheirPlace() throws IOException {
    copyPacked();

    assertThat(run("check", folder.toString())).isZero();
  }

  @Test
  void tellsEachFaultInALineOfItsOwnAndFails() throws IOException {
    copyPacked();
    Path thanks = folder.resolve("thanks.yaml");
    Files.writeString(thanks, Files.readString(thanks).replace("thanks.reply", "thanks.replay"));

    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(told(err).lines())
        .containsExactly(
            thanks
                + ":7 step reply: what is said is missing: there is no text thanks.replay in fr,"
                + " en: did you mean 'thanks.reply'?",
            "warning: " + unused("en"),
            "warning: " + unused("fr"));
    assertThat(told(out)).contains("were checked: 1 fault, 2 warnings.");
  }

  private String unused(String language) throws IOException {
    Path texts = folder.resolve("texts/" + language + ".yaml");
    int line = Files.readAllLines(texts).indexOf("thanks:") + 3;
    return texts
        + ":"
        + line
        + ": no dialogue shows text thanks.reply: did you mean 'thanks.replay'?";
  }

  @Test
  void tellsATextFileThatCannotBeRead() throws IOException {
    copyPacked();
    Files.writeString(folder.resolve("texts/en.yaml"), "thanks: {reply: '{'}\n");

    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(told(err))
        .contains("en.yaml:1: text thanks.reply is not an ICU message")
        .hasLineCount(1);
  }

  @Test
  void drawsEveryDialogueOnAPage() {
    assertThat(run("graph")).isZero();
    assertThat(told(out)).contains("## need\n\n```mermaid\nflowchart TD\n", "## patterns.cancel\n");
  }

  @Test
  void drawsOneDialogueAlone() {
    assertThat(run("graph", "--dialogue", "thanks")).isZero();
    assertThat(told(out)).startsWith("flowchart TD\n  start([\"thanks: thanks\"])\n");
  }

  @Test
  void playsTheTranscriptsAndTellsWhatNoneWalked() throws IOException {
    copyPacked();
    keepTranscripts("thanks.en.yaml");

    assertThat(run("test", folder.toString())).isZero();
    assertThat(told(out))
        .startsWith("1 of 1 transcripts pass\n")
        .contains(folder.resolve("welcome.yaml") + ":")
        .contains("step first_time of welcome was never walked");
  }

  @Test
  void failsWhereATranscriptFails() throws IOException {
    copyPacked();
    keepTranscripts("thanks.en.yaml");
    Path transcript = folder.resolve("tests/thanks.en.yaml");
    Files.writeString(
        transcript, Files.readString(transcript).replace("thanks.reply", "Something else"));

    assertThat(run("test", folder.toString())).isEqualTo(1);
    assertThat(told(out)).contains("FAILED", transcript + ":", "'Something else' was to be said");
  }

  @Test
  void playsNothingWhereTheDialoguesHaveFaults() throws IOException {
    copyPacked();
    Files.writeString(folder.resolve("thanks.yaml"), "dialogue: thanks\nversion: 1\n");

    assertThat(run("test", folder.toString())).isEqualTo(1);
    assertThat(told(err)).contains("thanks.yaml:1: there are no steps: write at least one");
    assertThat(told(out)).isEmpty();
  }

  static Stream<List<String>> misuses() {
    return Stream.of(
        List.of(),
        List.of("chekc"),
        List.of("check", "--all"),
        List.of("check", "conversations", "more"),
        List.of("check", "no/such/folder"),
        List.of("graph", "--dialogue", "nobody"));
  }

  @ParameterizedTest
  @MethodSource("misuses")
  void explainsItselfWhenItIsNotUnderstood(List<String> words) {
    assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
    assertThat(told(err)).startsWith("dialogues: ").contains("usage: dialogues check [folder]");
    assertThat(told(out)).isEmpty();
  }

  private int run(String... options) {
    return new DialoguesCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(options));
  }

  private static String told(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private void keepTranscripts(String kept) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tests"))) {
      for (Path file : files.filter(file -> !file.endsWith(kept)).toList()) {
        Files.delete(file);
      }
    }
  }

  private void copyPacked() throws IOException {
    Path packed = Path.of("conversations");
    try (Stream<Path> files = Files.walk(packed)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(packed.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }
}
