package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.desk.TwoSides.JULES;
import static org.callandcare.desk.TwoSides.NORA;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callandcare.records.Actor;
import org.callandcare.records.Dossier;
import org.callandcare.records.Filing;
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

  /** Whether the next start's scan is faster than what is done once more. */
  private static final List<Boolean> SCAN_FIRST = List.of(false, true);

  /** What may become of a match. */
  private enum Story {
    HANDED_OVER(
        way -> {
          way.bothAgree();
          way.appoint();
          way.press("C’est remis");
          way.says("arrived", desk -> desk.arrived(way.proposal(), NORA));
        }),
    DECLINED(
        way -> {
          way.noraAgrees();
          way.says("no", desk -> desk.decline(way.proposal(), JULES, "trop loin", "j1"));
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
          way.says("not there", desk -> desk.notArrived(way.proposal(), NORA, "n2"));
          way.press("Bien reçu");
        }),
    WITHDRAWN(
        way -> {
          way.noraAgrees();
          way.withdrawOffer();
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
    boolean scanFirst = SCAN_FIRST.get(story.ordinal() % SCAN_FIRST.size());
    MortalDesk.dyingAfterEachWrite(scanFirst, 11, mortal -> new Way(mortal).go(story));
  }

  @ParameterizedTest
  @EnumSource(Story.class)
  @EnabledIfSystemProperty(
      named = "callandcare.story-kills",
      matches = "true",
      disabledReason = "minutes long: -Dcallandcare.story-kills=true runs it")
  void endsTheSameThoughTheProcessDiesOnceWhereverThatMayBe(Story story) {
    String undisturbed = MortalDesk.undisturbed(mortal -> new Way(mortal).go(story));
    int most = 0;
    for (boolean scanFirst : SCAN_FIRST) {
      for (int writes = 1; ; writes++) {
        try (TestStore store = TestStores.embedded()) {
          Way way = new Way(new MortalDesk(store, scanFirst, writes, 1));
          assertThat(way.go(story)).as("%s", way.mortal.deaths).isEqualTo(undisturbed);
          if (way.mortal.deaths.isEmpty()) {
            break;
          }
          most = Math.max(most, writes);
        }
      }
    }
    System.out.printf("%s: the same with a death after any of %d writes%n", story, most);
  }

  /** The way of one match. */
  private static final class Way {

    private final MortalDesk mortal;
    private final TestDesk desk;
    private final Filing needed;
    private final Filing offered;

    Way(MortalDesk mortal) {
      this.mortal = mortal;
      this.desk = mortal.desk;
      this.needed = TwoSides.noraNeeds(desk, 6).of(2, "printer").under("n").filing();
      this.offered = TwoSides.julesOffers(desk, 6).of(2, "printer").under("j").filing();
    }

    /** Goes it to its end, and tells what everybody sees and what is stored. */
    String go(Story story) {
      mortal.beginLife();
      mortal.act("need", () -> desk.records.needs.file(needed));
      mortal.act("offer", () -> desk.records.offers.file(offered));
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
              mortal.seen(NORA),
              mortal.seen(JULES),
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

    void says(String what, Function<Proposals, Proposals.Outcome> answer) {
      mortal.act(what, () -> answer.apply(desk.house.proposing()));
    }

    String proposal() {
      return desk.signalsTo(NORA).stream()
          .filter(signal -> signal.name().equals("match-proposed"))
          .map(signal -> String.valueOf(signal.arguments().get("proposal")))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing proposed; " + mortal.deaths));
    }

    void noraAgrees() {
      says("Nora's yes", desk -> desk.accept(proposal(), NORA, true, "n1"));
    }

    void bothAgree() {
      noraAgrees();
      says("Jules' yes", desk -> desk.accept(proposal(), JULES, true, "j1"));
    }

    void withdrawOffer() {
      Dossier offer = offer();
      mortal.act(
          "withdrawn",
          () -> desk.records.dossiers.withdraw(offer.id(), "", new Actor.Person(offer.party())));
    }

    void appoint() {
      press("Fixer le rendez-vous");
      press("mercredi 4 février");
      press("14:00");
      press("chez qui donne");
    }

    void press(String label) {
      mortal.press("lea", label);
    }

    void pass(Duration time) {
      mortal.pass(time);
    }

    /** News and new alerts come of different scans. */
    private static String inAnyOrder(String messages) {
      return Stream.of(messages.split("\n\n")).sorted().collect(Collectors.joining("\n\n"));
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
