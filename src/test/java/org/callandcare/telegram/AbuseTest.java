package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.SendOutcome;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Group;
import org.callandcare.telegram.botapi.Person;
import org.callandcare.telegram.botapi.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** People who mean ill, and texts that do: neither gets further than its own chat. */
class AbuseTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final Person stranger = telegram.person("Mallory");
  private final Group staff = telegram.group("Staff", amel);
  private final RunningBot bot = RunningBot.on(telegram).staff(staff.id()).start();

  @AfterEach
  void stop() {
    bot.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accept:B-7K3F",
        "{\"$ne\":null}",
        "../../etc/passwd",
        "${jndi:ldap://127.0.0.1/x}",
        "<script>",
        "\u202e\u0000\uffff",
        "😀😀😀😀"
      })
  void aForgedTokenIsPassedOnAsItIsUnderItsOwnSenderAndAnswered(String token) {
    stranger.pressesToken(99, token);

    IncomingMessage message = bot.inbox.await(1).getFirst();
    assertThat(message.content()).isEqualTo(new Content.Choice(token, "99"));
    assertThat(message.sender().id()).isEqualTo(String.valueOf(stranger.id()));
    assertThat(message.conversation()).hasToString("telegram:" + stranger.id());
    await().until(() -> telegram.openQueries() == 0);
  }

  @Test
  void aStaffMessageForwardedElsewhereGivesNoStaffButtons() {
    Group neighbours = telegram.group("Voisins", stranger);
    stranger.in(neighbours).pressesToken(1, "v1:take").says("/needs").says("/find Roubaix");
    stranger.pressesToken(1, "v1:take");

    assertThat(bot.inbox.await(1))
        .as("only what was pressed in the private chat arrives, as the stranger's own")
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.conversation()).hasToString("telegram:" + stranger.id());
              assertThat(
                      bot.channel.isMember(
                          new ChatId(staff.id()).conversation(), message.sender().id()))
                  .isFalse();
            });
    await().until(() -> telegram.openQueries() == 0);
    await().until(() -> telegram.updates().pending() == 0);
    assertThat(bot.inbox.taken()).hasSize(1);
    assertThat(bot.meterRegistry.get("telegram.updates").tag("fate", "left").counter().count())
        .isEqualTo(3);
  }

  @Test
  void whatOtherBotsWriteIsNotRead() {
    telegram
        .updates()
        .poison(
            """
            "message":{"message_id":5,"date":1,"text":"/needs",
              "chat":{"id":%d,"type":"group","title":"Staff"},
              "from":{"id":77,"is_bot":true,"first_name":"spam"}}"""
                .formatted(staff.id()));
    amel.says("Bonjour");

    assertThat(bot.inbox.await(1))
        .extracting(IncomingMessage::content)
        .containsExactly(new Content.Text("Bonjour"));
  }

  @Test
  void aPressWithoutAMessageBelongsToWhoPressed() {
    telegram
        .updates()
        .poison(
            """
            "callback_query":{"id":"1","chat_instance":"1","data":"x","inline_message_id":"i",
              "from":{"id":%d,"is_bot":false,"first_name":"Mallory"}}"""
                .formatted(stranger.id()));

    assertThat(bot.inbox.await(1).getFirst())
        .satisfies(
            message -> {
              assertThat(message.conversation()).hasToString("telegram:" + stranger.id());
              assertThat(message.content()).isEqualTo(new Content.Choice("x", null));
            });
  }

  @Test
  void textsOfAnyKindArriveWhole() {
    List<String> texts =
        List.of(
            "😀".repeat(2048),
            "\u200b".repeat(4096),
            "\u202eteg em tuo",
            "<b onclick=alert(1)>{{7*7}}</b> ${7*7}",
            "a\u0000b",
            "'; drop table needs; --",
            "{$where: 'sleep(1000)'}");
    texts.forEach(stranger::says);

    assertThat(bot.inbox.await(texts.size()))
        .extracting(message -> ((Content.Text) message.content()).text())
        .containsExactlyElementsOf(texts);
  }

  @Test
  void aNameIsShownShortAndWithoutSignsThatTurnOrHide() {
    Person mallory = telegram.person("\u202eyrollaM\u200b\n\u0007 <b>" + "x".repeat(500));
    mallory.says("Bonjour");

    assertThat(bot.inbox.await(1).getFirst().sender().name())
        .startsWith("yrollaM <b>xxx")
        .hasSize(64);
  }

  @Test
  void aNameOfNothingVisibleIsNoName() {
    telegram.person("\u200b\u2060").says("Bonjour");

    assertThat(bot.inbox.await(1).getFirst().sender().name()).isNull();
  }

  @Test
  void namesAndTextsAreShownAsTheyAreNeverAsMarkup() {
    String evil = "<a href=\"tg://user?id=1\">Brice</a> & </b><script>alert(1)</script> {{7*7}}";
    SendOutcome outcome =
        bot.say(
            staff.id(),
            evil,
            evil,
            new Keyboard.Inline(List.of(List.of(new Button(evil, "v1:take")))));

    assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    Shown shown = staff.shown().getLast();
    assertThat(shown.text()).isEqualTo(evil + "\n" + evil);
    assertThat(shown.buttons()).containsExactly(evil);
    assertThat(shown.markup().replaceAll("</?b>", "")).doesNotContain("<");
  }

  @Test
  void aStormFromOnePersonIsTakenInOrderAndKeepsNobodyOut() {
    for (int i = 0; i < 1500; i++) {
      stranger.says("spam " + i);
    }
    amel.says("au secours");

    List<IncomingMessage> taken = bot.inbox.await(1501);
    assertThat(taken.getLast().content()).isEqualTo(new Content.Text("au secours"));
    assertThat(taken.get(1499).content()).isEqualTo(new Content.Text("spam 1499"));
  }

  @Test
  void hugeOddContentIsNamedAndNotCarried() {
    stranger.sendsOther(
        "something_new",
        JsonMapper.shared().createObjectNode().put("title", "x".repeat(1_000_000)));

    assertThat(bot.inbox.await(1).getFirst().content())
        .isEqualTo(new Content.Other("something_new"));
  }

  @Test
  void chatidTellsAGroupsNumberOnlyAndIsNoWayIn() {
    Group neighbours = telegram.group("Voisins", stranger);
    stranger.in(neighbours).says("/chatid <b>x</b>").says("/chatid@call_and_care_bot");

    await().until(() -> bot.outbox.size() == 2);
    assertThat(bot.outbox)
        .allSatisfy(
            message -> {
              assertThat(message.to()).hasToString("telegram:" + neighbours.id());
              assertThat(message.body().toString())
                  .contains(String.valueOf(neighbours.id()))
                  .doesNotContain("<b>");
            });
    assertThat(bot.inbox.taken()).isEmpty();
  }
}
