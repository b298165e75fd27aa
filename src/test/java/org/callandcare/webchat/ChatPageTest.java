package org.callandcare.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a real browser. */
@SpringBootTest(
    classes = WebchatHouse.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "callandcare.webchat.enabled=true")
class ChatPageTest {

  @Autowired private FakeInbox inbox;
  @Autowired private WebChannel channel;
  @Autowired private ShownConversations conversations;
  @LocalServerPort private int port;

  private ScriptedBot bot;

  @BeforeEach
  void aBotThatAnswers() {
    bot = new ScriptedBot(channel);
    inbox.answeredBy(bot);
  }

  @AfterEach
  void silence() {
    inbox.forget();
    bot.close();
    for (String chat : new String[] {"amel", "staff", "staff-lea", "staff-karim"}) {
      conversations.wipe(chat);
    }
  }

  @Test
  void aPersonIsAskedAndAnswersByButtonsAPlaceAndANumber() {
    try (Browser browser = Browser.open(1280, 800)) {
      ChatPage page = ChatPage.open(browser.driver(), URI.create("http://localhost:" + port + "/"));

      page.says("/start").awaitBotSays("Bonjour, ici Call & Care.").presses("J’ai besoin d’aide");
      page.awaitBotSays("Où êtes-vous ?").sharesLocation("Roubaix");
      page.awaitBotSays("À quel numéro ?").sharesContact("06 39 98 10 01");
      page.awaitBotSays("Nous vous appelons au 06 39 98 10 01.");

      page.staff().awaitBotSays("réf. B-7K3F").becomes("staff-karim").presses("Je prends");
      page.staff().awaitBotSays("Pris par Karim");
      assertThat(page.staff().buttons()).containsExactly("Rendre", "Détails");
    }
  }
}
