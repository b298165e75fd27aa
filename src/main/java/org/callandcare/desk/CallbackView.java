package org.callandcare.desk;

import static org.callandcare.desk.Press.button;

import java.util.List;
import org.callandcare.channel.Button;
import org.callandcare.channel.Keyboard;
import org.callandcare.records.Callback;
import org.callandcare.records.Callback.CallbackState;
import org.callandcare.records.CallbackId;
import org.callandcare.records.Callbacks;

/** Somebody wants to be called. The number and the subject are for whoever takes it, in private. */
class CallbackView {

  private final Callbacks callbacks;
  private final DeskWords words;
  private final TimeWords times;

  CallbackView(Callbacks callbacks, DeskWords words, TimeWords times) {
    this.callbacks = callbacks;
    this.words = words;
    this.times = times;
  }

  AlertWords words(Alert alert) {
    return callbacks
        .find(new CallbackId(alert.subject()))
        .map(callback -> words(alert.id(), callback))
        .orElseGet(
            () ->
                new AlertWords(
                    words.say("callback.title"), words.say("callback.gone"), Keyboard.NONE));
  }

  private AlertWords words(String alert, Callback callback) {
    String asked =
        words.say(
            "callback.text",
            "reference",
            callback.reference().value(),
            "age",
            times.time(callback.requestedAt()));
    return switch (callback.state()) {
      case CallbackState.Waiting _ ->
          new AlertWords(
              words.say("callback.title"),
              asked,
              Press.rows(1, List.of(button(words.say("button.take"), Press.Verb.TAKE, alert))));
      case CallbackState.Taken(var by, var at) ->
          new AlertWords(
              words.say("callback.title"),
              words.say("state.taken", "name", by.name(), "at", times.time(at)) + "\n" + asked,
              Press.rows(2, taken(alert)));
      case CallbackState.Done(var by, var at) ->
          new AlertWords(
              words.say("callback.title"),
              words.say("state.called", "name", by.name(), "at", times.time(at)) + "\n" + asked,
              Keyboard.NONE);
    };
  }

  private List<Button> taken(String alert) {
    return List.of(
        button(words.say("button.called"), Press.Verb.DONE, alert),
        button(words.say("button.details"), Press.Verb.DETAILS, alert));
  }

  /** All of it, for one member of staff alone. */
  String details(Callback callback) {
    return words.say(
        "callback.details",
        "phone",
        callback.phone(),
        "when",
        callback.when(),
        "topic",
        callback.topic(),
        "with_when",
        callback.when().isEmpty() ? "no" : "yes",
        "with_topic",
        callback.topic().isEmpty() ? "no" : "yes");
  }
}
