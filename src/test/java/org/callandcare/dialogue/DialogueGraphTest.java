package org.callandcare.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callandcare.conversation.TextsWording;
import org.callandcare.texts.TextsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogueGraphTest {

  /** What Mermaid's grammar of flowcharts lets stand between a node's quotes. */
  private static final String WORDS = "\"[^\"]*\"";

  private static final Pattern NODE =
      Pattern.compile(
          "  (\\w+)(\\[/%1$s/]|\\(%1$s\\)|\\{%1$s}|\\[\\[%1$s]]|\\[%1$s]|\\[\\(%1$s\\)]|\\{\\{%1$s}}|>%1$s]|\\(\\[%1$s]\\))"
              .formatted(WORDS));

  private static final Pattern ARROW =
      Pattern.compile("  (\\w+) (-->|-\\.->)(\\|%s\\|)? (\\w+)".formatted(WORDS));

  private final TextsWording wording = new TextsWording(TextsLoader.load(null));

  @TempDir Path folder;

  @Test
  void ofEveryPackedDialogueIsAMermaidFlowchart() {
    Dialogues packed = Dialogues.load(ConversationFiles.packed(), wording);
    for (Dialogue dialogue : packed.listCurrent()) {
      String drawn = DialogueGraph.mermaid(dialogue, wording);
      Set<String> nodes =
          drawn
              .lines()
              .map(NODE::matcher)
              .filter(Matcher::matches)
              .map(node -> node.group(1))
              .collect(Collectors.toSet());
      assertThat(nodes).as(dialogue.name()).hasSize(dialogue.steps().size() + 2);
      assertThat(drawn.lines().skip(1).filter(line -> !NODE.matcher(line).matches()))
          .as(dialogue.name())
          .isNotEmpty()
          .allSatisfy(
              line -> {
                Matcher arrow = ARROW.matcher(line);
                assertThat(arrow.matches()).as(line).isTrue();
                assertThat(nodes).contains(arrow.group(1), arrow.group(4));
              });
      assertThat(drawn).startsWith("flowchart TD\n");
    }
  }

  @Test
  void showsStepsWithTheirFrenchWordsAndWaysWithTheirConditions() {
    Dialogues packed = Dialogues.load(ConversationFiles.packed(), wording);
    assertThat(DialogueGraph.mermaid(packed.find("human").orElseThrow(), wording))
        .contains("start([\"human: /humain, /human, human\"])")
        .containsPattern("s\\d+\\[/\"À quel numéro.*<br/>ask phone\"/]")
        .containsPattern("-->\\|\"way == chat\"\\| s\\d+")
        .containsPattern("-\\.->\\|\"unless desk\\.open != yes\"\\| s\\d+");
  }

  @Test
  void escapesWhatMermaidWouldTakeForItsOwn() throws IOException {
    BrokenFolder files =
        new BrokenFolder(folder)
            .with(
                "end.yaml",
                """
                dialogue: end
                version: 1
                starts-on: {commands: [end]}
                slots:
                  pupils: {type: quantity}
                steps:
                  - ask: pupils
                  - step: which
                    branch: [{when: pupils < 5, next: graph}]
                  - step: graph
                    say: "#1 \\"<b>`A & B`</b>\\""
                """);

    Dialogue dialogue = files.check().dialogues().find("end").orElseThrow();
    assertThat(DialogueGraph.mermaid(dialogue, wording))
        .contains("s2 -->|\"pupils #lt; 5\"| s3")
        .contains("s3(\"#35;1 #quot;#lt;b#gt;#96;A #amp; B#96;#lt;/b#gt;#quot;<br/>graph\")");
  }
}
