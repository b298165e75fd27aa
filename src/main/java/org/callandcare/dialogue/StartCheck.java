package org.callandcare.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What begins the dialogues: each word one dialogue, each dialogue something. */
final class StartCheck {

  private final List<Dialogue> dialogues;
  private final GlobalWords words;
  private final Findings findings;

  StartCheck(Dialogues dialogues, Findings findings) {
    this.dialogues =
        dialogues.listCurrent().stream()
            .filter(dialogue -> !dialogue.name().startsWith(RepairPattern.PREFIX))
            .toList();
    this.words = dialogues.words();
    this.findings = findings;
  }

  void check(Set<String> led) {
    once("intent", "intents", Dialogue.StartsOn::intents);
    once("command", "commands", Dialogue.StartsOn::commands);
    once("deep link", "deep-links", Dialogue.StartsOn::deepLinks);
    once("sign", "signs", Dialogue.StartsOn::signs);
    once("signal", "signals", Dialogue.StartsOn::signals);
    stars();
    for (Dialogue dialogue : dialogues) {
      commands(dialogue);
      if (dialogue.startsOn().equals(Dialogue.StartsOn.NOTHING) && !led.contains(dialogue.name())) {
        findings.fault(
            dialogue,
            "starts-on",
            "nothing begins dialogue " + dialogue.name(),
            "write what it starts-on, or call it or link to it from another dialogue");
      }
    }
  }

  private void once(String what, String key, Function<Dialogue.StartsOn, Set<String>> of) {
    Map<String, Dialogue> begun = new HashMap<>();
    for (Dialogue dialogue : dialogues) {
      for (String word : new TreeSet<>(of.apply(dialogue.startsOn()))) {
        Dialogue other = begun.putIfAbsent(word, dialogue);
        if (other != null) {
          findings.fault(
              dialogue,
              "starts-on." + key,
              "dialogues "
                  + other.name()
                  + " and "
                  + dialogue.name()
                  + " both start on "
                  + what
                  + " '"
                  + word
                  + "'",
              "leave it at one of the two");
        }
      }
    }
  }

  /** Of two stars where one begins like the other, chance would decide. */
  private void stars() {
    for (Dialogue dialogue : dialogues) {
      for (String link : starred(dialogue)) {
        for (Dialogue other : dialogues) {
          for (String wider : starred(other)) {
            if (!other.equals(dialogue) && !link.equals(wider) && link.startsWith(wider)) {
              findings.fault(
                  dialogue,
                  "starts-on.deep-links",
                  "deep link '"
                      + link
                      + "*' also begins dialogue "
                      + other.name()
                      + " with '"
                      + wider
                      + "*'",
                  "let the two begin with different words");
            }
          }
        }
      }
    }
  }

  private static List<String> starred(Dialogue dialogue) {
    return dialogue.startsOn().deepLinks().stream()
        .filter(link -> link.endsWith("*"))
        .map(link -> link.substring(0, link.length() - 1))
        .sorted()
        .collect(Collectors.toList());
  }

  private void commands(Dialogue dialogue) {
    for (String command : new TreeSet<>(dialogue.startsOn().commands())) {
      if (!command.matches("[a-z0-9_]{1,32}")) {
        findings.fault(
            dialogue,
            "starts-on.commands",
            "command '" + command + "' cannot be typed in Telegram",
            "use 1 to 32 small letters without accents, digits or _");
      }
      words
          .ofCommand(command)
          .filter(word -> !word.word().equals(dialogue.name()))
          .ifPresent(
              word ->
                  findings.fault(
                      dialogue,
                      "starts-on.commands",
                      "command /"
                          + command
                          + " is understood everywhere as '"
                          + word.word()
                          + "' (patterns.yaml) and begins no dialogue",
                      "leave it at one of the two"));
    }
  }
}
