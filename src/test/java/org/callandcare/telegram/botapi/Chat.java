package org.callandcare.telegram.botapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chat: who is in it and what it shows. Everything here is guarded by the chat itself. */
final class Chat {

  private static final int KEPT = 2000;

  final long id;
  final String type;
  final String name;
  final Map<Long, Person> members = new LinkedHashMap<>();

  /** A bot may write to a person only after that person wrote first. */
  boolean started;

  boolean blocked;
  @Nullable Long migratedTo;
  private final List<Message> messages = new ArrayList<>();
  private int lastId;

  Chat(long id, String type, String name) {
    this.id = id;
    this.type = type;
    this.name = name;
  }

  boolean isPrivate() {
    return type.equals("private");
  }

  ObjectNode json() {
    return JsonMapper.shared()
        .createObjectNode()
        .put("id", id)
        .put("type", type)
        .put(isPrivate() ? "first_name" : "title", name);
  }

  synchronized Message add(boolean fromBot, ObjectNode from, String text, String markup) {
    Message message = new Message(++lastId, fromBot, from, text, markup);
    messages.add(message);
    if (messages.size() > KEPT) {
      messages.removeFirst();
    }
    return message;
  }

  synchronized void changed() {
    notifyAll();
  }

  synchronized int nextId() {
    return ++lastId;
  }

  synchronized Optional<Message> find(int messageId) {
    return messages.stream().filter(message -> message.id == messageId).findFirst();
  }

  synchronized boolean remove(int messageId) {
    return messages.removeIf(message -> message.id == messageId);
  }

  synchronized Optional<Message> findLast(Predicate<Message> test) {
    return messages.reversed().stream().filter(test).findFirst();
  }

  synchronized List<Shown> shown() {
    return messages.stream().map(Message::shown).toList();
  }

  synchronized void clear() {
    messages.clear();
  }

  /** Waits until the bot shows such a message with an id above {@code after}. */
  synchronized Shown await(int after, Predicate<Shown> test, Duration time, String what) {
    long end = System.nanoTime() + time.toNanos();
    while (true) {
      for (Message message : messages) {
        if (message.fromBot && message.id > after) {
          Shown shown = message.shown();
          if (test.test(shown)) {
            return shown;
          }
        }
      }
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "in " + time + " there was no " + what + " in chat " + id + "\n" + transcript());
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }

  /** What the chat shows, a line per message, for reading. */
  synchronized String transcript() {
    StringBuilder lines = new StringBuilder();
    for (Message message : messages) {
      lines.append(message.fromBot ? "bot" : message.from.path("first_name").asString("?"));
      lines.append(": ").append(message.text.replace("\n", "\n     "));
      List<String> buttons = message.shown().buttons();
      if (!buttons.isEmpty()) {
        lines.append(" ").append(buttons);
      }
      lines.append(message.edited ? " (edited)\n" : "\n");
    }
    return lines.toString();
  }
}
