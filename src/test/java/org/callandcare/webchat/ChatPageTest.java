package org.callandcare.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage.Say;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a real browser. */
@SpringBootTest(
    classes = WebchatHouse.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "callandcare.webchat.enabled=true")
class ChatPageTest {

  private static Browser browser;
  private static ChromeDriver driver;

  @Autowired private FakeInbox inbox;
  @Autowired private WebChannel channel;
  @Autowired private ShownConversations conversations;
  @Autowired private EventStreams streams;
  @LocalServerPort private int port;

  private ScriptedBot bot;
  private Looks looks;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open(1280, 800);
    driver = browser.driver();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void aBotThatAnswers() {
    bot = new ScriptedBot(channel);
    inbox.answeredBy(bot);
    looks = new Looks(driver);
  }

  @AfterEach
  void silence() {
    inbox.forget();
    bot.close();
    looks.asTheBrowserIs();
    driver.executeScript("localStorage.clear()");
    for (String chat :
        List.of("amel", "jules", "nora", "sam", "zoe", "staff", "staff-lea", "staff-karim")) {
      conversations.wipe(chat);
    }
  }

  private URI address() {
    return URI.create("http://localhost:" + port + "/");
  }

  private ChatPage page() {
    return ChatPage.open(driver, address());
  }

  private void botSays(String id, String chat, String title, String text, Keyboard keyboard) {
    bot.send(id, new ConversationKey(WebChannel.NAME, chat), new Say(title, text, keyboard));
  }

  @Test
  void aPersonIsAskedAndAnswersByButtonsAPlaceAndANumber() {
    ChatPage page = page();

    page.says("/start").awaitBotSays("Bonjour, ici Call & Care.").presses("J’ai besoin d’aide");
    page.awaitBotSays("Où êtes-vous ?").sharesLocation("Roubaix");
    page.awaitBotSays("À quel numéro ?").sharesContact("06 39 98 10 01");
    page.awaitBotSays("Nous vous appelons au 06 39 98 10 01.");

    page.staff().awaitBotSays("réf. B-7K3F").becomes("staff-karim").presses("Je prends");
    page.staff().awaitBotSays("Pris par Karim");
    assertThat(page.staff().buttons()).containsExactly("Rendre", "Détails");
  }

  @Test
  void whatIsSharedArrivesAsWhatItIs() {
    ChatPage page = page();
    page.sharesPhoto().awaitBotSays("Merci pour la photo !");
    page.sharesContact("06 39 98 10 01").awaitBotSays("Nous vous appelons");
    page.sharesLocation("Lens").awaitBotSays("À quel numéro ?");

    assertThat(inbox.messages())
        .extracting(message -> message.content().getClass().getSimpleName())
        .containsExactly("Photo", "Contact", "Location");
    assertThat(inbox.messages().get(1).content())
        .isEqualTo(new Content.Contact("06 39 98 10 01", "Amel", true));
    await()
        .until(
            () ->
                Boolean.TRUE.equals(
                    driver.executeScript(
                        "const p = document.querySelector('#person .picture');"
                            + "return p && p.complete && p.naturalWidth > 0")));
  }

  @Test
  void aReloadShowsEverythingAgainOnce() {
    ChatPage page = page();
    page.says("un").awaitBotSays("Vous dites : un").says("deux").awaitBotSays("Vous dites : deux");

    page.reload().awaitBotSays("Vous dites : deux");

    assertThat(page.texts()).containsExactly("un", "Vous dites : un", "deux", "Vous dites : deux");
  }

  @Test
  void aBrokenLineLosesNothingAndRepeatsNothing() {
    ChatPage page = page();
    page.says("un").awaitBotSays("Vous dites : un");
    streams.stop();
    for (int i = 1; i <= 20; i++) {
      botSays("meanwhile-" + i, "amel", null, "Pendant la coupure : " + i, Keyboard.NONE);
    }
    streams.start();
    page.awaitBotSays("Pendant la coupure : 20").awaitOnline();
    botSays("after", "amel", null, "Après", Keyboard.NONE);
    page.awaitBotSays("Après");

    assertThat(page.texts())
        .hasSize(23)
        .doesNotHaveDuplicates()
        .startsWith("un", "Vous dites : un", "Pendant la coupure : 1")
        .endsWith("Pendant la coupure : 20", "Après");
  }

  @Test
  void whatTheStoreDidNotTakeIsPostedAgainAlsoAfterAReload() {
    ChatPage page = page();
    inbox.isBroken(true);
    page.says("C’est urgent");
    await().until(() -> !page.texts().isEmpty());
    page.reload();
    assertThat(inbox.messages()).isEmpty();

    inbox.isBroken(false);
    page.awaitBotSays("Vous dites : C’est urgent");
    assertThat(page.texts()).containsExactly("C’est urgent", "Vous dites : C’est urgent");
    assertThat(inbox.messages()).hasSize(1);
  }

  @Test
  void twoPeopleAtOnceSeeEachTheirOwnAndTheStaffSeesBoth() {
    String first = driver.getWindowHandle();
    ChatPage amel = page();
    driver.switchTo().newWindow(WindowType.TAB);
    String second = driver.getWindowHandle();
    try {
      ChatPage jules = page().becomes("jules");
      jules.says("J’offre").awaitBotSays("Vous dites : J’offre");
      driver.switchTo().window(first);
      amel.says("Je cherche").awaitBotSays("Vous dites : Je cherche");
      bot.alert();
      amel.staff().awaitBotSays("réf. B-7K3F");
      driver.switchTo().window(second);
      jules.staff().awaitBotSays("réf. B-7K3F").becomes("staff-karim").presses("Je prends");
      jules.staff().awaitBotSays("Pris par Karim");
      assertThat(jules.texts()).containsExactly("J’offre", "Vous dites : J’offre");
      driver.switchTo().window(first);
      amel.staff().awaitBotSays("Pris par Karim");
      assertThat(amel.texts()).containsExactly("Je cherche", "Vous dites : Je cherche");
    } finally {
      driver.switchTo().window(second).close();
      driver.switchTo().window(first);
    }
  }

  @Test
  void staffReadAloneWhatIsForOneOfThem() {
    ChatPage page = page();
    bot.alert();
    page.staff().awaitBotSays("réf. B-7K3F").presses("Détails").showsPrivate();
    page.staff().awaitBotSays("Amel, 20 ans");
    page.staff().becomes("staff-karim");
    assertThat(page.staff().texts()).as("Karim's own").isEmpty();
    page.staff().showsGroup().awaitBotSays("réf. B-7K3F");
    page.staff().says("/find  vélo ").awaitBotSays("Commande find");
    assertThat(inbox.messages().getLast().content()).isEqualTo(new Content.Command("find", "vélo"));
    assertThat(inbox.messages().getLast().sender().name()).isEqualTo("Karim");
  }

  @Test
  void somebodyNewSpeaksUnderTheirOwnName() {
    ChatPage page = page();
    page.becomesNew("Zoé", "en").says("Hello").awaitBotSays("Vous dites : Hello");

    assertThat(inbox.messages().getFirst())
        .satisfies(
            message -> {
              assertThat(message.conversation()).hasToString("web:zoe");
              assertThat(message.sender().name()).isEqualTo("Zoé");
              assertThat(message.sender().languageCode()).isEqualTo("en");
            });
    assertThat(page.reload().texts()).contains("Hello");
  }

  @Test
  void everythingCanBeDoneByKeyboard() {
    ChatPage page = page();
    Actions keys = new Actions(driver);
    keys.sendKeys(Keys.TAB).perform();
    assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Aller au champ de message");
    keys.sendKeys(Keys.ENTER).perform();
    assertThat(focused()).isEqualTo("say");
    keys.sendKeys("/start").sendKeys(Keys.ENTER).perform();
    page.awaitBotSays("Bonjour, ici Call & Care.").awaitButton("J’ai besoin d’aide");
    assertThat(focused()).as("stays where one writes").isEqualTo("say");

    tabBackTo("J’ai besoin d’aide");
    keys.sendKeys(Keys.ENTER).perform();
    page.awaitBotSays("Où êtes-vous ?");
    tabTo("Partager ma position");
    keys.sendKeys(Keys.ENTER).perform();
    tabTo("Roubaix");
    keys.sendKeys(Keys.SPACE).perform();
    page.awaitBotSays("À quel numéro ?");
    assertThat(focused()).isEqualTo("say");
    tabBackTo("Partager mon numéro");
    keys.sendKeys(Keys.ENTER).perform();
    await().until(() -> driver.findElement(By.id("phone")).isDisplayed());
    keys.sendKeys(Keys.ESCAPE).perform();
    await().until(() -> !driver.findElement(By.id("phone")).isDisplayed());
    assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Partager mon numéro");
  }

  private String focused() {
    return String.valueOf(driver.switchTo().activeElement().getAttribute("id"));
  }

  private void tabTo(String label) {
    tab(label, new CharSequence[] {Keys.TAB});
  }

  private void tabBackTo(String label) {
    tab(label, new CharSequence[] {Keys.chord(Keys.SHIFT, Keys.TAB)});
  }

  private void tab(String label, CharSequence[] keys) {
    for (int i = 0; i < 30; i++) {
      WebElement active = driver.switchTo().activeElement();
      if (active.getText().equals(label)) {
        assertThat(active.getCssValue("outline-style")).as("focus is seen").isNotEqualTo("none");
        return;
      }
      active.sendKeys(keys);
    }
    throw new AssertionError("no way by keyboard to " + label);
  }

  @Test
  void aScreenReaderIsToldWhatArrivesAndWhoSaidIt() {
    ChatPage page = page();
    page.says("/start").awaitBotSays("Bonjour, ici Call & Care.");

    WebElement log = driver.findElement(By.cssSelector("#person [role=log]"));
    assertThat(log.getAttribute("aria-live")).isEqualTo("polite");
    assertThat(log.getAttribute("aria-label")).isEqualTo("Conversation de Amel avec Call & Care");
    assertThat(texts("#person .message .bubble > p:first-child"))
        .containsExactly("Vous", "Call & Care");
    assertThat(driver.findElement(By.id("line")).getAttribute("role")).isEqualTo("status");
    assertThat(driver.findElement(By.cssSelector("#person .list")).getAttribute("lang"))
        .isEqualTo("fr");
    assertThat(looks.namelessControls()).isEmpty();
    assertThat(looks.brokenStructure()).isEmpty();
  }

  private List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream()
        .map(element -> String.valueOf(element.getAttribute("textContent")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void wordsStandOutFromWhatIsBehindThem(String scheme) {
    looks.prefers("prefers-color-scheme", scheme);
    ChatPage page = page();
    assertThat(looks.faintWords()).as("empty").isEmpty();
    page.says("/start").awaitBotSays("Bonjour").presses("Je veux aider");
    page.awaitBotSays("Où êtes-vous ?").sharesLocation("Lille").awaitBotSays("À quel numéro ?");
    bot.alert();
    page.staff().awaitBotSays("réf. B-7K3F").says("Je regarde").awaitBotSays("Vous dites");
    driver.findElement(By.id("share-open")).click();
    settle();
    assertThat(looks.faintWords()).as("talking").isEmpty();
    driver.findElement(By.cssSelector("[data-share=location]")).click();
    settle();
    assertThat(looks.faintWords()).as("a dialog").isEmpty();
    assertThat(looks.namelessControls()).isEmpty();
    driver.findElement(By.cssSelector("#location [data-close]")).click();
  }

  /** Nothing moves any more. */
  private void settle() {
    await()
        .until(
            () ->
                Boolean.TRUE.equals(
                    driver.executeScript(
                        "return document.getAnimations().every(a => a.playState === 'finished'"
                            + " || a.effect.getTiming().iterations === Infinity)")));
  }

  @Test
  void movesNothingForWhoDoesNotWantIt() {
    looks.prefers("prefers-reduced-motion", "reduce");
    ChatPage page = page();
    page.says("/start").awaitBotSays("Bonjour");

    assertThat(
            driver.executeScript(
                "return document.getAnimations().filter(a => a.effect.getTiming().duration > 1)"
                    + ".length"))
        .isEqualTo(0L);
  }

  @Test
  void fitsAPhone() {
    looks.window(390, 844, true);
    ChatPage page = page();
    assertThat(looks.overflow()).isZero();
    page.says("/start").awaitBotSays("Bonjour").awaitButton("Je veux aider");
    botSays(
        "long", "amel", "T".repeat(80), "https://example.org/" + "x".repeat(300), Keyboard.NONE);
    page.awaitBotSays("xxx");
    assertThat(looks.overflow()).isZero();
    assertThat(looks.smallTargets()).isEmpty();
    assertThat(driver.findElement(By.id("staff")).isDisplayed()).isFalse();

    bot.alert();
    await().until(() -> driver.findElement(By.id("badge-staff")).getText().startsWith("1"));
    driver.findElement(By.cssSelector(".sides [data-side=staff]")).click();
    assertThat(driver.findElement(By.id("staff")).isDisplayed()).isTrue();
    assertThat(driver.findElement(By.id("person")).isDisplayed()).isFalse();
    assertThat(driver.findElement(By.id("badge-staff")).isDisplayed()).isFalse();
    page.staff().awaitBotSays("réf. B-7K3F").presses("Je prends").awaitBotSays("Pris par Léa");
    assertThat(looks.overflow()).isZero();
    assertThat(looks.smallTargets()).isEmpty();
    for (String dialog : List.of("person-new", "person-wipe")) {
      driver.findElement(By.cssSelector(".sides [data-side=person]")).click();
      driver.findElement(By.id(dialog)).click();
      assertThat(looks.overflow()).as(dialog).isZero();
      driver.findElement(By.cssSelector("dialog[open] [data-close]")).click();
    }
  }

  @Test
  void theNewestStaysInSightThoughAPictureComesLate() {
    ChatPage page = page();
    for (int i = 0; i < 12; i++) {
      botSays("fill-" + i, "amel", null, "Ligne " + i, Keyboard.NONE);
    }
    assertThat(looks.slack()).as("only the conversation scrolls").isZero();
    page.sharesPhoto().awaitBotSays("Merci pour la photo !");
    await().until(this::isAtTheEnd);
    page.reload().awaitBotSays("Merci pour la photo !");
    await().until(this::isAtTheEnd);

    driver.executeScript("document.querySelector('#person .scroller').scrollTop = 0");
    botSays("newer", "amel", null, "Du nouveau", Keyboard.NONE);
    page.awaitBotSays("Du nouveau");
    WebElement newer = driver.findElement(By.cssSelector("#person .newer"));
    await().until(newer::isDisplayed);
    assertThat(isAtTheEnd()).as("who reads the past is not torn away").isFalse();
    newer.click();
    await().until(this::isAtTheEnd);
  }

  private boolean isAtTheEnd() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "const s = document.querySelector('#person .scroller'),"
                + " p = document.querySelector('#person .picture');"
                + "return (!p || (p.complete && p.naturalWidth > 0))"
                + " && s.scrollHeight - s.scrollTop - s.clientHeight < 5"));
  }

  @Test
  void whatSomebodyWritesIsOnlyEverText() {
    String evil =
        "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
            + "{{7*7}} ${7*7} javascript:alert(1)";
    ChatPage page = page();
    page.says(evil).awaitBotSays("Vous dites : " + evil);
    botSays(
        "evil",
        "amel",
        evil,
        evil,
        new Keyboard.Inline(List.of(List.of(new Button(evil, "token")))));
    page.awaitButton(evil);
    botSays("evil-staff", "staff", "\u202eecirB", "<b>" + evil, Keyboard.NONE);
    page.staff().awaitBotSays("<b>");

    assertThat(driver.getTitle()).isEqualTo("Call & Care : le guichet");
    assertThat(driver.findElements(By.cssSelector(".bubble script, .bubble b, .bubble img")))
        .isEmpty();
    assertThat(page.texts()).contains(evil, evil);
  }

  @Test
  void fetchesNothingFromElsewhereAndBreaksNoRuleOfItsOwn() {
    ChatPage page = page();
    page.sharesPhoto().awaitBotSays("Merci pour la photo !");

    Object elsewhere =
        driver.executeScript(
            "return performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(n => !n.startsWith(location.origin) && !n.startsWith('blob:'))");
    assertThat((List<?>) elsewhere).isEmpty();
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .filteredOn(entry -> entry.getMessage().contains(String.valueOf(port)))
        .isEmpty();
  }

  @Test
  void speaksEnglishAndRemembersIt() {
    ChatPage page = page();
    driver.findElement(By.cssSelector("[data-language=en]")).click();
    await().until(() -> "en".equals(driver.executeScript("return document.documentElement.lang")));
    page.reload();
    assertThat(driver.findElement(By.id("say")).getAttribute("placeholder"))
        .isEqualTo("Write here…");
    assertThat(looks.namelessControls()).isEmpty();
    assertThat(looks.overflow()).isZero();
  }

  @Test
  void wipingTheScreenWipesOnlyTheScreen() {
    ChatPage page = page();
    page.says("un").awaitBotSays("Vous dites : un");
    driver.findElement(By.id("person-wipe")).click();
    driver.findElement(By.cssSelector("#wipe [type=submit]")).click();
    await().until(() -> page.texts().isEmpty());
    page.says("deux").awaitBotSays("Vous dites : deux");
    assertThat(page.texts()).containsExactly("deux", "Vous dites : deux");
    assertThat(inbox.messages()).hasSize(2);
  }

  @Test
  void anOutdatedButtonIsPassedOnAndAFileIsOffered() {
    ChatPage page = page();
    page.says("/start").awaitBotSays("Bonjour").says("/start");
    await().until(() -> page.buttons().size() == 4);
    page.presses("Je veux aider").awaitBotSays("Où êtes-vous ?");
    assertThat(inbox.messages().getLast().content())
        .isInstanceOfSatisfying(
            Content.Choice.class,
            choice -> {
              assertThat(choice.token()).isEqualTo("offer");
              assertThat(choice.messageRef()).endsWith(":answer");
            });
    assertThat(page.buttons()).as("used up").hasSize(2);
    page.says("/fichier").awaitBotSays("Voici vos données.");
    assertThat(driver.findElement(By.cssSelector("#person a.file")).getAttribute("download"))
        .isEqualTo("mes-donnees.json");
  }
}
