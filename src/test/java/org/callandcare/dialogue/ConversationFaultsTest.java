package org.callandcare.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callandcare.conversation.TextsWording;
import org.callandcare.texts.TextsLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults between files: dialogues and their texts, one another, older versions, the patterns. */
class ConversationFaultsTest {

  private static final String VISIT =
      """
      dialogue: visit
      version: 1
      starts-on: {commands: [visit]}
      slots:
        who: {type: choice, options: [school, other]}
      steps:
        - ask: who
        - step: done
          say: visit.done
      """;

  private static final String WORDS =
      """
      visit:
        title: a visit
        ask: {who: Who}
        option: {who: {school: A school, other: Somebody else}}
        done: Done
      """;

  @TempDir Path folder;
  private BrokenFolder files;

  @BeforeEach
  void prepare() throws IOException {
    files = new BrokenFolder(folder).with("visit.yaml", VISIT).saying(WORDS);
  }

  @Test
  void aWholeDialogueHasNone() {
    assertThat(files.check().faults()).isEmpty();
    assertThat(files.check().warnings()).isEmpty();
  }

  // Texts

  @Test
  void aTextThatIsMissingInOneLanguage() {
    files.saying(WORDS.replace("  done: Done\n", "")).sayingInFrench("visit: {done: Fini}");

    assertFault(
        "visit.yaml",
        9,
        "done",
        "what is said is missing: there is no text visit.done in en",
        "add it to " + folder.resolve("texts/en.yaml"));
  }

  @Test
  void aTextThatIsWrittenWrong() {
    files.with("visit.yaml", VISIT.replace("visit.done", "visit.doen"));

    assertFault(
        "visit.yaml",
        9,
        "done",
        "what is said is missing: there is no text visit.doen in fr, en",
        "did you mean 'visit.done'?");
  }

  @Test
  void aLabelThatIsMissing() {
    files.saying(WORDS.replace(", other: Somebody else", ""));

    assertFault(
        "visit.yaml",
        7,
        "who",
        "the label of option other is missing: there is no text visit.option.who.other in fr, en",
        "add it to " + folder.resolve("texts/fr.yaml") + " and " + folder.resolve("texts/en.yaml"));
  }

  @Test
  void aTextThatOneLanguageLacks() {
    files.sayingInFrench("farewell: Adieu");

    assertFault(
        "texts/fr.yaml",
        1,
        "",
        "text farewell is missing in 'en'",
        "add it to " + folder.resolve("texts/en.yaml"));
  }

  @Test
  void aPlaceholderWithNoSlot() {
    files.saying(WORDS.replace("done: Done", "done: 'Thank you {whom}'"));

    assertThat(files.check().faults())
        .extracting(Fault::line, Fault::step, Fault::what, Fault::mend)
        .containsExactly(
            tuple(
                9,
                "done",
                "{whom} in text visit.done (fr) is no slot of this dialogue and no fact",
                "did you mean 'who'?"),
            tuple(
                9,
                "done",
                "{whom} in text visit.done (en) is no slot of this dialogue and no fact",
                "did you mean 'who'?"));
  }

  @Test
  void placeholdersForPartsOfSlotsAndFactsAreFine() {
    files.saying(
        WORDS.replace(
            "done: Done",
            "done: '{who} {who_value, select, school {s} other {o}} {who_known} {person_name}'"));

    assertThat(files.check().faults()).isEmpty();
  }

  @Test
  void aTitleWithAPlaceholder() {
    files.saying(WORDS.replace("title: a visit", "title: 'a visit of {who}'"));

    assertThat(files.check().faults())
        .extracting(Fault::what)
        .first()
        .isEqualTo("text visit.title (fr) has a placeholder {who}, and a title is shown alone");
  }

  @Test
  void aLabelThatAPhoneCuts() {
    files.saying(WORDS.replace("school: A school", "school: " + "A very ".repeat(6) + "big one"));

    assertThat(files.check().faults())
        .first()
        .satisfies(
            fault -> {
              assertThat(fault.step()).isEqualTo("who");
              assertThat(fault.what())
                  .isEqualTo(
                      "the label of option school has 49 letters in 'fr': text"
                          + " visit.option.who.school");
              assertThat(fault.mend()).startsWith("shorten it to 40");
            });
  }

  @Test
  void aTextThatNoDialogueShowsIsAWarning() {
    files.saying(WORDS + "  ask_whom: Whom\n");

    assertThat(files.check().faults()).isEmpty();
    assertThat(files.check().warnings())
        .hasSize(2)
        .first()
        .satisfies(
            warning -> {
              assertThat(files.name(warning)).isEqualTo("texts/en.yaml");
              assertThat(warning.line()).isEqualTo(6);
              assertThat(warning.what()).isEqualTo("no dialogue shows text visit.ask_whom");
            });
  }

  // What begins a dialogue

  @Test
  void twoDialoguesThatStartOnOneWord() {
    files.with(
        "tour.yaml",
        """
        dialogue: tour
        version: 1
        title: visit.title
        starts-on: {commands: [tour, visit]}
        steps: [{step: done, say: visit.done}]
        """);

    assertFault(
        "visit.yaml",
        3,
        "",
        "dialogues tour and visit both start on command 'visit'",
        "leave it at one of the two");
  }

  @Test
  void anUnknownIntent() {
    files.with("visit.yaml", VISIT.replace("commands: [visit]", "intents: [ofer]"));

    assertFault("visit.yaml", 3, "", "unknown intent 'ofer'", "did you mean 'offer'?");
  }

  @Test
  void aCommandThatIsUnderstoodEverywhere() {
    files.with("visit.yaml", VISIT.replace("commands: [visit]", "commands: [visit, cancel]"));

    assertFault(
        "visit.yaml",
        3,
        "",
        "command /cancel is understood everywhere as 'cancel' (patterns.yaml) and begins no"
            + " dialogue",
        "leave it at one of the two");
  }

  @Test
  void aCommandThatCannotBeTyped() {
    files.with("visit.yaml", VISIT.replace("commands: [visit]", "commands: [évènement]"));

    assertFault(
        "visit.yaml",
        3,
        "",
        "command 'évènement' cannot be typed in Telegram",
        "use 1 to 32 small letters without accents, digits or _");
  }

  @Test
  void aDialogueThatNothingBegins() {
    files.with("visit.yaml", VISIT.replace("starts-on: {commands: [visit]}", "title: visit.title"));

    assertFault(
        "visit.yaml",
        1,
        "",
        "nothing begins dialogue visit",
        "write what it starts-on, or call it or link to it from another dialogue");
  }

  @Test
  void dialoguesThatLeadToEachOtherWithoutAQuestion() {
    files
        .with("visit.yaml", VISIT.replace("- ask: who", "- {step: over, link: tour}\n  - ask: who"))
        .with(
            "tour.yaml",
            """
            dialogue: tour
            version: 1
            title: visit.title
            starts-on: {commands: [tour]}
            steps: [{step: back, link: visit}]
            """);

    assertThat(files.check().faults())
        .extracting(Fault::what)
        .contains("the dialogues lead to each other without a question: tour → visit → tour");
  }

  // Names and versions

  @Test
  void aNameThatIsNotItsFiles() {
    files.with("visit.yaml", VISIT.replace("dialogue: visit", "dialogue: visits"));

    assertFault(
        "visit.yaml", 1, "", "dialogue 'visits' stands in visit.yaml", "name both the same");
  }

  @Test
  void aDialogueThatStandsTwice() {
    files.with("visit.yaml", VISIT + "---\n" + VISIT);

    assertFault("visit.yaml", 11, "", "dialogue visit stands twice", "take one out");
  }

  @Test
  void aMissingVersion() {
    files.with("visit.yaml", VISIT.replace("version: 1\n", ""));

    assertFault("visit.yaml", 1, "", "the version is missing or below 1", "write  version: 1");
  }

  @Test
  void anArchivedVersionThatIsNotOlder() {
    files.with("archive/visit@1.yaml", VISIT);

    assertFault(
        "archive/visit@1.yaml",
        2,
        "",
        "the archive holds version 1 of visit, and the current one is 1",
        "raise the version in " + folder.resolve("visit.yaml") + " to 2");
  }

  @Test
  void anArchivedVersionInAWronglyNamedFile() {
    files
        .with("visit.yaml", VISIT.replace("version: 1", "version: 3"))
        .with("archive/visit@2.yaml", VISIT);

    assertFault(
        "archive/visit@2.yaml",
        2,
        "",
        "version 1 stands in archive/visit@2.yaml",
        "call the file visit@1.yaml");
  }

  @Test
  void anArchivedDialogueWithNoCurrentOne() {
    files.with("archive/tour@1.yaml", VISIT.replace("dialogue: visit", "dialogue: tour"));

    assertThat(files.check().faults())
        .extracting(Fault::what)
        .contains("dialogue tour is in the archive only");
  }

  @Test
  void aMigrationThatNamesUnknownStepsAndSlots() {
    files
        .with("archive/visit@1.yaml", VISIT)
        .with(
            "visit.yaml",
            VISIT.replace("version: 1", "version: 2")
                + "migrates:\n  - {from: 1, steps: {ahw: done, done: dnoe}, slots: {who: whom}}\n");

    assertThat(files.check().faults())
        .extracting(Fault::what, Fault::mend)
        .containsExactlyInAnyOrder(
            tuple("migrates: the older version has no step 'ahw'", "write one of who, done"),
            tuple("migrates: there is no step 'dnoe' in this version", "did you mean 'done'?"),
            tuple("migrates: there is no slot 'whom' in this version", "did you mean 'who'?"));
  }

  @Test
  void aMigrationFromNoOlderVersion() {
    files.with("visit.yaml", VISIT + "migrates: [{from: 1}]\n");

    assertFault(
        "visit.yaml",
        10,
        "",
        "people are moved from version 1 to 1",
        "write an older version after from:, or raise the version");
  }

  // Patterns, effects, files

  @Test
  void anUnknownPatternAndAMissingOne() throws IOException {
    packed("patterns.yaml", "  handoff-ended:", "  handof-ended:");

    assertThat(files.check().faults())
        .extracting(Fault::what)
        .containsExactlyInAnyOrder(
            "unknown key 'handof-ended'", "pattern 'handoff-ended' is missing");
  }

  @Test
  void aPatternThatTakesWhatIsGivenToItForSomethingElse() throws IOException {
    packed("patterns.yaml", "misses: {type: quantity}", "misses: {type: date}");

    assertThat(files.check().faults())
        .extracting(Fault::what)
        .anyMatch(what -> what.contains("a day is compared with a number"));
  }

  @Test
  void aWordUnderstoodEverywhereThatMeansTwoThings() throws IOException {
    packed("patterns.yaml", "en: [cancel, stop,", "en: [cancel, stop, back,");

    assertThat(files.check().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.what()).isEqualTo("'back' (en) means both cancel and back");
              assertThat(fault.mend()).isEqualTo("leave it at one of the two");
            });
  }

  @Test
  void aMissingFile() throws IOException {
    Files.delete(folder.resolve("patterns.yaml"));

    assertFault("patterns.yaml", 1, "", "the file is missing", "copy the packed one");
  }

  @Test
  void whatIsNoYaml() {
    files.with("visit.yaml", "dialogue: visit\n  version: 1\n");

    assertThat(files.check().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.what()).startsWith("not YAML");
              assertThat(fault.mend()).isEqualTo("mend the indentation");
            });
  }

  @Test
  void severalFilesTellAllTheirFaultsAtOnce() {
    files
        .with("visit.yaml", VISIT.replace("- ask: who", "- ask: whom"))
        .with("tour.yaml", VISIT.replace("dialogue: visit", "dialogue: tuor"));

    assertThat(files.check().faults()).extracting(files::name).contains("visit.yaml", "tour.yaml");
  }

  @Test
  void keepTheBotFromStarting() {
    files.with(
        "visit.yaml", VISIT.replace("next: end", "next: nowhere").replace("visit.done", "x"));

    assertThatThrownBy(
            () ->
                Dialogues.load(
                    ConversationFiles.in(folder), new TextsWording(TextsLoader.load(null))))
        .isInstanceOf(DialogueInvalid.class)
        .hasMessageContaining("visit.yaml:9 step done: what is said is missing");
  }

  private void packed(String file, String from, String to) throws IOException {
    String yaml = Files.readString(folder.resolve(file));
    assertThat(yaml).contains(from);
    Files.writeString(folder.resolve(file), yaml.replace(from, to));
  }

  private void assertFault(String file, int line, String step, String what, String mend) {
    List<Fault> faults = files.check().faults();
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(files.name(fault)).isEqualTo(file);
              assertThat(fault.line()).as("line").isEqualTo(line);
              assertThat(fault.step()).as("step").isEqualTo(step);
              assertThat(fault.what()).isEqualTo(what);
              assertThat(fault.mend()).isEqualTo(mend);
            });
  }
}
