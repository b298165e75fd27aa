package org.callandcare.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one send ended. */
public sealed interface SendOutcome {

  /**
   * Shown.
   *
   * @param messageRef the channel's reference for later edits; null where there is none
   */
  record Sent(@Nullable String messageRef) implements SendOutcome {}

  /**
   * Not now.
   *
   * @param after how long to wait
   * @param everyone true when the whole channel must wait, false when only this chat
   * @param reason for the log: never message text
   */
  record Retry(Duration after, boolean everyone, String reason) implements SendOutcome {}

  /** Blocked, kicked or gone: stop sending there, keep the records. */
  record Unreachable(String reason) implements SendOutcome {}

  /** The chat has a new name (a group became a supergroup): rewrite the key, send again. */
  record Moved(ConversationKey to) implements SendOutcome {}

  /** Will never succeed as it is: a dead letter. */
  record Rejected(String reason) implements SendOutcome {}
}
