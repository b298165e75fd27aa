package org.callandcare.webchat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.annotation.Id;

/**
 * What the page shows of one conversation. Immutable; every change makes the next version.
 *
 * @param chat the conversation's {@code chat}
 * @param version counts the changes, from 0
 * @param clearedAt the version at which the history was last wiped; 0 for never
 * @param touchedAt when it last changed
 * @param messages in the order they stand
 */
record ShownConversation(
    @Id String chat, long version, long clearedAt, Instant touchedAt, List<ShownMessage> messages) {

  /** As many characters as one conversation keeps, so that its document stays far under 16 MB. */
  private static final int MAX_CHARACTERS = 500_000;

  ShownConversation {
    messages = List.copyOf(messages);
  }

  static ShownConversation empty(String chat) {
    return new ShownConversation(chat, 0, 0, Instant.EPOCH, List.of());
  }

  Optional<ShownMessage> find(String ref) {
    return messages.stream().filter(message -> message.ref().equals(ref)).findFirst();
  }

  /** What changed after a version, in the order it stands; all of it for a version never seen. */
  List<ShownMessage> since(long seen) {
    return messages.stream().filter(message -> message.version() > seen).toList();
  }

  /** True when someone who saw that version has to forget what was shown. */
  boolean wipedSince(long seen) {
    return seen > version || (seen > 0 && seen < clearedAt);
  }

  /** With one more message at its place in time; unchanged when its ref is known. */
  ShownConversation with(ShownMessage message, int kept, Instant now) {
    if (find(message.ref()).isPresent()) {
      return this;
    }
    List<ShownMessage> next = new ArrayList<>(messages);
    int place = next.size();
    while (place > 0 && message.standsBefore(next.get(place - 1))) {
      place--;
    }
    next.add(place, message.withVersion(version + 1));
    int characters = next.stream().mapToInt(shown -> shown.text().length()).sum();
    while (next.size() > kept || (characters > MAX_CHARACTERS && next.size() > 1)) {
      characters -= next.removeFirst().text().length();
    }
    return new ShownConversation(chat, version + 1, clearedAt, now, next);
  }

  /** With one message changed; unchanged when it is not here or stays as it is. */
  ShownConversation change(String ref, UnaryOperator<ShownMessage> change, Instant now) {
    List<ShownMessage> next = new ArrayList<>(messages);
    next.replaceAll(
        shown -> {
          ShownMessage changed = shown.ref().equals(ref) ? change.apply(shown) : shown;
          return Objects.equals(changed, shown) ? shown : changed.withVersion(version + 1);
        });
    return next.equals(messages)
        ? this
        : new ShownConversation(chat, version + 1, clearedAt, now, next);
  }

  ShownConversation wiped(Instant now) {
    return new ShownConversation(chat, version + 1, version + 1, now, List.of());
  }
}
