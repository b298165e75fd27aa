package org.callandcare.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Sender;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.texts.TextsLoader;
import org.jspecify.annotations.Nullable;

/** A person who talks to the engine, message by message. */
final class Talk {

  static final Instant BEGIN = Instant.parse("2027-01-15T09:00:00Z");

  private static @Nullable Engine packed;

  private final StateCodec codec = new StateCodec();
  private Engine engine;
  private final InventedWorld world;
  private final List<Effect> effects = new ArrayList<>();
  private @Nullable String state;
  private Progress.@Nullable Done last;
  private Instant now = BEGIN;
  private int messages;

  Talk(Engine engine) {
    this.engine = engine;
    this.world = new InventedWorld(engine.dialogues(), engine.places(), Map.of());
  }

  /** With the packed dialogues. */
  Talk() {
    this(packedEngine());
  }

  static synchronized Engine packedEngine() {
    if (packed == null) {
      packed =
          TranscriptsCommand.engine(
              Dialogues.read(ConversationFiles.packed()).dialogues(),
              TextsLoader.load(null),
              StepWatch.NONE);
    }
    return packed;
  }

  Talk knowing(String fact, String value) {
    world.know(fact, value);
    return this;
  }

  /** The dialogues were edited: from here on another engine answers. */
  Talk goesOnWith(Engine other) {
    engine = other;
    return this;
  }

  Talk at(Instant moment) {
    now = moment;
    return this;
  }

  Talk types(String text) {
    return does(new Content.Text(text));
  }

  Talk does(Content content) {
    messages++;
    return does("test:" + messages, content);
  }

  Talk does(String key, Content content) {
    last = compute(key, content);
    state = codec.write(last.state());
    return this;
  }

  /** The turn that a message would make, without anything being written. */
  Progress.Done compute(String key, Content content) {
    IncomingMessage message =
        new IncomingMessage(
            key,
            new ConversationKey("test", "person"),
            new Sender("person", null, "fr"),
            content,
            now);
    world.at(now);
    effects.clear();
    Conversing conversing = engine.begin(codec.read(state), message, world);
    Progress progress = conversing.start();
    while (progress instanceof Progress.Wanting(Effect effect)) {
      effects.add(effect);
      progress = conversing.goOn(world.perform(effect));
    }
    return (Progress.Done) progress;
  }

  Talk presses(String label) {
    Button button =
        buttons().stream()
            .filter(one -> plain(one.label()).equals(plain(label)))
            .findFirst()
            .orElseThrow();
    return does(new Content.Choice(button.token(), "ref"));
  }

  Progress.Done last() {
    return java.util.Objects.requireNonNull(last);
  }

  /** All that was said to the last message. */
  String said() {
    StringBuilder all = new StringBuilder();
    for (OutgoingMessage reply : last().replies()) {
      if (reply.body() instanceof OutgoingMessage.Say say) {
        all.append(say.title() == null ? "" : say.title() + "\n").append(say.text()).append('\n');
      }
    }
    return plain(all.toString());
  }

  /** A text's words up to its first placeholder, as {@link #said} gives them. */
  static String text(String key) {
    return plain(
        new TextsWording(TextsLoader.load(null)).words("fr", key).replaceFirst("\\{.*", ""));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\h]+", " ").strip();
  }

  /** Inline buttons of the last message's answer. */
  List<Button> buttons() {
    List<Button> all = new ArrayList<>();
    for (OutgoingMessage reply : last().replies()) {
      if (reply.body() instanceof OutgoingMessage.Say say
          && say.keyboard() instanceof Keyboard.Inline(List<List<Button>> rows)) {
        rows.forEach(all::addAll);
      }
    }
    return all;
  }

  /** What the last message had done. */
  List<Effect> effects() {
    return List.copyOf(effects);
  }

  String state() {
    return String.valueOf(state);
  }

  Frame front() {
    return last().state().stack().getLast();
  }
}
