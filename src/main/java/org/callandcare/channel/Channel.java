package org.callandcare.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to reach people. Implementations are thread-safe. */
public interface Channel {

  /** The {@link ConversationKey#channel} of its conversations. */
  String name();

  /**
   * Sends one message and waits for the channel's word. Never throws for what the network or the
   * other side does: that is an outcome.
   *
   * @param editRef for an {@link OutgoingMessage.Edit}, the channel's reference of the message to
   *     be edited; null when there is none
   */
  SendOutcome send(OutgoingMessage message, @Nullable String editRef);

  /**
   * Shows that an answer is being made ("is typing"), where the channel can. For turns that take
   * over a second; returns at once and never throws.
   */
  default void busy(ConversationKey conversation) {}

  /**
   * Tells whether an account belongs to a group. May ask the network; answers false when it cannot
   * be known.
   */
  boolean isMember(ConversationKey group, String senderId);

  /** The private conversation with one account. */
  ConversationKey privateConversation(String senderId);

  /** Tells whether a conversation is a private one with a single account. */
  boolean isPrivate(ConversationKey conversation);

  /** The staff groups known now, in a stable order: where alerts go and staff commands work. */
  List<ConversationKey> staffGroups();
}
