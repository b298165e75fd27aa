package org.callandcare.webchat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.callandcare.channel.Button;
import org.callandcare.channel.Keyboard;
import org.jspecify.annotations.Nullable;

/**
 * One bubble on the page, as it is kept and as it travels to the browser.
 *
 * @param ref its name within the conversation: the id of the {@code OutgoingMessage}, or the id the
 *     page gave to what a person sent
 * @param version the conversation's version at its last change
 * @param at when it was said; bubbles stand in this order
 * @param kind how it is drawn
 * @param sender the id of the person who said it; null for the bot
 * @param title a first line in bold; null for none
 * @param text plain text, may be empty for a photo
 * @param keys what stands under it for tapping
 * @param pressed the token of the button that was pressed; null when none was
 * @param edit the id of the last edit; null when it stands as it was said
 * @param file the id of its {@link ShownFile}; null for none
 * @param fileName how the file is called; null for none
 */
record ShownMessage(
    String ref,
    long version,
    Instant at,
    Kind kind,
    @Nullable String sender,
    @Nullable String title,
    String text,
    Keys keys,
    @Nullable String pressed,
    @Nullable String edit,
    @Nullable String file,
    @Nullable String fileName) {

  ShownMessage {
    // As the store keeps it, so that what was read back compares with what is new.
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  enum Kind {
    TEXT,
    LOCATION,
    CONTACT,
    PHOTO,
    FILE
  }

  /**
   * A {@link Keyboard} in one flat shape.
   *
   * @param rows of inline buttons; beside a button that shares, of buttons that type their label
   * @param label of the button that shares a contact or a location; null for every other kind
   */
  record Keys(Type type, List<List<Button>> rows, @Nullable String label) {

    enum Type {
      NONE,
      INLINE,
      CLEARED,
      ASK_CONTACT,
      ASK_LOCATION,
      REMOVE
    }

    static final Keys NONE = new Keys(Type.NONE, List.of(), null);

    static Keys of(Keyboard keyboard) {
      return switch (keyboard) {
        case Keyboard.None _ -> NONE;
        case Keyboard.Inline(var rows) when rows.stream().allMatch(List::isEmpty) -> NONE;
        case Keyboard.Inline(var rows) -> new Keys(Type.INLINE, rows, null);
        case Keyboard.AskContact(var label, var words) ->
            new Keys(Type.ASK_CONTACT, words(words), label);
        case Keyboard.AskLocation(var label, var words) ->
            new Keys(Type.ASK_LOCATION, words(words), label);
        case Keyboard.Remove _ -> new Keys(Type.REMOVE, List.of(), null);
      };
    }

    /** Beside a button that shares: buttons that type what they say. */
    private static List<List<Button>> words(List<String> words) {
      return words.stream().map(word -> List.of(new Button(word, "word"))).toList();
    }

    /** The same buttons, no longer for pressing. */
    Keys cleared() {
      return type == Type.INLINE ? new Keys(Type.CLEARED, rows, null) : this;
    }
  }

  /** What a person said. */
  static ShownMessage said(String ref, Instant at, String sender, Kind kind, String text) {
    return new ShownMessage(
        ref, 0, at, kind, sender, null, text, Keys.NONE, null, null, null, null);
  }

  /** What the bot says. */
  static ShownMessage bot(
      String ref, Instant at, @Nullable String title, String text, Keyboard keyboard) {
    return new ShownMessage(
        ref, 0, at, Kind.TEXT, null, title, text, Keys.of(keyboard), null, null, null, null);
  }

  /** In the same millisecond, what a person said stands before the bot's answer to it. */
  boolean standsBefore(ShownMessage other) {
    return at.isBefore(other.at) || (at.equals(other.at) && sender != null && other.sender == null);
  }

  ShownMessage withFile(Kind drawnAs, String id, @Nullable String name) {
    return new ShownMessage(
        ref, version, at, drawnAs, sender, title, text, keys, pressed, edit, id, name);
  }

  /** With the words and keys of another message, whose ref is the id of this edit; once only. */
  ShownMessage edited(ShownMessage words) {
    return words.ref.equals(edit)
        ? this
        : new ShownMessage(
            ref,
            version,
            at,
            kind,
            sender,
            words.title,
            words.text,
            words.keys,
            null,
            words.ref,
            file,
            fileName);
  }

  ShownMessage cleared() {
    return new ShownMessage(
        ref, version, at, kind, sender, title, text, keys.cleared(), pressed, edit, file, fileName);
  }

  ShownMessage withPressed(String token) {
    return new ShownMessage(
        ref, version, at, kind, sender, title, text, keys, token, edit, file, fileName);
  }

  ShownMessage withVersion(long changed) {
    return new ShownMessage(
        ref, changed, at, kind, sender, title, text, keys, pressed, edit, file, fileName);
  }
}
