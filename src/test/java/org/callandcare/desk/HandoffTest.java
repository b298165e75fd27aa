package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Sender;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.texts.Language;

class HandoffTest {

  private static final ConversationKey AMEL = new ConversationKey("web", "amel");
  private int messages;

  @StoreTest
  void aPersonIsHandedOverAnsweredAndGivenBack(TestStore store) {
    TestDesk desk = new TestDesk(store);
    desk.begins(TestDesk.LEA, "{\"engine\":1}");
    desk.house.relay().opened(AMEL, "asked", Language.FR, "key-1");
    amelSays(desk, "Bonjour, ma demande n’avance pas");
    assertThat(desk.group()).contains("Quelqu’un souhaite vous parler", "A demandé une personne");
    assertThat(desk.group()).doesNotContain("n’avance pas", "amel");

    desk.press(TestDesk.GROUP, "lea", "Je réponds");
    desk.deliver();
    assertThat(desk.group()).contains("✋ Lea répond");
    assertThat(desk.screens.text(TestDesk.LEA)).contains("Bonjour, ma demande n’avance pas");
    assertThat(desk.screens.text(AMEL)).contains("Lea, de l’équipe, vous lit");

    desk.said(TestDesk.LEA, "lea", new Content.Text("Je regarde tout de suite."));
    assertThat(desk.screens.last(AMEL).words())
        .isEqualTo("Lea, de l’équipe\nJe regarde tout de suite.");
    amelSays(desk, "Merci !");
    assertThat(desk.screens.text(TestDesk.LEA)).contains("Merci !");

    desk.said(TestDesk.LEA, "lea", new Content.Command("done", ""));
    assertThat(desk.signalsTo(AMEL)).containsExactly(new Content.Signal("handoff-ended", Map.of()));
    desk.deliver();
    assertThat(desk.group()).contains("✅ Rendu au bot");
    assertThat(desk.state(TestDesk.LEA).state()).isEqualTo("{\"engine\":1}");
  }

  @StoreTest
  void ofAPersonInDistressTheGroupReadsNoWord(TestStore store) {
    TestDesk desk = new TestDesk(store);
    desk.house.desk().distress(AMEL, Language.FR, "effect-1");
    desk.house.relay().opened(AMEL, "distress", Language.FR, "handoff-1");
    amelSays(desk, "je suis au bord du canal");
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    assertThat(desk.group()).contains("🆘").doesNotContain("canal", "amel");
    desk.records.clock.advance(Duration.ofMinutes(11));
    desk.scan();
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(2);
    assertThat(desk.screens.last(TestDesk.GROUP).words()).contains("🆘");
    assertThat(desk.screens.of(TestDesk.GROUP).getFirst().buttons()).isEmpty();
  }

  @StoreTest
  void theSecondWhoWantsToAnswerReadsWhoWasFirst(TestStore store) {
    TestDesk desk = new TestDesk(store);
    desk.house.relay().opened(AMEL, "asked", Language.EN, "key-1");
    String token = desk.screens.last(TestDesk.GROUP).button("Je réponds").orElseThrow().token();
    desk.said(TestDesk.GROUP, "lea", new Content.Choice(token, null));
    desk.said(TestDesk.GROUP, "karim", new Content.Choice(token, null));
    assertThat(desk.screens.last(TestDesk.GROUP).words()).contains("Lea a déjà pris C-");
    assertThat(desk.screens.of(TestDesk.KARIM)).isEmpty();
  }

  @StoreTest
  void nothingIsLostWhenTheTurnIsComputedTwice(TestStore store) {
    TestDesk desk = new TestDesk(store);
    for (int again = 0; again < 2; again++) {
      desk.house.relay().opened(AMEL, "asked", Language.FR, "key-1");
      desk.house.relay().said(AMEL, message("amel-1", "Bonjour"));
    }
    String token = desk.screens.last(TestDesk.GROUP).button("Je réponds").orElseThrow().token();
    for (int again = 0; again < 2; again++) {
      desk.said("press-1", TestDesk.GROUP, "lea", new Content.Choice(token, null));
    }
    desk.deliver();
    for (int again = 0; again < 2; again++) {
      desk.said("answer-1", TestDesk.LEA, "lea", new Content.Text("Bonjour Amel"));
    }
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    assertThat(desk.screens.of(TestDesk.LEA).stream().filter(s -> s.text().equals("Bonjour")))
        .hasSize(1);
    assertThat(desk.screens.of(AMEL)).hasSize(2);
  }

  @StoreTest
  void whoAnswersSeveralChoosesWhom(TestStore store) {
    TestDesk desk = new TestDesk(store);
    ConversationKey nora = new ConversationKey("web", "nora");
    desk.house.relay().opened(AMEL, "asked", Language.FR, "key-1");
    desk.press(TestDesk.GROUP, "lea", "Je réponds");
    desk.house.relay().opened(nora, "asked", Language.EN, "key-2");
    desk.press(TestDesk.GROUP, "lea", "Je réponds");
    desk.deliver();
    desk.said(TestDesk.LEA, "lea", new Content.Text("Hello Nora"));
    assertThat(desk.screens.last(nora).words()).isEqualTo("Lea, of the team\nHello Nora");
    amelSays(desk, "et moi ?");
    desk.press(TestDesk.LEA, "lea", "Lui répondre");
    desk.said(TestDesk.LEA, "lea", new Content.Text("Me voilà"));
    assertThat(desk.screens.last(AMEL).words()).contains("Me voilà");
    desk.said(TestDesk.LEA, "lea", new Content.Command("done", ""));
    desk.deliver();
    assertThat(desk.screens.last(TestDesk.LEA).words()).contains("Vous répondez maintenant à C-");
    desk.said(TestDesk.LEA, "lea", new Content.Text("Still here"));
    assertThat(desk.screens.last(nora).words()).contains("Still here");
  }

  @StoreTest
  void whoeverCannotBeReachedLetsTheNextOneAnswer(TestStore store) {
    TestDesk desk = new TestDesk(store);
    desk.house.relay().opened(AMEL, "asked", Language.FR, "key-1");
    desk.press(TestDesk.GROUP, "lea", "Je réponds");
    desk.house.relay().unreachable(TestDesk.LEA);
    assertThat(desk.screens.last(TestDesk.GROUP).button("Je réponds")).isPresent();
    desk.press(TestDesk.GROUP, "karim", "Je réponds");
    assertThat(desk.group()).contains("✋ Karim répond");
  }

  @StoreTest
  void whoeverWaitsTooLongComesUpAgainAndCanBeTakenOver(TestStore store) {
    TestDesk desk = new TestDesk(store);
    desk.house.relay().opened(AMEL, "asked", Language.FR, "key-1");
    desk.press(TestDesk.GROUP, "lea", "Je réponds");
    desk.deliver();
    desk.records.clock.advance(Duration.ofMinutes(31));
    desk.scan();
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(2);
    desk.press(TestDesk.GROUP, "karim", "Je reprends");
    desk.deliver();
    assertThat(desk.group()).contains("✋ Karim répond");
    desk.said(TestDesk.KARIM, "karim", new Content.Text("Bonjour"));
    assertThat(desk.screens.last(AMEL).words()).contains("Karim, de l’équipe");
    assertThat(desk.state(TestDesk.LEA).state()).isNull();
  }

  @StoreTest
  void aLostAlertIsFoundByTheScan(TestStore store) {
    TestDesk desk = new TestDesk(store);
    new HandoffStore(
            new org.springframework.data.mongodb.core.MongoTemplate(
                store.client(), store.databaseName()))
        .open(AMEL, "asked", Language.FR, "key-1", desk.records.clock.instant());
    desk.scan().scan();
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
  }

  @StoreTest
  void whatWasSaidIsForgotten(TestStore store) {
    TestDesk desk = new TestDesk(store);
    desk.house.relay().opened(AMEL, "asked", Language.FR, "key-1");
    amelSays(desk, "mon secret");
    desk.house.desk().forget(AMEL);
    desk.press(TestDesk.GROUP, "lea", "Je réponds");
    assertThat(desk.screens.text(TestDesk.LEA)).doesNotContain("mon secret");
  }

  private void amelSays(TestDesk desk, String text) {
    desk.house.relay().said(AMEL, message("amel-" + ++messages, text));
  }

  private static IncomingMessage message(String key, String text) {
    return new IncomingMessage(
        key,
        AMEL,
        new Sender("amel", "Amel", "fr"),
        new Content.Text(text),
        java.time.Instant.parse("2026-02-02T09:00:00Z"));
  }
}
