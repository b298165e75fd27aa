package org.callandcare.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Keyboard;
import org.callandcare.records.Actor;
import org.callandcare.records.Callback;
import org.callandcare.records.CallbackId;
import org.callandcare.records.Callbacks;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.RecordId;

/** What the buttons under a single record, a call-back and a handoff do. */
class OtherPresses {

  private final Alerts alerts;
  private final AlertBoard board;
  private final Dossiers dossiers;
  private final Callbacks callbacks;
  private final CallbackView callbackView;
  private final Relay relay;
  private final HandoffStore handoffs;
  private final PrivateNotes notes;
  private final DetailsView details;
  private final Audit audit;
  private final DeskWords words;
  private final TimeWords times;
  private final Clock clock;

  OtherPresses(
      Alerts alerts,
      AlertBoard board,
      Dossiers dossiers,
      Callbacks callbacks,
      CallbackView callbackView,
      Relay relay,
      HandoffStore handoffs,
      PrivateNotes notes,
      DetailsView details,
      Audit audit,
      DeskWords words,
      TimeWords times,
      Clock clock) {
    this.alerts = alerts;
    this.board = board;
    this.dossiers = dossiers;
    this.callbacks = callbacks;
    this.callbackView = callbackView;
    this.relay = relay;
    this.handoffs = handoffs;
    this.notes = notes;
    this.details = details;
    this.audit = audit;
    this.words = words;
    this.times = times;
    this.clock = clock;
  }

  void onRecord(StaffTurn turn, Press press, Alert alert) {
    Dossier dossier = dossiers.find(RecordId.parse(alert.subject())).orElseThrow();
    String reference = dossier.reference().value();
    switch (press.verb()) {
      case TAKE -> {
        Alert taken = alerts.take(alert.id(), turn.staff(), clock.instant());
        if (mine(taken.by(), turn)) {
          audit.note(turn, "take", alert, "");
        } else {
          others(turn, reference, taken.by(), taken.byAt());
        }
      }
      case RELEASE -> {
        if (mine(alert.by(), turn)) {
          alerts.release(alert.id(), turn.staff());
          audit.note(turn, "release", alert, "");
        } else {
          others(turn, reference, alert.by(), alert.byAt());
        }
      }
      case LATER ->
          turn.say(
              null,
              words.say("later.when", "name", turn.staff().name(), "references", reference),
              MatchPresses.whenButtons(words, alert));
      case UNTIL ->
          MatchPresses.when(press.argument(), clock)
              .ifPresent(
                  until -> {
                    alerts.later(alert.id(), until);
                    audit.note(turn, "later", alert, until.toString());
                    turn.say(
                        words.say("later.noted", "references", reference, "at", times.time(until)));
                  });
      case DONE -> {
        alerts.done(alert.id());
        audit.note(turn, "done", alert, "");
      }
      case DETAILS -> details.show(turn, reference, List.of(dossier));
      default -> turn.say(words.say("press.unknown"));
    }
    board.refresh(alert.id());
  }

  void onCallback(StaffTurn turn, Press press, Alert alert) {
    Optional<Callback> found = callbacks.find(new CallbackId(alert.subject()));
    if (found.isEmpty()) {
      turn.say(words.say("callback.gone"));
      board.refresh(alert.id());
      return;
    }
    Callback callback = found.get();
    String reference = callback.reference().value();
    switch (press.verb()) {
      case TAKE -> {
        Callback taken = callbacks.take(callback.id(), turn.staff());
        if (mine(taken.takenBy(), turn)) {
          audit.note(turn, "take", alert, "");
          show(turn, taken);
        } else {
          others(turn, reference, taken.takenBy(), null);
        }
      }
      case DONE -> {
        callbacks.done(callback.id(), turn.staff());
        audit.note(turn, "done", alert, "");
      }
      case DETAILS -> show(turn, callback);
      default -> turn.say(words.say("press.unknown"));
    }
    board.refresh(alert.id());
  }

  void onHandoff(StaffTurn turn, Press press, Alert alert) {
    Handoff handoff = handoffs.get(alert.subject());
    if (handoff.ended()) {
      turn.say(words.say("handoff.over", "reference", handoff.reference()));
    } else if (press.verb() == Press.Verb.TAKE) {
      Handoff now = relay.take(handoff.id(), turn.staff());
      if (now.heldBy(turn.staff())) {
        audit.note(turn, "take", alert, "");
      } else {
        others(turn, now.reference(), now.by(), now.byAt());
      }
    } else if (press.verb() == Press.Verb.DONE) {
      if (handoff.heldBy(turn.staff())) {
        relay.end(handoff.id());
        audit.note(turn, "give-back", alert, "");
      } else {
        others(turn, handoff.reference(), handoff.by(), handoff.byAt());
      }
    } else {
      turn.say(words.say("press.unknown"));
    }
    board.refresh(alert.id());
  }

  private void show(StaffTurn turn, Callback callback) {
    notes.tell(
        turn.staff(),
        turn.group(),
        turn.id() + ":callback",
        callback.reference().value(),
        callbackView.details(callback),
        Keyboard.NONE);
  }

  private static boolean mine(Actor.@org.jspecify.annotations.Nullable Staff by, StaffTurn turn) {
    return by != null && by.account().equals(turn.staff().account());
  }

  private void others(
      StaffTurn turn,
      String reference,
      Actor.@org.jspecify.annotations.Nullable Staff by,
      @org.jspecify.annotations.Nullable Instant at) {
    if (by == null) {
      turn.say(words.say("press.nobody-has", "references", reference));
    } else if (at == null) {
      turn.say(words.say("press.others-have-it", "name", by.name(), "references", reference));
    } else {
      turn.say(
          words.say(
              "press.others-have",
              "name",
              by.name(),
              "at",
              times.time(at),
              "references",
              reference));
    }
  }
}
