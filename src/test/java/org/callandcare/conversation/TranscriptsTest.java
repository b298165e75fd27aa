package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.texts.Texts;
import org.callandcare.texts.TextsLoader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The packed transcripts, each a test, and last whether together they walk every step. */
class TranscriptsTest {

  private final Texts texts = TextsLoader.load(null);
  private final Dialogues dialogues = Dialogues.read(ConversationFiles.packed()).dialogues();
  private final StepCoverage coverage = new StepCoverage();
  private final Engine engine = TranscriptsCommand.engine(dialogues, texts, coverage);

  @TestFactory
  Stream<DynamicTest> playAsWritten() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Transcript transcript : TranscriptReader.readAll(ConversationFiles.packed())) {
      tests.add(
          DynamicTest.dynamicTest(
              transcript.title(),
              () -> assertThat(TranscriptRun.failures(transcript, engine, texts)).isEmpty()));
    }
    tests.add(
        DynamicTest.dynamicTest(
            "every step is walked",
            () -> assertThat(coverage.missing(dialogues)).as("steps never walked").isEmpty()));
    return tests.stream();
  }
}
