package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.callandcare.channel.Button;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage.Attachment;
import org.callandcare.channel.OutgoingMessage.ClearKeyboard;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.SendOutcome;
import org.callandcare.telegram.botapi.Call;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Group;
import org.callandcare.telegram.botapi.Person;
import org.callandcare.telegram.botapi.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people get to see of what is sent to them. */
class SendingTest {

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person amel = telegram.person("Amel");
  private final Group staff = telegram.group("Staff", amel);
  private final RunningBot bot = RunningBot.on(telegram).staff(staff.id()).idle();

  @BeforeEach
  void amelWroteFirst() {
    amel.says("/start");
  }

  @AfterEach
  void stop() {
    bot.close();
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  private static Keyboard.Inline yesOrNo() {
    return new Keyboard.Inline(
        List.of(List.of(new Button("Oui", "v1:yes"), new Button("Non", "v1:no"))));
  }

  private Shown lastShown() {
    return amel.shown().getLast();
  }

  @Test
  void showsTheWordsAndTellsTheMessagesNumber() {
    SendOutcome outcome = bot.say(amel.id(), "Bonjour Amel !");

    assertThat(lastShown().text()).isEqualTo("Bonjour Amel !");
    assertThat(outcome).isEqualTo(new SendOutcome.Sent(String.valueOf(lastShown().id())));
  }

  @Test
  void showsTheTitleInBoldAboveTheWords() {
    bot.say(amel.id(), "Besoin B-7K3F", "12 ordinateurs", Keyboard.NONE);

    assertThat(lastShown().markup()).isEqualTo("<b>Besoin B-7K3F</b>\n12 ordinateurs");
    assertThat(lastShown().text()).isEqualTo("Besoin B-7K3F\n12 ordinateurs");
  }

  @Test
  void showsNoPreviewOfLinks() {
    bot.say(amel.id(), "https://example.org");

    assertThat(telegram.calls("sendMessage").getFirst().parameters().get("link_preview_options"))
        .hasToString("{\"is_disabled\":true}");
  }

  @Test
  void showsButtonsRowByRow() {
    bot.say(
        amel.id(),
        null,
        "Que faire ?",
        new Keyboard.Inline(
            List.of(
                List.of(new Button("Je demande", "a"), new Button("J'offre", "b")),
                List.of(),
                List.of(new Button("Aide", "c")))));

    assertThat(lastShown().buttons()).containsExactly("Je demande", "J'offre", "Aide");
    assertThat(lastShown().tokens()).containsExactly("a", "b", "c");
  }

  @Test
  void asksForNumberAndPlaceInAPrivateChat() {
    bot.say(amel.id(), null, "Votre numéro ?", new Keyboard.AskContact("Donner mon numéro"));
    bot.say(amel.id(), null, "Où ?", new Keyboard.AskLocation("Dire où je suis"));

    assertThat(telegram.calls("sendMessage"))
        .extracting(call -> call.parameters().get("reply_markup").toString())
        .satisfiesExactly(
            contact ->
                assertThat(contact)
                    .contains("\"request_contact\":true", "Donner mon numéro")
                    .contains("\"one_time_keyboard\":true"),
            location ->
                assertThat(location).contains("\"request_location\":true", "Dire où je suis"));
  }

  @Test
  void asksForNeitherInAGroupBecauseTelegramForbidsIt() {
    bot.say(staff.id(), null, "Votre numéro ?", new Keyboard.AskContact("Donner mon numéro"));
    bot.say(staff.id(), null, "Où ?", new Keyboard.AskLocation("Dire où je suis"));

    assertThat(staff.shown()).extracting(Shown::text).containsExactly("Votre numéro ?", "Où ?");
  }

  @Test
  void takesAReplyKeyboardAway() {
    bot.say(amel.id(), null, "Merci", new Keyboard.Remove());

    assertThat(telegram.calls("sendMessage").getFirst().parameters().get("reply_markup"))
        .hasToString("{\"remove_keyboard\":true}");
  }

  @Test
  void editsWhatItShowedBefore() {
    String ref = sent(bot.say(staff.id(), "Alerte", "12 ordinateurs", yesOrNo()));

    SendOutcome outcome =
        bot.send(staff.id(), new Edit("m1", "Alerte", "Noor s'en occupe", Keyboard.NONE), ref);

    assertThat(outcome).isEqualTo(new SendOutcome.Sent(ref));
    assertThat(staff.shown())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.text()).isEqualTo("Alerte\nNoor s'en occupe");
              assertThat(shown.buttons()).isEmpty();
              assertThat(shown.edited()).isTrue();
            });
  }

  @Test
  void takesAnEditThatChangesNothingForDone() {
    String ref = sent(bot.say(amel.id(), "Alerte", "12 ordinateurs", yesOrNo()));

    assertThat(bot.send(amel.id(), new Edit("m1", "Alerte", "12 ordinateurs", yesOrNo()), ref))
        .isEqualTo(new SendOutcome.Sent(ref));
  }

  @Test
  void saysAnewWhatCannotBeEdited() {
    for (String ref : new String[] {null, "4711", "1", "no number", "99999999999"}) {
      int before = amel.shown().size();

      SendOutcome outcome =
          bot.send(amel.id(), new Edit("m1", null, "Nouvel état", yesOrNo()), ref);

      assertThat(outcome).as("ref %s", ref).isInstanceOf(SendOutcome.Sent.class);
      assertThat(amel.shown()).as("ref %s", ref).hasSize(before + 1);
      assertThat(lastShown().text()).isEqualTo("Nouvel état");
    }
  }

  @Test
  void saysAnewWhatBecameTooLongForOneMessage() {
    String ref = sent(bot.say(amel.id(), "court"));

    bot.send(amel.id(), new Edit("m1", null, "long ".repeat(1000), Keyboard.NONE), ref);

    assertThat(amel.shown()).hasSize(4);
    assertThat(amel.shown()).allSatisfy(shown -> assertThat(shown.edited()).isFalse());
  }

  @Test
  void takesButtonsAwayOnceTheyAreUsed() {
    String ref = sent(bot.say(amel.id(), null, "Sûr ?", yesOrNo()));

    assertThat(bot.send(amel.id(), new ClearKeyboard(ref), null))
        .isInstanceOf(SendOutcome.Sent.class);
    assertThat(lastShown().buttons()).isEmpty();
    assertThat(lastShown().text()).isEqualTo("Sûr ?");
  }

  @Test
  void doesNotMindButtonsThatAreGoneAlready() {
    String ref = sent(bot.say(amel.id(), null, "Sûr ?", yesOrNo()));
    bot.send(amel.id(), new ClearKeyboard(ref), null);

    for (String other : List.of(ref, "4711", "no number", "")) {
      assertThat(bot.send(amel.id(), new ClearKeyboard(other), null))
          .as("ref %s", other)
          .isInstanceOf(SendOutcome.Sent.class);
    }
  }

  @Test
  void sendsAFileWithItsCaption() {
    bot.send(
        amel.id(),
        new Attachment("mes-données.json", "application/json", "{\"ville\":\"Méru\"}", "Voilà"),
        null);

    assertThat(lastShown().fileName()).isEqualTo("mes-données.json");
    assertThat(lastShown().fileContent()).isEqualTo("{\"ville\":\"Méru\"}");
    assertThat(lastShown().text()).isEqualTo("Voilà");
  }

  @Test
  void saysACaptionThatIsTooLongAfterTheFile() {
    bot.send(
        amel.id(), new Attachment("a.txt", "text/plain", "a", "mot ".repeat(300).strip()), null);

    assertThat(amel.shown()).hasSize(3);
    assertThat(amel.shown().get(1).fileName()).isEqualTo("a.txt");
    assertThat(amel.shown().get(1).text()).isEmpty();
    assertThat(lastShown().text()).hasSize(1199);
  }

  @Test
  void showsThatAnAnswerIsBeingMade() {
    bot.channel.busy(new ChatId(amel.id()).conversation());
    bot.channel.busy(new ConversationKey("web", "amel"));

    await().until(() -> !telegram.calls("sendChatAction").isEmpty());
    assertThat(telegram.calls("sendChatAction"))
        .singleElement()
        .extracting(call -> call.get("action"))
        .isEqualTo("typing");
  }

  @Test
  void keepsAMessageInOnePieceUpToTheLimitAndPutsButtonsUnderTheLastPart() {
    bot.say(amel.id(), "é".repeat(4096));
    assertThat(amel.shown()).hasSize(2);

    SendOutcome outcome = bot.say(amel.id(), null, "é".repeat(4097), yesOrNo());
    assertThat(amel.shown()).hasSize(4);
    assertThat(amel.shown().get(2).buttons()).isEmpty();
    assertThat(lastShown().buttons()).containsExactly("Oui", "Non");
    assertThat(outcome).isEqualTo(new SendOutcome.Sent(String.valueOf(lastShown().id())));
  }

  @Test
  void refusesWhatIsNotForTelegramOrHasNothingToRead() {
    assertThat(
            bot.send(
                new org.callandcare.channel.OutgoingMessage(
                    "x",
                    new ConversationKey("web", "amel"),
                    new Say(null, "Bonjour", Keyboard.NONE),
                    org.callandcare.channel.OutgoingMessage.Priority.ANSWER),
                null))
        .isInstanceOf(SendOutcome.Rejected.class);
    assertThat(bot.say(amel.id(), "   ")).isInstanceOf(SendOutcome.Rejected.class);
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  @Test
  void knowsWhoBelongsToAGroup() {
    Person noor = telegram.person("Noor");
    ConversationKey group = new ChatId(staff.id()).conversation();

    assertThat(bot.channel.isMember(group, String.valueOf(amel.id()))).isTrue();
    assertThat(bot.channel.isMember(group, String.valueOf(noor.id()))).isFalse();
    assertThat(bot.channel.isMember(group, "424242")).as("unknown to Telegram").isFalse();
    assertThat(bot.channel.isMember(group, "amel")).as("no account").isFalse();
    assertThat(bot.channel.isMember(group, "")).as("no account").isFalse();
    assertThat(bot.channel.isMember(new ConversationKey("web", "staff"), "1001")).isFalse();
    assertThat(telegram.calls("getChatMember"))
        .as("believed for a while")
        .extracting(Call::status)
        .containsExactly(200, 200, 400);
    bot.channel.isMember(group, String.valueOf(amel.id()));
    assertThat(telegram.calls("getChatMember")).hasSize(3);
  }

  @Test
  void believesNobodyToBelongWhenTelegramDoesNotSay() {
    telegram.faults().always("getChatMember", org.callandcare.telegram.botapi.Fault.SERVER_ERROR);

    assertThat(
            bot.channel.isMember(new ChatId(staff.id()).conversation(), String.valueOf(amel.id())))
        .isFalse();
    telegram.faults().clear();
    assertThat(
            bot.channel.isMember(new ChatId(staff.id()).conversation(), String.valueOf(amel.id())))
        .isTrue();
  }

  @Test
  void tellsPrivateChatsFromGroups() {
    assertThat(bot.channel.isPrivate(new ChatId(amel.id()).conversation())).isTrue();
    assertThat(bot.channel.isPrivate(new ChatId(staff.id()).conversation())).isFalse();
    assertThat(bot.channel.privateConversation("1001")).hasToString("telegram:1001");
    assertThat(bot.channel.staffGroups()).containsExactly(new ChatId(staff.id()).conversation());
  }

  private static String sent(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    String ref = ((SendOutcome.Sent) outcome).messageRef();
    assertThat(ref).isNotNull();
    return ref;
  }
}
