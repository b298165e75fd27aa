package org.callandcare.conversation;

import java.time.Instant;
import java.util.List;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.texts.Language;
import org.jspecify.annotations.Nullable;

/** How far a turn has come. */
sealed interface Progress {

  /** It stops here until the effect has been performed. */
  record Wanting(Effect effect) implements Progress {}

  /**
   * It is whole.
   *
   * @param replies what to send, in order
   * @param dueAt when a timer shall ring if nothing arrives before; null for never
   * @param handovers where a person of the desk is wanted
   * @param relayed true when the message goes to the person of the desk who has the conversation
   */
  record Done(
      State state,
      List<OutgoingMessage> replies,
      @Nullable Instant dueAt,
      List<Handover> handovers,
      boolean relayed)
      implements Progress {
    public Done {
      replies = List.copyOf(replies);
      handovers = List.copyOf(handovers);
    }
  }

  /**
   * A person of the desk is wanted.
   *
   * @param key unique and deterministic
   */
  record Handover(String reason, Language language, String key) {}
}
