package org.callandcare.conversation;

import java.time.Instant;
import java.util.Map;
import org.callandcare.channel.Content;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.SlotValue;
import org.jspecify.annotations.Nullable;

/**
 * One turn, from the message to its {@link Progress.Done}. It stops at effects:
 *
 * <pre>{@code
 * Progress progress = conversing.start();
 * while (progress instanceof Progress.Wanting(Effect effect)) {
 *   progress = conversing.goOn(effects.perform(effect));
 * }
 * }</pre>
 */
final class Conversing {

  private final TurnInHand turn;
  private final Walker walker;

  Conversing(TurnInHand turn) {
    this.turn = turn;
    this.walker = new Walker(turn);
  }

  /** Takes the message in and walks as far as it goes. */
  Progress start() {
    new Moving(turn).move();
    if (!new Listening(turn).listen()) {
      return done();
    }
    if (turn.movedTitle() != null && !turn.stack().isEmpty()) {
      turn.repair(RepairPattern.MOVED, Map.of("title", new SlotValue.Text(turn.movedTitle())));
    }
    return walk();
  }

  /** Walks on with what came of the effect that was wanted. */
  Progress goOn(EffectResult result) {
    walker.give(result);
    return walk();
  }

  private Progress walk() {
    Effect wanted = walker.walk();
    return wanted == null ? done() : new Progress.Wanting(wanted);
  }

  private Progress done() {
    turn.engine().flush(turn);
    return turn.done(dueAt());
  }

  private @Nullable Instant dueAt() {
    Instant since = turn.since();
    boolean blocked =
        turn.message().content() instanceof Content.Membership(var change)
            && change == Content.Membership.Change.BLOCKED;
    boolean nothing = turn.stack().isEmpty() && turn.draft().isEmpty();
    if (since == null || nothing || blocked || turn.handedOver() != null) {
      return null;
    }
    Timing timing = turn.engine().timing();
    boolean reminds =
        !turn.reminded() && turn.stack().frames().stream().anyMatch(turn::holdsAnswers);
    if (!reminds) {
      return timing.dropAt(since);
    }
    Instant reminder = timing.reminderAt(since);
    return reminder.isAfter(turn.now()) ? reminder : timing.quiet().notBefore(turn.now());
  }
}
