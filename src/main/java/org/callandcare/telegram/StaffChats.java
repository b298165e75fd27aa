package org.callandcare.telegram;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.callandcare.channel.ConversationMoved;

/**
 * The groups whose messages are read. Follows a group that becomes a supergroup and tells
 * everybody. Thread-safe.
 */
final class StaffChats {

  private final Set<ChatId> chats = ConcurrentHashMap.newKeySet();
  private final Set<ChatId> left = ConcurrentHashMap.newKeySet();
  private final Set<ConversationMoved> told = ConcurrentHashMap.newKeySet();
  private final Consumer<ConversationMoved> events;

  StaffChats(Collection<ChatId> configured, Consumer<ConversationMoved> events) {
    chats.addAll(configured);
    this.events = events;
  }

  boolean contains(ChatId chat) {
    return chats.contains(chat);
  }

  /** Where staff are to be found now: without the numbers that groups had before they moved. */
  List<ChatId> all() {
    return chats.stream().filter(chat -> !left.contains(chat)).toList();
  }

  /** A group has a new number; told once to everybody who keeps the old one. */
  void moved(ChatId from, ChatId to) {
    if (chats.contains(from)) {
      chats.add(to);
      left.add(from);
    }
    ConversationMoved moved = new ConversationMoved(from.conversation(), to.conversation());
    if (told.add(moved)) {
      events.accept(moved);
    }
  }
}
