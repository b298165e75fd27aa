package org.callandcare.desk;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Body;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.records.Actor;

/**
 * One message of a member of staff while it is handled: who it is, and what is answered right
 * there. Not thread-safe.
 */
final class StaffTurn {

  private final IncomingMessage message;
  private final Actor.Staff staff;
  private final ConversationKey group;
  private final List<OutgoingMessage> replies = new ArrayList<>();
  private GroupState state;

  /**
   * @param group where the member of staff belongs: this conversation, or for a private one the
   *     first group of its channel
   */
  StaffTurn(IncomingMessage message, Actor.Staff staff, ConversationKey group, GroupState state) {
    this.message = message;
    this.staff = staff;
    this.group = group;
    this.state = state;
  }

  /** Unique to this message, the same when it is handled again. */
  String id() {
    return "desk:" + message.key();
  }

  IncomingMessage message() {
    return message;
  }

  Actor.Staff staff() {
    return staff;
  }

  ConversationKey group() {
    return group;
  }

  GroupState state() {
    return state;
  }

  void become(GroupState next) {
    state = next;
  }

  void say(String text) {
    say(null, text, Keyboard.NONE);
  }

  /** Answers in this conversation; gives the message's id. */
  String say(@org.jspecify.annotations.Nullable String title, String text, Keyboard keyboard) {
    return reply(new OutgoingMessage.Say(title, text, keyboard));
  }

  String reply(Body body) {
    String id = id() + ":" + replies.size();
    replies.add(new OutgoingMessage(id, message.conversation(), body, Priority.ANSWER));
    return id;
  }

  List<OutgoingMessage> replies() {
    return List.copyOf(replies);
  }
}
