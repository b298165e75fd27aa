package org.callandcare.dialogue;

import java.util.HashSet;
import java.util.Set;

/** Finds texts that stand under a dialogue's name and are shown by none. */
final class UnusedTexts {

  private UnusedTexts() {}

  static void find(
      Dialogues dialogues, ConversationFiles files, Wording wording, Findings findings) {
    Set<String> used = new HashSet<>();
    Set<String> sections = new HashSet<>(Set.of("option", "slot", "patterns"));
    for (Dialogue dialogue : dialogues.listAll()) {
      sections.add(dialogue.name());
      DialogueTexts.in(dialogue).forEach(use -> used.addAll(use.keys()));
    }
    for (String language : wording.languages()) {
      for (String key : wording.keys(language)) {
        int dot = key.indexOf('.');
        if (dot > 0 && sections.contains(key.substring(0, dot)) && !used.contains(key)) {
          findings.warn(
              new Fault(
                  files.show("texts/" + language + ".yaml"),
                  wording.line(language, key),
                  "",
                  "no dialogue shows text " + key,
                  Nearest.mend(key, used, "take it out")));
        }
      }
    }
  }
}
