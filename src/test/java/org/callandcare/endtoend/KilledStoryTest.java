package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, with the bot's process killed after what people and staff do and started anew: the
 * same answers, the same match, the same contacts.
 *
 * <p>At the decisive steps always; between any two on request, on every store: {@code
 * -Dtest=KilledStoryTest -Dcallandcare.story-kills=true}.
 */
class KilledStoryTest {

  /** The need is confirmed, the match is proposed. */
  private static final IntPredicate DECISIVE = deed -> deed == 6 || deed == 16;

  /** From "at once" to "after the answer", which takes a fraction of it. */
  private static final int LONGEST_DELAY = 900;

  @TempDir Path folder;

  @Test
  void isTheSameWhenItIsKilledAtTheDecisiveSteps() {
    assertThat(tellWithKills(Map.of("CALLANDCARE_DATA", folder.toString()), DECISIVE)).isEqualTo(2);
  }

  @StoreTest
  @EnabledIfSystemProperty(
      named = "callandcare.story-kills",
      matches = "true",
      disabledReason = "minutes long: -Dcallandcare.story-kills=true runs it")
  void isTheSameWhenItIsKilledBetweenAnyTwoSteps(TestStore store) {
    Map<String, String> place =
        store.embedded()
            ? Map.of("CALLANDCARE_DATA", folder.resolve("all").toString())
            : Map.of("MONGODB_URI", store.uri());
    int kills = tellWithKills(place, _ -> true);
    System.out.printf("the main job on %s: the same through %d kills%n", store, kills);
  }

  /** Plays the whole story; gives the number of kills. */
  private int tellWithKills(Map<String, String> place, IntPredicate deadly) {
    try (FakeTelegram telegram = FakeTelegram.start()) {
      var lea = telegram.person("Léa");
      Group group = telegram.group("Le guichet", lea);
      Map<String, String> environment = new HashMap<>(place);
      environment.put("TELEGRAM_STAFF_CHAT", String.valueOf(group.id()));
      environment.put("CALLANDCARE_QUIET_HOURS", "false");
      try (Mortal bot = new Mortal(telegram, environment, folder.resolve("bot.log"), deadly)) {
        Seat student = bot.seat(new TelegramSeat(telegram.person("Amel"), BotProcess.START));
        Seat company = bot.seat(new TelegramSeat(telegram.person("Paul", "en"), BotProcess.START));
        Seat staff = bot.seat(new TelegramSeat(lea.in(group), BotProcess.START));
        Story story = new Story(student, company, staff);
        String need = story.theStudentAsks();
        String offer = story.theCompanyOffers();
        story.staffProposeTheMatch(need, offer);
        story.bothAgreeAndAreTold(need, offer);
        assertThat(group.shown())
            .as("one alert of the match, however often it was computed")
            .filteredOn(shown -> shown.text().contains(need + " ↔ " + offer))
            .filteredOn(shown -> shown.text().contains("km"))
            .hasSize(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> telegram.updates().pending() == 0);
        assertThat(telegram.brokenRules()).isEmpty();
        return bot.kills;
      }
    }
  }

  /** The bot as a process that does not live long. */
  private static final class Mortal implements AutoCloseable {

    private final FakeTelegram telegram;
    private final Map<String, String> environment;
    private final Path log;
    private final IntPredicate deadly;
    private final Random random = new Random(3);
    private BotProcess process;
    private int deeds;
    private int kills;

    Mortal(FakeTelegram telegram, Map<String, String> environment, Path log, IntPredicate deadly) {
      this.telegram = telegram;
      this.environment = environment;
      this.log = log;
      this.deadly = deadly;
      this.process = BotProcess.start(telegram, environment, log, BotProcess.UNLIMITED);
    }

    /** After what is done there the process may be killed, at once or a little later. */
    Seat seat(Seat seat) {
      return new Seat() {
        @Override
        public Seat says(String words) {
          seat.says(words);
          return done(this);
        }

        @Override
        public Seat presses(String label) {
          seat.presses(label);
          return done(this);
        }

        @Override
        public Seat sharesNumber(String phone) {
          seat.sharesNumber(phone);
          return done(this);
        }

        @Override
        public String reads(String... words) {
          return seat.reads(words);
        }

        @Override
        public String sees() {
          return seat.sees();
        }
      };
    }

    private Seat done(Seat seat) {
      if (deadly.test(++deeds)) {
        process.awaitEnd(Duration.ofMillis(random.nextInt(LONGEST_DELAY)));
        process.kill();
        kills++;
        process = BotProcess.start(telegram, environment, log, BotProcess.UNLIMITED);
      }
      return seat;
    }

    @Override
    public void close() {
      process.close();
    }
  }
}
