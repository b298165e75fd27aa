package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.desk.TwoSides.JULES;
import static org.callandcare.desk.TwoSides.NORA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.records.Actor;
import org.callandcare.records.Dossier;
import org.callandcare.records.Filing;
import org.callandcare.store.MortalClient;
import org.callandcare.store.TestStore;
import org.callandcare.store.TestStores;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From the filing to what becomes of a match, with a process that dies after its writes: what it
 * had in hand is done once more by the next, and all comes to the same end as without a death.
 */
class KilledDecisionTest {

  private static final int MOST = 300;

  /** Whether the next start's scan is faster than what is done once more. */
  private static final List<Boolean> SCAN_FIRST = List.of(false, true);

  /** What may become of a match. */
  private enum Story {
    HANDED_OVER(
        way -> {
          way.bothAgree();
          way.appoint();
          way.press("C’est remis");
          way.act("arrived", () -> way.proposals().arrived(way.proposal(), NORA));
        }),
    DECLINED(
        way -> {
          way.act("yes", () -> way.proposals().accept(way.proposal(), NORA, true, "n1"));
          way.act("no", () -> way.proposals().decline(way.proposal(), JULES, "trop loin", "j1"));
        }),
    GIVEN_ELSEWHERE(
        way -> {
          way.bothAgree();
          way.press("Ne se fait pas");
          way.press("Donné ailleurs");
        }),
    MISSED(
        way -> {
          way.bothAgree();
          way.appoint();
          way.press("Rendez-vous manqué");
          way.press("Qui demande");
          way.pass(Duration.ofDays(15));
        }),
    NOT_ARRIVED(
        way -> {
          way.bothAgree();
          way.press("C’est remis");
          way.act("not there", () -> way.proposals().notArrived(way.proposal(), NORA, "n2"));
          way.press("Bien reçu");
        }),
    WITHDRAWN(
        way -> {
          way.act("yes", () -> way.proposals().accept(way.proposal(), NORA, true, "n1"));
          way.act("withdrawn", way::withdrawOffer);
        }),
    NEVER_ANSWERED(way -> way.pass(Duration.ofDays(4)));

    final Consumer<Way> then;

    Story(Consumer<Way> then) {
      this.then = then;
    }
  }

  @ParameterizedTest
  @EnumSource(Story.class)
  void endsTheSameThoughTheProcessDiesAfterEachOfItsWrites(Story story) {
    String undisturbed = undisturbed(story);
    for (boolean scanFirst : SCAN_FIRST) {
      try (TestStore store = TestStores.embedded()) {
        Way way = new Way(store, scanFirst, 1, MOST);
        assertThat(way.go(story)).isEqualTo(undisturbed);
        assertThat(way.deaths).as("writes on that way").hasSizeGreaterThan(10);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Story.class)
  @EnabledIfSystemProperty(
      named = "callandcare.story-kills",
      matches = "true",
      disabledReason = "minutes long: -Dcallandcare.story-kills=true runs it")
  void endsTheSameThoughTheProcessDiesOnceWhereverThatMayBe(Story story) {
    String undisturbed = undisturbed(story);
    int most = 0;
    for (boolean scanFirst : SCAN_FIRST) {
      for (int writes = 1; ; writes++) {
        try (TestStore store = TestStores.embedded()) {
          Way way = new Way(store, scanFirst, writes, 1);
          assertThat(way.go(story)).as("%s", way.deaths).isEqualTo(undisturbed);
          if (way.deaths.isEmpty()) {
            break;
          }
          most = Math.max(most, writes);
        }
      }
    }
    System.out.printf("%s: the same with a death after any of %d writes%n", story, most);
  }

  private static String undisturbed(Story story) {
    try (TestStore store = TestStores.embedded()) {
      return new Way(store, false, 0, 0).go(story);
    }
  }

  /** The way of one match. */
  private static final class Way {

    private static final Duration START = Duration.ofMillis(100);

    private final MortalClient mortal;
    private final TestDesk desk;
    private final boolean scanFirst;
    private final int lifetime;
    private final int most;
    private final Filing needed;
    private final Filing offered;
    private final List<String> deaths = new ArrayList<>();

    /**
     * @param lifetime how many writes a process lives for
     * @param most how many die; those that follow live
     */
    Way(TestStore store, boolean scanFirst, int lifetime, int most) {
      this.mortal = store.mortal();
      this.desk = new TestDesk(store.through(mortal));
      this.scanFirst = scanFirst;
      this.lifetime = lifetime;
      this.most = most;
      this.needed = TwoSides.noraNeeds(desk, 6).of(2, "printer").under("n").filing();
      this.offered = TwoSides.julesOffers(desk, 6).of(2, "printer").under("j").filing();
    }

    /** Goes it to its end, and tells what everybody sees and what is stored. */
    String go(Story story) {
      beginLife();
      act("need", () -> desk.records.needs.file(needed));
      act("offer", () -> desk.records.offers.file(offered));
      press("Je prends");
      press("Proposer");
      story.then.accept(this);
      mortal.live();
      pass(Duration.ofMinutes(3));
      Dossier need = need();
      Dossier offer = offer();
      return String.join(
              "\n----\n",
              stored(need),
              stored(offer),
              states(need),
              seen(NORA),
              seen(JULES),
              inAnyOrder(desk.screens.text(TestDesk.GROUP)))
          .replace(need.reference().value(), "B-NEED")
          .replace(offer.reference().value(), "O-OFFER");
    }

    private Dossier need() {
      return desk.records.dossiers.find(desk.records.needs.file(needed).id()).orElseThrow();
    }

    private Dossier offer() {
      return desk.records.dossiers.find(desk.records.offers.file(offered).id()).orElseThrow();
    }

    Proposals proposals() {
      return desk.house.proposing();
    }

    String proposal() {
      return desk.signalsTo(NORA).stream()
          .filter(signal -> signal.name().equals("match-proposed"))
          .map(signal -> String.valueOf(signal.arguments().get("proposal")))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing proposed; " + deaths));
    }

    void bothAgree() {
      act("Nora's yes", () -> proposals().accept(proposal(), NORA, true, "n1"));
      act("Jules' yes", () -> proposals().accept(proposal(), JULES, true, "j1"));
    }

    void withdrawOffer() {
      Dossier offer = offer();
      desk.records.dossiers.withdraw(offer.id(), "", new Actor.Person(offer.party()));
    }

    void appoint() {
      press("Fixer le rendez-vous");
      press("mercredi 4 février");
      press("14:00");
      press("chez qui donne");
    }

    void press(String label) {
      Content.Choice button;
      try {
        button = desk.button(TestDesk.GROUP, label);
      } catch (AssertionError e) {
        throw new AssertionError("deaths: " + deaths, e);
      }
      act(label, () -> desk.said("press:" + label, TestDesk.GROUP, "lea", button));
    }

    void pass(Duration time) {
      desk.records.clock.advance(time);
      act("time", desk.records::scan);
      act("time", desk::scan);
    }

    /** A message is handled again until that is done; what events said is lost with the process. */
    void act(String what, Runnable turn) {
      boolean died = untilDone(what, turn);
      died |= untilDone("after: " + what, died ? desk::lose : desk::follow);
      if (died) {
        untilDone("scan after: " + what, desk::scan);
      }
    }

    private boolean untilDone(String what, Runnable work) {
      boolean died = false;
      while (true) {
        try {
          work.run();
          return died;
        } catch (MortalClient.Died death) {
          died = true;
          deaths.add(what + ", " + death.getMessage());
          mortal.live();
          desk.lose();
          desk.records.clock.advance(START);
          if (scanFirst) {
            desk.scan();
          }
          beginLife();
        }
      }
    }

    private void beginLife() {
      if (deaths.size() < most) {
        mortal.dieAfter(lifetime);
      } else {
        mortal.live();
      }
    }

    /** News and new alerts come of different scans. */
    private static String inAnyOrder(String messages) {
      return Stream.of(messages.split("\n\n")).sorted().collect(Collectors.joining("\n\n"));
    }

    private String seen(ConversationKey who) {
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

    private String states(Dossier need) {
      return desk.records.allocations.listOf(need.id()).stream()
          .map(one -> one.given() + " " + one.state().word())
          .sorted()
          .toList()
          .toString();
    }

    private static String stored(Dossier dossier) {
      return dossier.statusWord() + " " + dossier.lines();
    }
  }
}
