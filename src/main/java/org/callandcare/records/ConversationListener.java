package org.callandcare.records;

import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.ConversationUnreachable;
import org.springframework.context.event.EventListener;

/** Follows conversations that move or end. */
class ConversationListener {

  private final StoredParties parties;

  ConversationListener(StoredParties parties) {
    this.parties = parties;
  }

  @EventListener
  void on(ConversationMoved moved) {
    parties.moved(moved.from(), moved.to());
  }

  @EventListener
  void on(ConversationUnreachable unreachable) {
    parties.unreachable(unreachable.conversation());
  }
}
