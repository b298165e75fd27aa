package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callandcare.endtoend.Story.fr;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Group;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** From the first message to the staff's decision, through the Bot API. */
class TelegramEndToEndTest {

  @TempDir Path data;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final Person paul = telegram.person("Paul", "en");
  private final Person lea = telegram.person("Léa");
  private final Person karim = telegram.person("Karim");
  private final Group group = telegram.group("Le guichet", lea, karim);
  private final Person zoe = telegram.person("Zoé");
  private final Group evening = telegram.group("Le guichet du soir", zoe);
  private final Seat staff = new TelegramSeat(lea.in(group));
  private final Seat student = new TelegramSeat(amel);
  private House house;

  @BeforeEach
  void open() {
    house = House.onTelegram(data, telegram, group.id(), evening.id());
  }

  @AfterEach
  void close() {
    house.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @Test
  void aStudentACompanyAndTheStaffFindTogether() throws Exception {
    Story story = new Story(student, new TelegramSeat(paul), staff);
    String need = story.theStudentAsks();
    staff.reads(need, "ordinateur portable", "Roubaix");
    String offer = story.theCompanyOffers();
    story.staffProposeTheMatch(need, offer);
    story.bothAgreeAndAreTold(need, offer);
    new TelegramSeat(zoe.in(evening)).reads(fr("desk.state.accepted"), need + " ↔ " + offer);
    story.theThingChangesHands(need, offer);

    await().until(() -> telegram.updates().pending() == 0 && telegram.openQueries() == 0);
    String health = page("/actuator/health");
    assertThat(JsonMapper.shared().readTree(health).get("status").stringValue())
        .as(health)
        .isEqualTo("UP");
    assertThat(page("/actuator/prometheus"))
        .contains("telegram_sends", "telegram_updates")
        .doesNotContain("Amel", "Acme", "Roubaix", "639981001")
        // Its digits may stand in any measured number; what names somebody stands in quotes.
        .doesNotContainPattern("\"[^\"\\n]*\\b" + amel.id() + "\\b[^\"\\n]*\"");
  }

  @Test
  void oneMessageThatSaysEverythingNeedsThreeMoreAnswersAtMost() {
    student.says(
        "Bonjour, on est une asso à Roubaix, il nous faudrait 12 ordis portables et 2 imprimantes"
            + " avant le 15 mars");
    student.reads(fr("need.ask.name"));
    student.says("Les Petits Débrouillards");
    student.reads(fr("agreement.ask.agreed"));
    student.presses(fr("engine.yes"));
    student.reads(fr("need.ask.contact"));
    student.presses(fr("engine.skip"));

    student.reads(
        fr("need.summary.check"),
        "12 ordinateurs portables",
        "2 imprimantes",
        "Les Petits Débrouillards",
        "Roubaix",
        "15 mars");
    student.presses(fr("engine.confirm"));
    staff.reads(Story.reference(student.reads(fr("need.filed"))), "12 ordinateurs portables");
  }

  @Test
  void aConversationGoesOnWhereItWasAfterARestart() {
    student.says("Bonjour, je suis étudiante à Roubaix, je cherche un ordinateur portable");
    student.presses(fr("option.myself"));
    student.reads(fr("need.ask.age_band"));
    house.close();
    amel.presses(fr("option.18-plus"));

    open();
    student.reads(fr("need.ask.deadline"));
    student.says("dans cinq jours");
    student.reads(fr("need.ask.purpose"));
    assertThat(student.sees().split(fr("need.ask.for_whom").substring(0, 12), -1))
        .as("asked once")
        .hasSize(2);
  }

  @Test
  void ofTwoWhoPressTogetherOneHasIt() {
    Story story = new Story(student, new TelegramSeat(paul), staff);
    String need = story.theStudentAsks();
    String offer = story.theCompanyOffers();
    staff.reads(need + " ↔ " + offer);
    new TelegramSeat(lea.in(group)).presses(fr("desk.button.take"));
    karim.in(group).presses(fr("desk.button.take"));

    String shown = staff.reads(need + " ↔ " + offer, fr("desk.state.taken"));
    String first = Seat.holds(shown, "Léa " + fr("desk.state.taken")) ? "Léa" : "Karim";
    staff.reads(first + " ", fr("desk.press.others-have"), need + " ↔ " + offer);
  }

  @Test
  void aStrangerGetsNothingOfTheStaffs() {
    Story story = new Story(student, new TelegramSeat(paul), staff);
    String need = story.theStudentAsks();
    String offer = story.theCompanyOffers();
    staff.reads(need + " ↔ " + offer);
    String token =
        group.shown().stream()
            .filter(shown -> shown.buttons().contains(fr("desk.button.take")))
            .findFirst()
            .orElseThrow()
            .tokens()
            .getFirst();
    Person mallory = telegram.person("Mallory");
    Group elsewhere = telegram.group("Ailleurs", mallory);
    int messagesBefore = group.shown().size();

    mallory.pressesToken(1, token);
    mallory.in(elsewhere).pressesToken(1, token).says("/needs").says("/record " + need);
    mallory.says("/record " + need).says("/find Roubaix").says("/needs").says("/deadletters");

    await().until(() -> telegram.updates().pending() == 0 && telegram.openQueries() == 0);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(20))
        .until(() -> !mallory.transcript().contains("+336"));
    assertThat(mallory.transcript()).doesNotContain(offer, "Lesquin", "Acme", "Pris");
    assertThat(telegram.calls("sendMessage"))
        .extracting(call -> call.get("chat_id"))
        .doesNotContain(String.valueOf(elsewhere.id()));
    assertThat(group.shown()).hasSize(messagesBefore);
    assertThat(group.transcript()).doesNotContain("Mallory");
  }

  @Test
  void whatSomebodyCallsThemselvesIsOnlyEverText() {
    String evil = "<b>Asso</b> & <a href=\"x\">co</a> {{7*7}}";
    student.says(
        "Bonjour, on est une asso à Roubaix, il nous faudrait 3 imprimantes avant le 15 mars");
    student.reads(fr("need.ask.name"));
    student.says(evil);
    student.reads(fr("agreement.ask.agreed"));
    student.presses(fr("engine.yes"));
    student.reads(fr("need.ask.contact"));
    student.presses(fr("engine.skip"));

    student.reads(fr("need.summary.check"), evil);
    student.presses(fr("engine.confirm"));
    String reference = Story.reference(student.reads(fr("need.filed")));
    lea.says("/start");
    staff.says("/record " + reference).presses(fr("desk.button.details"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(group.transcript() + lea.transcript()).contains(evil));
  }

  private String page(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
