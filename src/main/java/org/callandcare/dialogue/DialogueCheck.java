package org.callandcare.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callandcare.catalogue.Catalogue;

/** Holds all dialogues against each other, the texts, the catalogue and the effects there are. */
final class DialogueCheck {

  private final Dialogues dialogues;
  private final ConversationFiles files;
  private final Wording wording;
  private final Catalogue catalogue = Catalogue.load();
  private final Findings findings = new Findings();

  private DialogueCheck(Dialogues dialogues, ConversationFiles files, Wording wording) {
    this.dialogues = dialogues;
    this.files = files;
    this.wording = wording;
  }

  /**
   * Checks what could be read.
   *
   * @param reading a dialogue whose file has faults of its own is not looked at further
   */
  static Findings findings(Dialogues.Reading reading, ConversationFiles files, Wording wording) {
    DialogueCheck check = new DialogueCheck(reading.dialogues(), files, wording);
    reading.faults().forEach(check.findings::fault);
    Set<String> broken = reading.faults().stream().map(Fault::file).collect(Collectors.toSet());
    boolean effectsRead = !broken.contains(files.show(Dialogues.EFFECTS));
    for (Dialogue dialogue : reading.dialogues().listAll()) {
      if (effectsRead && !broken.contains(dialogue.file())) {
        check.dialogue(dialogue);
      }
    }
    if (broken.isEmpty()) {
      check.together();
    }
    return check.findings;
  }

  private void dialogue(Dialogue dialogue) {
    new FlowCheck(dialogue, findings).check();
    new StepCircleCheck(dialogue, dialogues, findings).check();
    new SlotCheck(dialogue, catalogue, findings).check();
    new FillCheck(dialogue, dialogues, findings).check();
    new ValueCheck(dialogue, dialogues, findings).check();
    new TextCheck(dialogue, dialogues.facts().keySet(), files, wording, findings).check();
    new KeyboardCheck(dialogue, wording, findings).check();
  }

  private void together() {
    new StartCheck(dialogues, findings).check(ledTo());
    new VersionCheck(dialogues, findings).check();
    new DialogueCircleCheck(dialogues, findings).check();
    UnusedTexts.find(dialogues, files, wording, findings);
    sameTexts();
  }

  /** Names of the dialogues that another calls or links to. */
  private Set<String> ledTo() {
    Set<String> led = new HashSet<>();
    for (Dialogue dialogue : dialogues.listCurrent()) {
      for (Step step : dialogue.steps()) {
        switch (step) {
          case Step.Call call when !call.dialogue().equals(dialogue.name()) ->
              led.add(call.dialogue());
          case Step.Link link when !link.dialogue().equals(dialogue.name()) ->
              led.add(link.dialogue());
          default -> {}
        }
      }
    }
    return led;
  }

  /** A text of one language that another lacks, where no dialogue has told it already. */
  private void sameTexts() {
    List<String> told = findings.faults().stream().map(Fault::what).toList();
    for (String language : wording.languages()) {
      for (String other : wording.languages()) {
        for (String key : wording.keys(other)) {
          if (!wording.has(language, key) && told.stream().noneMatch(what -> what.contains(key))) {
            findings.fault(
                new Fault(
                    files.show("texts/" + other + ".yaml"),
                    wording.line(other, key),
                    "",
                    "text " + key + " is missing in '" + language + "'",
                    "add it to " + files.show("texts/" + language + ".yaml")));
          }
        }
      }
    }
  }
}
