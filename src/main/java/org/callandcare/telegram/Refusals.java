package org.callandcare.telegram;

import java.time.Duration;
import java.util.List;
import org.callandcare.channel.SendOutcome;

/** What Telegram's refusals mean for a message. */
final class Refusals {

  private static final Duration FLOOD_PAUSE = Duration.ofSeconds(1);
  private static final Duration PASSING_PAUSE = Duration.ofSeconds(1);

  /** 400s that mean: there is nobody there any more. */
  private static final List<String> GONE =
      List.of("chat not found", "user not found", "peer_id_invalid", "group chat was deactivated");

  private final Pauses pauses;
  private final StaffChats staff;
  private final TelegramMeters meters;

  Refusals(Pauses pauses, StaffChats staff, TelegramMeters meters) {
    this.pauses = pauses;
    this.staff = staff;
    this.meters = meters;
  }

  SendOutcome outcome(ChatId chat, Answer.Refused<?> refused) {
    if (refused.migratedTo() != null) {
      ChatId to = new ChatId(refused.migratedTo());
      staff.moved(chat, to);
      return new SendOutcome.Moved(to.conversation());
    }
    return switch (refused.code()) {
      case 429 -> flood(chat, refused);
      case 403 -> new SendOutcome.Unreachable(refused.reason());
      case 401, 404 -> new SendOutcome.Retry(pauses.tokenRefused(), true, refused.reason());
      // None of these is about the message, so the same message may get through a moment later.
      case 408, 409, 425 -> new SendOutcome.Retry(PASSING_PAUSE, false, refused.reason());
      default ->
          GONE.stream().anyMatch(refused::says)
              ? new SendOutcome.Unreachable(refused.reason())
              : new SendOutcome.Rejected(refused.reason());
    };
  }

  SendOutcome outcome(Answer.None<?> none) {
    return new SendOutcome.Retry(none.retryAfter(), none.everyone(), none.reason());
  }

  /** Whether a message is gone or too old to be edited, so that a new one must say it. */
  static boolean cannotBeEdited(Answer.Refused<?> refused) {
    return refused.code() == 400
        && (refused.says("message to edit not found")
            || refused.says("message can't be edited")
            || refused.says("message_id_invalid"));
  }

  private SendOutcome flood(ChatId chat, Answer.Refused<?> refused) {
    meters.flooded();
    Duration pause = refused.retryAfter() == null ? FLOOD_PAUSE : refused.retryAfter();
    boolean everyone = pauses.pause(chat, pause);
    return new SendOutcome.Retry(pause, everyone, "429 Too Many Requests");
  }
}
