package org.callandcare.desk;

import static org.callandcare.desk.Press.button;

import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Button;
import org.callandcare.channel.Keyboard;

/** What staff read and press from the agreement of both sides to the receiver's thanks. */
class HandoverView {

  private final DeskWords words;
  private final TimeWords times;

  HandoverView(DeskWords words, TimeWords times) {
    this.words = words;
    this.times = times;
  }

  /** How it stands beyond the agreement; empty when there is nothing to say. */
  Optional<String> line(Handover handover) {
    return switch (handover) {
      case Handover.None _, Handover.Agreed _ -> Optional.empty();
      case Handover.Appointed(var at, var where) ->
          Optional.of(
              words.say("state.appointed", "at", times.time(at), "where", where(words, where)));
      case Handover.Missed(var until, _) ->
          Optional.of(words.say("state.missed", "until", times.day(until)));
      case Handover.Delivered(var at) ->
          Optional.of(words.say("state.delivered", "at", times.time(at)));
      case Handover.Received _ -> Optional.of(words.say("state.received"));
    };
  }

  Keyboard keyboard(String alert, Handover handover, Button details) {
    Button handed = button(words.say("button.handed-over"), Press.Verb.HANDED_OVER, alert);
    Button off = button(words.say("button.call-off"), Press.Verb.CALL_OFF, alert);
    return switch (handover) {
      case Handover.None _, Handover.Received _ -> Press.rows(1, List.of(details));
      case Handover.Agreed _ ->
          Press.rows(2, List.of(appoint(alert, "button.appoint"), handed, off, details));
      case Handover.Appointed _ ->
          Press.rows(
              2,
              List.of(
                  handed,
                  button(words.say("button.missed"), Press.Verb.MISSED, alert),
                  appoint(alert, "button.move"),
                  off,
                  details));
      case Handover.Missed _ ->
          Press.rows(2, List.of(appoint(alert, "button.appoint-again"), off, details));
      case Handover.Delivered _ ->
          Press.rows(
              2,
              List.of(
                  button(words.say("button.received"), Press.Verb.RECEIVED, alert), off, details));
    };
  }

  private Button appoint(String alert, String label) {
    return button(words.say(label), Press.Verb.APPOINT, alert);
  }

  /** Where a hand-over is, in words: one of the desk's, or as it was typed. */
  static String where(DeskWords words, String where) {
    String key = "handover.where." + where;
    return HandoverPresses.PLACES.contains(where) ? words.say(key) : where;
  }
}
