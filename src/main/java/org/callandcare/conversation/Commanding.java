package org.callandcare.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.Content;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.GlobalWord;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.SlotValue;

/** Takes commands and deep links. */
final class Commanding {

  private final TurnInHand turn;

  Commanding(TurnInHand turn) {
    this.turn = turn;
  }

  void command(Content.Command command) {
    Optional<Dialogue> linked =
        command.name().equals("start") && !command.argument().isEmpty()
            ? turn.engine().dialogues().startingOnDeepLink(command.argument())
            : Optional.empty();
    Optional<Dialogue> wanted =
        linked.or(() -> turn.engine().dialogues().startingOnCommand(command.name()));
    if (wanted.isPresent()) {
      begin(wanted.get(), linked.isPresent() ? campaign(wanted.get(), command) : Map.of());
      return;
    }
    Optional<GlobalWord> word = turn.engine().dialogues().words().ofCommand(command.name());
    boolean heard =
        word.isPresent()
            && new GlobalHearing(turn).hear(word.get(), "/" + command.name(), Pending.of(turn));
    if (!heard) {
      unknown();
    }
  }

  /** Begins what the command begins; false when there is no such command. */
  boolean begin(String command) {
    Optional<Dialogue> wanted = turn.engine().dialogues().startingOnCommand(command);
    wanted.ifPresent(dialogue -> begin(dialogue, Map.of()));
    return wanted.isPresent();
  }

  /** What follows {@code campaign-} in the link. */
  private static Map<String, SlotValue> campaign(Dialogue dialogue, Content.Command command) {
    Map<String, SlotValue> given = new HashMap<>();
    for (String link : dialogue.startsOn().deepLinks()) {
      String beginning = link.endsWith("*") ? link.substring(0, link.length() - 1) : null;
      if (beginning != null && command.argument().startsWith(beginning)) {
        given.put("campaign", new SlotValue.Text(command.argument().substring(beginning.length())));
      }
    }
    return given;
  }

  private void begin(Dialogue dialogue, Map<String, SlotValue> given) {
    while (!turn.stack().isEmpty() && TurnInHand.isPattern(turn.stack().top())) {
      turn.stack().pop();
    }
    Digressing digressing = new Digressing(turn);
    boolean greets = dialogue.startsOn().intents().contains("greeting");
    boolean holds = turn.stack().frames().stream().anyMatch(turn::holdsAnswers);
    if (greets && (holds || !turn.draft().isEmpty())) {
      comeBack();
    } else if (!holds) {
      turn.stack().frames().clear();
      turn.begin(dialogue, Frame.Kind.MAIN, given);
    } else if (!digressing.isUnderWay(dialogue)) {
      digressing.begin(dialogue, given);
    }
  }

  private void comeBack() {
    Map<String, SlotValue> title = turn.titleInFront();
    if (!turn.stack().isEmpty()) {
      turn.setDraft(turn.stack().frames());
      turn.stack().frames().clear();
    }
    FirstWords.comeBack(turn, title.get("title"), "");
  }

  private void unknown() {
    if (turn.stack().isEmpty()) {
      turn.repair(RepairPattern.LOST, Map.of("message", new SlotValue.Text("")));
    } else {
      turn.repair(RepairPattern.HELP, turn.titleInFront());
    }
  }
}
