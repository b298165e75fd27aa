package org.callandcare.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.Content;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.callandcare.understanding.Meaning;

/** Takes what arrived, whatever it is. */
final class Listening {

  private static final String HANDOFF_ENDED = "handoff-ended";
  private static final String DISTRESS = "distress";

  private final TurnInHand turn;

  Listening(TurnInHand turn) {
    this.turn = turn;
  }

  /** Takes the message in; false when nothing is to be said to it. */
  boolean listen() {
    Content content = turn.message().content();
    return switch (content) {
      case Content.Membership _ -> false;
      case Content.Timer _ -> timer();
      case Content.Signal signal -> signal(signal);
      case Content.Text _,
          Content.Command _,
          Content.Choice _,
          Content.Location _,
          Content.Contact _,
          Content.Photo _,
          Content.Voice _,
          Content.Document _,
          Content.Sticker _,
          Content.Other _ ->
          turn.handedOver() == null ? person(content) : besideTheDesk(content);
    };
  }

  private boolean person(Content content) {
    boolean first = !turn.knowsLanguage();
    Instant since = turn.since();
    boolean away = since != null && turn.engine().timing().isDraft(since, turn.now());
    new Languages(turn).begin();
    turn.touch();
    Texting texting = new Texting(turn, first, away);
    Sharing sharing = new Sharing(turn, texting);
    switch (content) {
      case Content.Text(String text) -> {
        if (!text.isBlank()) {
          texting.hear(text);
        }
      }
      case Content.Command command -> new Commanding(turn).command(command);
      case Content.Choice choice -> new Pressing(turn).press(choice);
      case Content.Location location -> sharing.location(location);
      case Content.Contact contact -> sharing.contact(contact);
      case Content.Photo photo -> sharing.photo(photo);
      case Content.Voice _ -> sharing.unreadable("voice");
      case Content.Document document -> sharing.document(document);
      case Content.Sticker sticker -> sharing.sticker(sticker);
      case Content.Other other -> sharing.unreadable(other.kind());
      case Content.Membership _, Content.Timer _, Content.Signal _ -> {}
    }
    return true;
  }

  /** A person of the desk has the conversation: all goes there, but for what must not be kept. */
  private boolean besideTheDesk(Content content) {
    turn.touch();
    if (content instanceof Content.Command && mayGoOnAlone()) {
      turn.relay();
      turn.takeBack();
      return person(content);
    }
    String words =
        switch (content) {
          case Content.Text(String text) -> text;
          case Content.Photo photo -> photo.caption();
          case Content.Document document -> document.caption();
          case Content.Command _,
              Content.Choice _,
              Content.Location _,
              Content.Contact _,
              Content.Voice _,
              Content.Sticker _,
              Content.Membership _,
              Content.Timer _,
              Content.Signal _,
              Content.Other _ ->
              null;
        };
    if (words != null) {
      Meaning meaning = turn.engine().understand(turn, words);
      Optional<RepairPattern> refused = Warnings.refused(meaning);
      if (refused.isPresent()) {
        turn.speakAside(refused.get());
        return true;
      }
      boolean again = DISTRESS.equals(turn.handedOver());
      if (meaning.signs().contains(Meaning.Sign.DISTRESS) && !again) {
        turn.relay();
        turn.takeBack();
        return new Warnings(turn).distress();
      }
    }
    if (!(content instanceof Content.Choice)) {
      turn.relay();
    }
    return false;
  }

  /** Nobody reads along at night: whoever gives a command then has the bot again. */
  private boolean mayGoOnAlone() {
    return !DISTRESS.equals(turn.handedOver())
        && turn.facts().get("desk.open") instanceof SlotValue.YesNo(boolean open)
        && !open;
  }

  private boolean signal(Content.Signal signal) {
    if (signal.name().equals(HANDOFF_ENDED)) {
      return turn.handedOver() != null && handoffEnded();
    }
    Optional<Dialogue> wanted = turn.engine().dialogues().startingOnSignal(signal.name());
    new Languages(turn).begin();
    Map<String, SlotValue> given = new HashMap<>();
    signal.arguments().forEach((name, value) -> given.put(name, new SlotValue.Text(value)));
    wanted.ifPresent(
        dialogue -> {
          turn.touch();
          new Digressing(turn).begin(dialogue, given);
        });
    return wanted.isPresent();
  }

  /** The dialogue that called the desk goes on; where nothing is left to say, a pattern speaks. */
  private boolean handoffEnded() {
    turn.takeBack();
    turn.touch();
    boolean goesOn = !turn.stack().isEmpty() && !turn.stack().top().step().equals(Step.END);
    if (!goesOn) {
      turn.repair(RepairPattern.HANDOFF_ENDED);
    }
    return true;
  }

  private boolean timer() {
    Instant since = turn.since();
    if (since == null || turn.handedOver() != null) {
      return false;
    }
    Timing timing = turn.engine().timing();
    if (!turn.now().isBefore(timing.dropAt(since))) {
      turn.stack().frames().clear();
      turn.setDraft(List.of());
      turn.flags().clear();
      turn.keyboard().withdraw();
      return false;
    }
    boolean due =
        !turn.reminded()
            && turn.stack().frames().stream().anyMatch(turn::holdsAnswers)
            && !turn.now().isBefore(timing.reminderAt(since))
            && !timing.quiet().isQuiet(turn.now());
    if (due) {
      turn.setReminded(true);
      turn.repair(RepairPattern.REMINDER, turn.titleInFront());
    }
    return due;
  }
}
