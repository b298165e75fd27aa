package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.jspecify.annotations.Nullable;

/** One transcript played from beginning to end, with all that is not as it says. */
final class TranscriptRun {

  private final Transcript transcript;
  private final Engine engine;
  private final TextsWording wording;
  private final TranscriptPlayer player;
  private final List<String> failures = new ArrayList<>();

  private TranscriptRun(Transcript transcript, Engine engine, Texts texts) {
    this.transcript = transcript;
    this.engine = engine;
    this.wording = new TextsWording(texts);
    this.player = new TranscriptPlayer(transcript, engine);
  }

  /** Plays it; gives lines {@code file:line: what is wrong}, none when all is as it says. */
  static List<String> failures(Transcript transcript, Engine engine, Texts texts) {
    TranscriptRun run = new TranscriptRun(transcript, engine, texts);
    run.play();
    return run.failures;
  }

  private void play() {
    for (Transcript.Exchange exchange : transcript.talk()) {
      List<OutgoingMessage.Body> shown;
      try {
        shown = player.play(exchange);
      } catch (RuntimeException e) {
        fail(exchange.line(), exchange.does() + ": " + exchange.what() + ": " + e);
        return;
      }
      int before = failures.size();
      compare(exchange, shown);
      slots(exchange);
      if (failures.size() > before) {
        return;
      }
    }
    end(transcript.end());
  }

  private void fail(int line, String what) {
    failures.add(transcript.file() + ":" + line + ": " + what);
  }

  // --- messages

  private void compare(Transcript.Exchange exchange, List<OutgoingMessage.Body> shown) {
    if (exchange.bot() == null) {
      return;
    }
    List<OutgoingMessage.Body> messages =
        shown.stream().filter(body -> !(body instanceof OutgoingMessage.ClearKeyboard)).toList();
    if (messages.size() != exchange.bot().size()) {
      fail(
          exchange.line(),
          exchange.what()
              + ": "
              + exchange.bot().size()
              + " messages were to come, "
              + messages.size()
              + " came: "
              + messages.stream().map(TranscriptRun::text).toList());
      return;
    }
    for (int i = 0; i < messages.size(); i++) {
      compare(exchange, exchange.bot().get(i), messages.get(i));
    }
  }

  private void compare(
      Transcript.Exchange exchange, Transcript.Expected expected, OutgoingMessage.Body message) {
    String text = text(message);
    String rest = Typing.plain(text);
    for (String wanted : expected.say()) {
      for (String part : parts(wanted)) {
        int at = rest.indexOf(Typing.plain(part));
        if (at < 0) {
          fail(
              exchange.line(),
              exchange.what() + ": '" + wanted + "' was to be said; the bot said: " + text);
          return;
        }
        rest = rest.substring(at + part.length());
      }
    }
    Keyboard keyboard = message instanceof OutgoingMessage.Say say ? say.keyboard() : Keyboard.NONE;
    buttons(exchange, expected, keyboard);
  }

  private void buttons(
      Transcript.Exchange exchange, Transcript.Expected expected, Keyboard keyboard) {
    List<String> labels = TranscriptPlayer.labels(keyboard);
    for (String wanted : expected.buttons()) {
      if (labels.stream().noneMatch(label -> Typing.same(label, wanted))) {
        fail(exchange.line(), exchange.what() + ": no button '" + wanted + "' among " + labels);
      }
    }
    for (String unwanted : expected.noButtons()) {
      if (labels.stream().anyMatch(label -> Typing.same(label, unwanted))) {
        fail(exchange.line(), exchange.what() + ": a button '" + unwanted + "' is there");
      }
    }
    String shares =
        switch (keyboard) {
          case Keyboard.AskContact _ -> "contact";
          case Keyboard.AskLocation _ -> "location";
          case Keyboard.None _, Keyboard.Inline _, Keyboard.Remove _ -> null;
        };
    if (expected.shares() != null && !expected.shares().equals(shares)) {
      fail(exchange.line(), exchange.what() + ": nothing shares the " + expected.shares());
    }
  }

  /** The words themselves, or those of the text of that key between its placeholders. */
  private List<String> parts(String wanted) {
    String language = player.language().code();
    if (!wording.has(language, wanted)) {
      return List.of(wanted);
    }
    List<String> parts = new ArrayList<>();
    for (String part : wording.words(language, wanted).split("\\{[^}]*}", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static String text(OutgoingMessage.Body body) {
    return switch (body) {
      case OutgoingMessage.Say(String title, String text, _) ->
          title == null ? text : title + "\n" + text;
      case OutgoingMessage.Edit edit -> edit.text();
      case OutgoingMessage.Attachment attachment -> attachment.caption();
      case OutgoingMessage.ClearKeyboard _ -> "";
    };
  }

  // --- slots and the end

  private void slots(Transcript.Exchange exchange) {
    List<Frame> stack = player.state().stack();
    for (Map.Entry<String, @Nullable String> wanted : exchange.slots().entrySet()) {
      List<String> read = List.of();
      if (!stack.isEmpty()) {
        Frame front = stack.getLast();
        read =
            readings(engine.dialogue(front), wanted.getKey(), front.slots().get(wanted.getKey()));
      }
      if (!fits(wanted.getValue(), read)) {
        fail(
            exchange.line(),
            exchange.what()
                + ": slot "
                + wanted.getKey()
                + " was to hold '"
                + wanted.getValue()
                + "', it holds "
                + read);
      }
    }
  }

  /** A value as it can be written in a transcript: as it is read, and an option as it is. */
  private List<String> readings(Dialogue dialogue, String name, @Nullable SlotValue value) {
    if (value == null) {
      return List.of();
    }
    Language language = player.language();
    Slot slot = dialogue.slots().get(name);
    List<String> readings = new ArrayList<>();
    readings.add(
        slot == null
            ? engine.values().read(language, value)
            : engine.values().read(language, dialogue, slot, value));
    readings.addAll(plain(language, value));
    return readings;
  }

  private List<String> plain(Language language, SlotValue value) {
    return switch (value) {
      case SlotValue.Choice(String option) -> List.of(option);
      case SlotValue.YesNo(boolean yes) -> List.of(yes ? "yes" : "no", String.valueOf(yes));
      case SlotValue.Place place -> List.of(place.name());
      case SlotValue.Phone(String number) -> List.of(number);
      case SlotValue.OwnRecord own -> List.of(own.reference());
      case SlotValue.Day day -> List.of(day.day().toString());
      default -> List.of(engine.values().read(language, value));
    };
  }

  private static boolean fits(@Nullable String wanted, List<String> readings) {
    return wanted == null
        ? readings.isEmpty()
        : readings.stream().anyMatch(reading -> Typing.same(reading, wanted));
  }

  private void end(Transcript.End end) {
    State state = player.state();
    if (end.effects() != null) {
      effects(end, end.effects());
    }
    String front = state.stack().isEmpty() ? "none" : state.stack().getLast().dialogue();
    if (end.dialogue() != null && !end.dialogue().equals(front)) {
      fail(end.line(), "at the end " + end.dialogue() + " was to be in front, it is " + front);
    }
    boolean handed = state.handedOver() != null;
    if (end.handedOver() != null && end.handedOver() != handed) {
      fail(end.line(), "at the end the conversation is " + (handed ? "" : "not ") + "handed over");
    }
    if (end.language() != null && !end.language().equals(player.language().code())) {
      fail(end.line(), "at the end the language is " + player.language().code());
    }
  }

  private void effects(Transcript.End end, List<Transcript.ExpectedEffect> wanted) {
    List<Effect> performed = player.effects();
    List<String> names = performed.stream().map(Effect::name).toList();
    if (!names.equals(wanted.stream().map(Transcript.ExpectedEffect::name).toList())) {
      fail(
          end.line(),
          "the effects were to be "
              + wanted.stream().map(Transcript.ExpectedEffect::name).toList()
              + ", they are "
              + names);
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Effect effect = performed.get(i);
      for (Map.Entry<String, @Nullable String> argument : wanted.get(i).arguments().entrySet()) {
        SlotValue value = effect.arguments().get(argument.getKey());
        List<String> read =
            value == null
                ? List.of()
                : new ArrayList<>(plain(Objects.requireNonNull(effect.language()), value));
        if (value != null) {
          read.add(engine.values().read(effect.language(), value));
        }
        if (!fits(argument.getValue(), read)) {
          fail(
              end.line(),
              effect.name()
                  + ": "
                  + argument.getKey()
                  + " was to be '"
                  + argument.getValue()
                  + "', it is "
                  + read);
        }
      }
    }
  }
}
