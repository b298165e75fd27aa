package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.callandcare.channel.Content;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Group;
import org.callandcare.telegram.botapi.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What people send, in the words of {@code channel}. */
class TakingInTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final Group staff = telegram.group("Staff", amel);
  private final RunningBot bot = RunningBot.on(telegram).staff(staff.id()).start();

  @AfterEach
  void stop() {
    bot.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  @Test
  void takesTextWithItsSenderUnderAKeyOfItsOwn() {
    amel.says("Bonjour").says("il nous faut 12 ordis");

    assertThat(bot.inbox.await(2))
        .satisfiesExactly(
            first -> {
              assertThat(first.content()).isEqualTo(new Content.Text("Bonjour"));
              assertThat(first.key()).isEqualTo("telegram:123456:100000");
              assertThat(first.conversation()).hasToString("telegram:" + amel.id());
              assertThat(first.sender().id()).isEqualTo(String.valueOf(amel.id()));
              assertThat(first.sender().name()).isEqualTo("Amel");
              assertThat(first.sender().languageCode()).isEqualTo("fr");
            },
            second -> {
              assertThat(second.content()).isEqualTo(new Content.Text("il nous faut 12 ordis"));
              assertThat(second.key()).isEqualTo("telegram:123456:100001");
            });
  }

  @Test
  void takesAnEditedMessageAsNewWords() {
    amel.says("12 ordis").edits("14 ordis");

    bot.inbox.await(2);
    assertThat(bot.inbox.contents())
        .containsExactly(new Content.Text("12 ordis"), new Content.Text("14 ordis"));
  }

  @Test
  void readsCommandsAndDeepLinks() {
    amel.says("/Help")
        .opens("campaign-noel_25")
        .says("/find  deux mots ")
        .says("/ pas une commande");

    bot.inbox.await(4);
    assertThat(bot.inbox.contents())
        .containsExactly(
            new Content.Command("help", ""),
            new Content.Command("start", "campaign-noel_25"),
            new Content.Command("find", "deux mots"),
            new Content.Text("/ pas une commande"));
  }

  @Test
  void leavesCommandsForOtherBotsAlone() {
    org.awaitility.Awaitility.await().until(() -> !telegram.calls("getMe").isEmpty());
    org.awaitility.Awaitility.await().until(() -> !telegram.calls("deleteWebhook").isEmpty());
    amel.in(staff).says("/needs@other_bot").says("/needs@call_and_care_bot").says("Merci");

    bot.inbox.await(2);
    assertThat(bot.inbox.contents())
        .containsExactly(new Content.Command("needs", ""), new Content.Text("Merci"));
  }

  @Test
  void tellsTheOwnNumberFromSomebodyElses() {
    amel.sharesContact("+33600000001").sharesContactOf("Noor", "+33600000002");

    bot.inbox.await(2);
    assertThat(bot.inbox.contents())
        .containsExactly(
            new Content.Contact("+33600000001", "Amel", true),
            new Content.Contact("+33600000002", "Noor", false));
  }

  @Test
  void readsPlacesPicturesVoicesPapersAndStickers() {
    amel.sharesLocation(50.69, 3.17)
        .sendsPhoto("l'état")
        .sendsVoice()
        .sendsDocument("liste.pdf")
        .sendsSticker("👍");

    bot.inbox.await(5);
    assertThat(bot.inbox.contents())
        .containsExactly(
            new Content.Location(50.69, 3.17),
            new Content.Photo("photo-1280", "l'état"),
            new Content.Voice("voice-1"),
            new Content.Document("document-1", "liste.pdf", null),
            new Content.Sticker("👍"));
  }

  @Test
  void namesWhatItDoesNotRead() {
    amel.sendsOther(
        "dice", JsonMapper.shared().createObjectNode().put("emoji", "🎲").put("value", 4));
    amel.sendsOther("something_new", JsonMapper.shared().createObjectNode().put("whatever", true));

    bot.inbox.await(2);
    assertThat(bot.inbox.contents())
        .containsExactly(new Content.Other("dice"), new Content.Other("something_new"));
  }

  @Test
  void takesAPressWithTheMessageItWasOnAndAnswersItAtOnce() {
    amel.pressesToken(77, "v3:yes");

    bot.inbox.await(1);
    assertThat(bot.inbox.contents()).containsExactly(new Content.Choice("v3:yes", "77"));
    org.awaitility.Awaitility.await().until(() -> telegram.openQueries() == 0);
  }

  @Test
  void learnsWhoBlockedItAndWhoCameBack() {
    amel.blocks();
    amel.unblocks();

    bot.inbox.await(2);
    assertThat(bot.inbox.contents())
        .containsExactly(
            new Content.Membership(Content.Membership.Change.BLOCKED),
            new Content.Membership(Content.Membership.Change.UNBLOCKED));
  }

  @Test
  void listensToNoGroupButTheStaffs() {
    Group others = telegram.group("Voisins", amel);
    amel.in(others).says("Bonjour à tous").pressesToken(1, "accept");
    amel.in(staff).says("/needs");

    assertThat(bot.inbox.await(1))
        .singleElement()
        .satisfies(
            message -> assertThat(message.conversation()).hasToString("telegram:" + staff.id()));
    org.awaitility.Awaitility.await().until(() -> telegram.openQueries() == 0);
  }

  @Test
  void tellsAnyGroupItsNumber() {
    Group others = telegram.group("Futurs", amel);
    amel.in(others).says("/chatid");
    amel.in(staff).says("/chatid");

    bot.inbox.await(1);
    assertThat(bot.outbox)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.to()).hasToString("telegram:" + others.id());
              assertThat(message.body().toString()).contains(String.valueOf(others.id()));
            });
  }

  @Test
  void followsAStaffGroupThatBecomesASupergroup() {
    long before = staff.id();
    staff.migratesLoudly(amel);
    amel.in(staff).says("/needs");

    assertThat(bot.inbox.await(1))
        .singleElement()
        .satisfies(
            message -> assertThat(message.conversation()).hasToString("telegram:" + staff.id()));
    assertThat(bot.moves)
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.from()).hasToString("telegram:" + before);
              assertThat(moved.to()).hasToString("telegram:" + staff.id());
            });
  }
}
