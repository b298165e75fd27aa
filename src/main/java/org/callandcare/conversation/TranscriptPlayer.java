package org.callandcare.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Sender;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.Utterance;
import org.jspecify.annotations.Nullable;

/** Plays the person of one transcript against the engine, and keeps what the bot shows. */
final class TranscriptPlayer {

  private static final ConversationKey PERSON = new ConversationKey("test", "person");

  private final Transcript transcript;
  private final Engine engine;
  private final InventedWorld world;
  private final StateCodec codec = new StateCodec();
  private final List<Keyboard.Inline> keyboards = new ArrayList<>();
  private List<String> words = List.of();
  private @Nullable String state;
  private @Nullable Instant dueAt;
  private Instant now;
  private int messages;

  TranscriptPlayer(Transcript transcript, Engine engine) {
    this.transcript = transcript;
    this.engine = engine;
    this.now = transcript.now();
    this.world = new InventedWorld(engine.dialogues(), engine.places(), transcript.gives());
    transcript.person().forEach(world::know);
    transcript.records().forEach(one -> world.keep(own(one)));
  }

  private SlotValue.OwnRecord own(Map<String, String> written) {
    String reference = written.getOrDefault("reference", "B-TEST");
    String side = written.getOrDefault("side", "need");
    Utterance utterance =
        new Utterance(
            written.getOrDefault("items", ""),
            now.atZone(engine.timing().zone()).toLocalDate(),
            transcript.language());
    Meaning meaning = engine.understanding().understand(utterance);
    return new SlotValue.OwnRecord(
        written.getOrDefault("id", reference),
        reference,
        side,
        new SlotValue.Items(meaning.items().stream().map(HeardValues::line).toList()));
  }

  State state() {
    return codec.read(state);
  }

  Language language() {
    Language spoken = state().language();
    return spoken != null ? spoken : Language.find(transcript.language()).orElse(Language.FR);
  }

  List<Effect> effects() {
    return world.performed();
  }

  /**
   * Does what the person does and gives what the bot shows.
   *
   * @throws IllegalArgumentException when it cannot be done: no such button
   */
  List<OutgoingMessage.Body> play(Transcript.Exchange exchange) {
    if (exchange.does().equals("later")) {
      return later(Duration.parse(exchange.what()));
    }
    if (exchange.does().equals("edited")) {
      state = codec.write(edited(state(), exchange.what()));
      return List.of();
    }
    return send(content(exchange));
  }

  /** As if the dialogue had been begun in a version that is not there any more. */
  private static State edited(State before, String dialogue) {
    List<Frame> stack =
        before.stack().stream()
            .map(frame -> frame.dialogue().equals(dialogue) ? frame.withVersion(0) : frame)
            .toList();
    return before.withStack(stack);
  }

  private List<OutgoingMessage.Body> later(Duration time) {
    Instant then = now.plus(time);
    List<OutgoingMessage.Body> shown = new ArrayList<>();
    while (dueAt != null && !dueAt.isAfter(then)) {
      now = dueAt.isAfter(now) ? dueAt : now;
      dueAt = null;
      shown.addAll(send(new Content.Timer()));
    }
    now = then;
    return shown;
  }

  private Content content(Transcript.Exchange exchange) {
    String what = exchange.what();
    return switch (exchange.does()) {
      case "they" -> new Content.Text(what);
      case "command" -> {
        String[] parts = what.replaceFirst("^/", "").split("\\s+", 2);
        yield new Content.Command(parts[0], parts.length > 1 ? parts[1] : "");
      }
      case "press" -> press(what, exchange.old());
      case "location" -> {
        String[] degrees = what.split("\\s*,\\s*", -1);
        yield new Content.Location(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
      }
      case "contact" -> new Content.Contact(what, null, true);
      case "photo" -> new Content.Photo("photo-" + messages, what.equals("true") ? null : what);
      case "voice" -> new Content.Voice("voice-" + messages);
      case "sticker" -> new Content.Sticker(what);
      case "document" -> new Content.Document("document-" + messages, what, null);
      case "signal" -> new Content.Signal(what, exchange.with());
      case "other" -> new Content.Other(what);
      default -> throw new IllegalArgumentException("nobody can " + exchange.does());
    };
  }

  private Content press(String label, boolean old) {
    if (!old && words.stream().anyMatch(word -> Typing.same(word, label))) {
      return new Content.Text(label);
    }
    List<Keyboard.Inline> candidates =
        keyboards.isEmpty()
            ? List.of()
            : old
                ? keyboards.subList(0, keyboards.size() - 1).reversed()
                : List.of(keyboards.getLast());
    for (Keyboard.Inline keyboard : candidates) {
      Optional<Button> button =
          keyboard.rows().stream()
              .flatMap(List::stream)
              .filter(one -> Typing.same(one.label(), label))
              .findFirst();
      if (button.isPresent()) {
        return new Content.Choice(button.get().token(), "message-" + keyboards.indexOf(keyboard));
      }
    }
    throw new IllegalArgumentException(
        "there is no button '"
            + label
            + "'; there are "
            + candidates.stream().limit(1).flatMap(k -> labels(k).stream()).toList()
            + words);
  }

  private List<OutgoingMessage.Body> send(Content content) {
    messages++;
    IncomingMessage message =
        new IncomingMessage(
            "test:" + messages,
            PERSON,
            new Sender("person", null, transcript.language()),
            content,
            now);
    world.at(now);
    Conversing conversing = engine.begin(codec.read(state), message, world);
    Progress progress = conversing.start();
    while (progress instanceof Progress.Wanting(Effect effect)) {
      progress = conversing.goOn(world.perform(effect));
    }
    Progress.Done done = (Progress.Done) progress;
    state = codec.write(done.state());
    dueAt = done.dueAt();
    List<OutgoingMessage.Body> shown = done.replies().stream().map(OutgoingMessage::body).toList();
    shown.forEach(this::keep);
    return shown;
  }

  private void keep(OutgoingMessage.Body body) {
    if (body instanceof OutgoingMessage.Say say) {
      if (say.keyboard() instanceof Keyboard.Inline inline) {
        keyboards.add(inline);
      }
      boolean shares =
          say.keyboard() instanceof Keyboard.AskContact
              || say.keyboard() instanceof Keyboard.AskLocation;
      words = shares ? labels(say.keyboard()) : List.of();
    }
  }

  static List<String> labels(Keyboard keyboard) {
    return switch (keyboard) {
      case Keyboard.Inline(List<List<Button>> rows) ->
          rows.stream().flatMap(List::stream).map(Button::label).toList();
      case Keyboard.AskContact(String label, List<String> more) -> more;
      case Keyboard.AskLocation(String label, List<String> more) -> more;
      case Keyboard.None _, Keyboard.Remove _ -> List.of();
    };
  }
}
