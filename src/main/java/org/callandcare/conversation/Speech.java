package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** What is said in one turn. Words said one after another become one message. */
final class Speech {

  /** Words, and the run of the dialogue that said them. */
  private record Piece(String run, String text) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final List<OutgoingMessage.Body> messages = new ArrayList<>();
  private final List<OutgoingMessage.Body> afterwards = new ArrayList<>();

  void say(String run, String text) {
    if (!text.isBlank()) {
      pieces.add(new Piece(run, text));
    }
  }

  /** Takes back what a dialogue said that is not needed after all. */
  void unsay(String run) {
    pieces.removeIf(piece -> piece.run().equals(run));
  }

  boolean hasSaid(String run) {
    return pieces.stream().anyMatch(piece -> piece.run().equals(run));
  }

  boolean isPending() {
    return !pieces.isEmpty();
  }

  /** Makes one message of all that was said since the last, with that keyboard under it. */
  void flush(Keyboard keyboard) {
    flush(null, keyboard);
  }

  /**
   * As {@link #flush(Keyboard)}.
   *
   * @param title shown in bold where the message has nothing else before it
   */
  void flush(@Nullable String title, Keyboard keyboard) {
    if (!pieces.isEmpty()) {
      String text = pieces.stream().map(Piece::text).collect(Collectors.joining("\n\n"));
      messages.add(new OutgoingMessage.Say(title, text, keyboard));
      pieces.clear();
    }
  }

  /**
   * Sends what was said before the last words ahead as a message of its own.
   *
   * @param otherwise what is said instead where there is nothing before them
   */
  void before(String otherwise, Keyboard keyboard) {
    Piece last = pieces.removeLast();
    if (pieces.isEmpty()) {
      pieces.add(new Piece("", otherwise));
    }
    flush(keyboard);
    pieces.add(last);
  }

  void add(OutgoingMessage.Body body) {
    messages.add(body);
  }

  /** What nobody waits for: it goes out after all that is said. */
  void addAfterwards(OutgoingMessage.Body body) {
    afterwards.add(body);
  }

  List<OutgoingMessage.Body> messages() {
    return Stream.concat(messages.stream(), afterwards.stream()).toList();
  }
}
