package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.store.MortalClient;
import org.callandcare.store.TestStore;
import org.callandcare.store.TestStores;

/**
 * A desk whose process dies after its writes. What it had in hand is done once more by the next, as
 * the inbox sees to; what events said dies with it.
 */
final class MortalDesk {

  private static final Duration START = Duration.ofMillis(100);

  /** More than any story writes: whoever dies so often does not get on. */
  private static final int MOST = 300;

  final TestDesk desk;

  /** What it died of so far. */
  final List<String> deaths = new ArrayList<>();

  private final MortalClient mortal;
  private final boolean scanFirst;
  private final int lifetime;
  private final int most;

  /**
   * @param scanFirst whether the next start's scan is faster than what is done once more
   * @param lifetime how many writes a process lives for
   * @param most how many die; those that follow live
   */
  MortalDesk(TestStore store, boolean scanFirst, int lifetime, int most) {
    this.mortal = store.mortal();
    this.desk = new TestDesk(store.through(mortal));
    this.scanFirst = scanFirst;
    this.lifetime = lifetime;
    this.most = most;
  }

  /** With a store of its own, where nobody dies. */
  static String undisturbed(Function<MortalDesk, String> story) {
    try (TestStore store = TestStores.embedded()) {
      return story.apply(new MortalDesk(store, false, 0, 0));
    }
  }

  /**
   * Fails unless a story comes to the same end with a death after each of its writes.
   *
   * @param story gives what everybody sees and what is stored at its end
   * @param least how many deaths there are at least
   */
  static void dyingAfterEachWrite(
      boolean scanFirst, int least, Function<MortalDesk, String> story) {
    String undisturbed = undisturbed(story);
    try (TestStore store = TestStores.embedded()) {
      MortalDesk mortal = new MortalDesk(store, scanFirst, 1, MOST);
      assertThat(story.apply(mortal)).isEqualTo(undisturbed);
      assertThat(mortal.deaths).hasSizeBetween(least, MOST - 1);
    }
  }

  /** From now on it lives for so long. */
  void beginLife() {
    beginLife(lifetime);
  }

  private void beginLife(int writes) {
    if (deaths.size() < most) {
      mortal.dieAfter(writes);
    } else {
      mortal.live();
    }
  }

  /** From now on it lives. */
  void live() {
    mortal.live();
  }

  /** A message is handled, and what follows from it done, until that is over. */
  void act(String what, Runnable turn) {
    boolean died = untilDone(what, turn);
    died |= untilDone("after: " + what, died ? desk::lose : desk::follow);
    if (died) {
      untilDone("scan after: " + what, desk::scan);
    }
  }

  void press(String who, String label) {
    Content.Choice button;
    try {
      button = desk.button(TestDesk.GROUP, label);
    } catch (AssertionError e) {
      throw new AssertionError("deaths: " + deaths, e);
    }
    act(label, () -> desk.said("press:" + label, TestDesk.GROUP, who, button));
  }

  /** So much later. */
  void pass(Duration time) {
    desk.records.clock.advance(time);
    act("time", desk.records::scan);
    act("time", desk::scan);
  }

  /** What somebody was told and asked. */
  String seen(ConversationKey who) {
    StringBuilder seen = new StringBuilder(who + "\n");
    desk.signalsTo(who)
        .forEach(
            signal ->
                seen.append(signal.name())
                    .append(' ')
                    .append(new TreeMap<>(signal.arguments()))
                    .append('\n'));
    return seen.append(desk.screens.text(who)).toString();
  }

  /** What writes something else each time it is done gets further with each death. */
  private boolean untilDone(String what, Runnable work) {
    boolean died = false;
    int again = 0;
    while (true) {
      try {
        work.run();
        return died;
      } catch (MortalClient.Died death) {
        String how = what + ", " + death.getMessage();
        again = died && how.equals(deaths.getLast()) ? again + 1 : 0;
        died = true;
        deaths.add(how);
        mortal.live();
        desk.lose();
        desk.records.clock.advance(START);
        if (scanFirst) {
          desk.scan();
        }
        beginLife(lifetime + again);
      }
    }
  }
}
