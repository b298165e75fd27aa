package org.callandcare.desk;

import static org.callandcare.desk.TwoSides.JULES;
import static org.callandcare.desk.TwoSides.NORA;

import java.time.Duration;
import org.callandcare.records.Dossier;
import org.callandcare.records.RecordId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "Encore besoin ? Toujours disponible ?" over ten weeks, one side says yes once, the other never
 * answers, and the process dies after each of its writes: both are asked and told the same.
 */
class KilledStandingTest {

  /**
   * @param scanFirst whether the next start's scan is faster than what is done once more
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bothAreAskedAndToldTheSame(boolean scanFirst) {
    MortalDesk.dyingAfterEachWrite(scanFirst, 8, KilledStandingTest::weeks);
  }

  private static String weeks(MortalDesk mortal) {
    TestDesk desk = mortal.desk;
    Dossier need = TwoSides.noraNeeds(desk, 6).under("n").filed();
    Dossier offer =
        desk.records.anOffer().by(TwoSides.jules(desk)).of(3, "chair").under("j").filed();
    mortal.beginLife();
    pass(mortal, 2);
    mortal.act("yes", () -> desk.house.desk().stillStands(need.id(), need.party()));
    pass(mortal, 8);
    mortal.live();
    mortal.pass(Duration.ofMinutes(3));
    return String.join(
            "\n----\n",
            status(desk, need.id()),
            status(desk, offer.id()),
            mortal.seen(NORA),
            mortal.seen(JULES))
        .replace(need.reference().value(), "B-NEED")
        .replace(offer.reference().value(), "O-OFFER");
  }

  private static void pass(MortalDesk mortal, int weeks) {
    for (int week = 0; week < weeks; week++) {
      mortal.desk.records.clock.advance(Duration.ofDays(7));
      mortal.act("week", mortal.desk::scan);
    }
  }

  private static String status(TestDesk desk, RecordId id) {
    return desk.records.dossiers.find(id).orElseThrow().statusWord();
  }
}
