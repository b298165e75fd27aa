package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callandcare.channel.Keyboard;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.callandcare.texts.Language;

/** Shows a record as it will be filed, with a button to change each of its lines. */
final class Summaries {

  private final TurnInHand turn;

  Summaries(TurnInHand turn) {
    this.turn = turn;
  }

  void show(Step.Summary summary) {
    Frame frame = turn.stack().top();
    Dialogue dialogue = turn.dialogue(frame);
    Language language = turn.language();
    Phrases phrases = turn.engine().phrases();
    List<String> lines = new ArrayList<>();
    List<Offered> edits = new ArrayList<>();
    for (String slot : shown(turn, summary)) {
      String name = turn.engine().values().name(language, dialogue, slot);
      SlotValue held = Objects.requireNonNull(frame.slots().get(slot));
      String value = turn.engine().values().read(language, dialogue, dialogue.slot(slot), held);
      lines.add(phrases.say(language, "engine.line", Map.of("name", name, "value", value)));
      if (dialogue.askFor(slot).isPresent()) {
        String label = phrases.say(language, "engine.edit", Map.of("name", name));
        edits.add(new Offered(label, Offered.Act.EDIT, null, slot));
      }
    }
    List<List<Offered>> rows = new ArrayList<>();
    rows.add(List.of(button(summary, "confirm", Offered.Act.CONFIRM)));
    rows.addAll(pairs(edits));
    rows.add(List.of(button(summary, "cancel", Offered.Act.CANCEL)));
    Keyboard keyboard = KeyboardRows.inline(turn, rows);
    String key =
        summary.text() == null ? dialogue.name() + ".summary." + summary.name() : summary.text();
    String heading = phrases.say(language, key, dialogue, turn.scope(frame));
    String body = String.join("\n", lines);
    boolean alone = !turn.speech().isPending() && !turn.keyboard().shares();
    turn.speech().say(frame.run(), alone ? body : heading + "\n" + body);
    turn.engine().flush(turn, alone ? heading : null, keyboard);
  }

  /** The lines that are shown: filled, and on the way. */
  static List<String> shown(TurnInHand turn, Step.Summary summary) {
    Frame frame = turn.stack().top();
    return summary.slots().stream()
        .filter(slot -> frame.slots().containsKey(slot))
        .filter(slot -> !(frame.slots().get(slot) instanceof SlotValue.Skipped))
        .filter(slot -> FollowUps.isOnTheWay(turn, frame, slot))
        .toList();
  }

  private Offered button(Step.Summary summary, String name, Offered.Act act) {
    Dialogue dialogue = turn.dialogue(turn.stack().top());
    String own = dialogue.name() + "." + name;
    boolean has = turn.engine().phrases().has(turn.language(), own);
    String label =
        turn.engine()
            .phrases()
            .say(
                turn.language(),
                has ? own : "engine." + name,
                dialogue,
                turn.scope(turn.stack().top()));
    return new Offered(
        label, act, null, act == Offered.Act.CONFIRM ? summary.confirm() : summary.cancel());
  }

  private static List<List<Offered>> pairs(List<Offered> edits) {
    List<List<Offered>> rows = new ArrayList<>();
    for (int i = 0; i < edits.size(); i += 2) {
      rows.add(List.copyOf(edits.subList(i, Math.min(edits.size(), i + 2))));
    }
    return rows;
  }
}
