package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.callandcare.channel.CommandMenu;
import org.callandcare.channel.Content;
import org.callandcare.channel.DeadLetter;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.records.Need;
import org.callandcare.records.PartyKind;
import org.callandcare.records.PartyUpdate;
import org.callandcare.store.TestStore;
import org.callandcare.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffCommandsTest {

  private TestStore store;
  private TestDesk desk;

  @BeforeEach
  void open() {
    store = TestStores.embedded();
    desk = new TestDesk(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String command(String name, String argument) {
    desk.said(TestDesk.GROUP, "lea", new Content.Command(name, argument));
    return desk.screens.last(TestDesk.GROUP).words();
  }

  @Test
  void aListIsTurnedOverInItsOwnMessage() {
    for (int i = 1; i <= 8; i++) {
      desk.records.aNeed().of(i, "monitor").in("Lille").filed();
      desk.records.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(command("needs", ""))
        .contains("Besoins ouverts (8)", "6 écrans", "Page 1 sur 2")
        .doesNotContain("7 écrans");
    desk.press(TestDesk.GROUP, "karim", "Après ▶");
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    assertThat(desk.screens.last(TestDesk.GROUP).words())
        .contains("7 écrans", "8 écrans", "Page 2 sur 2");
    desk.press(TestDesk.GROUP, "karim", "◀ Avant");
    assertThat(desk.screens.last(TestDesk.GROUP).words()).contains("1 écran ·", "Page 1 sur 2");
  }

  @Test
  void anOutdatedListSaysSo() {
    for (int i = 1; i <= 8; i++) {
      desk.records.aNeed().of(i, "monitor").in("Lille").filed();
      desk.records.clock.advance(Duration.ofMinutes(1));
    }
    command("needs", "");
    String next = desk.screens.last(TestDesk.GROUP).button("Après ▶").orElseThrow().token();
    for (int i = 0; i < 10; i++) {
      command("offers", "");
    }
    desk.said(TestDesk.GROUP, "lea", new Content.Choice(next, null));
    assertThat(desk.screens.last(TestDesk.GROUP).words()).contains("trop ancienne");
  }

  @Test
  void findsAndShowsARecordWithoutNames() {
    Need need =
        desk.records
            .aNeed()
            .by(
                desk.records.parties.remember(
                    new org.callandcare.channel.ConversationKey("web", "nora"),
                    PartyUpdate.NOTHING
                        .withKind(PartyKind.ASSOCIATION)
                        .withName("Nora")
                        .withPhone("+33639981003")))
            .of(3, "laptop")
            .in("Roubaix")
            .filed();
    assertThat(command("find", "portable roubaix")).contains(need.reference().value());
    assertThat(command("find", "")).contains("Que faut-il chercher");
    String spoken = need.reference().value().replace("-", " ").toLowerCase(java.util.Locale.ROOT);
    assertThat(command("record", spoken))
        .contains(need.reference().value(), "3 ordinateurs portables", "État : ouvert")
        .doesNotContain("Nora", "+33");
    assertThat(command("record", "B-2222")).contains("Je ne trouve pas");
    desk.said(TestDesk.GROUP, "lea", new Content.Command("record", spoken));
    desk.press(TestDesk.GROUP, "lea", "Détails");
    assertThat(desk.screens.last(TestDesk.LEA).text()).contains("Nora", "+33639981003");
  }

  @Test
  void tellsFiguresTheNumberOfTheGroupAndWhatItCanDo() {
    desk.records.aNeed().of(3, "laptop").filed();
    desk.records.anOffer().of(3, "monitor").filed();
    assertThat(command("stats", "")).contains("Besoins : 1 ouvert", "Offres : 1 disponible");
    assertThat(command("chatid", "")).isEqualTo("staff");
    assertThat(command("help", "")).contains("/needs", "/record");
    assertThat(command("besoinss", "")).contains("/besoinss", "/help");
    assertThat(command("matches", "")).contains("Rapprochements en cours (0)", "Rien");
  }

  @Test
  void whatCouldNotBeHandledIsListedTriedAgainOrForgotten() {
    desk.letters.add("aaaaaaaaaaaa", DeadLetter.Kind.UNREADABLE, "MismatchedInputException");
    desk.letters.add("bbbbbbbbbbbb", DeadLetter.Kind.INCOMING, "NullPointerException");
    desk.deadLettered("bbbbbbbbbbbb");
    desk.deadLettered("aaaaaaaaaaaa");
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    assertThat(command("deadletters", ""))
        .contains("(2)", "1. message reçu · 09:30 · NullPointerException", "2. illisible");
    desk.press(TestDesk.GROUP, "lea", "Réessayer 1");
    assertThat(desk.letters.retried).containsExactly("bbbbbbbbbbbb");
    desk.press(TestDesk.GROUP, "lea", "Oublier 2");
    assertThat(desk.letters.letters).isEmpty();
    desk.press(TestDesk.GROUP, "lea", "Oublier 2");
    assertThat(desk.screens.last(TestDesk.GROUP).words()).contains("n’est plus là");
  }

  @Test
  void whatColleaguesSayToEachOtherIsNotForTheBot() {
    var turn = desk.said(TestDesk.GROUP, "lea", new Content.Text("On déjeune ?"));
    assertThat(turn.replies()).isEmpty();
  }

  @Test
  void aCallBackIsTakenByOneWhoReadsTheNumberAlone() {
    var party =
        desk.records.parties.remember(
            new org.callandcare.channel.ConversationKey("web", "amel"), PartyUpdate.NOTHING);
    desk.records.callbacks.request(
        "key", party.id(), "+33639981001", "demain matin", "mon ordinateur");
    desk.follow();
    assertThat(desk.group()).contains("📞 Rappel demandé", "R-").doesNotContain("+33", "demain");
    String take = desk.screens.last(TestDesk.GROUP).button("Je prends").orElseThrow().token();
    desk.said(TestDesk.GROUP, "lea", new Content.Choice(take, null));
    desk.said(TestDesk.GROUP, "karim", new Content.Choice(take, null));
    assertThat(desk.screens.last(TestDesk.LEA).text())
        .contains("+33639981001", "demain matin", "mon ordinateur");
    assertThat(desk.screens.of(TestDesk.KARIM)).isEmpty();
    assertThat(desk.screens.last(TestDesk.GROUP).words()).contains("Lea a déjà pris R-");
    desk.press(TestDesk.GROUP, "lea", "C’est fait");
    assertThat(desk.group()).contains("✅ Rappelé par Lea");
  }

  @Test
  void aLostCallBackIsFoundByTheScan() {
    var party =
        desk.records.parties.remember(
            new org.callandcare.channel.ConversationKey("web", "amel"), PartyUpdate.NOTHING);
    desk.records.callbacks.request("key", party.id(), "+33639981001", "", "");
    desk.lose().scan().scan();
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
  }

  @Test
  void everyCommandOfTheMenuIsUnderstood() {
    CommandMenu menu = new DeskMenu(TestDesk.TEXTS);
    Dialogues dialogues = Dialogues.read(ConversationFiles.packed()).dialogues();
    assertThat(menu.entries())
        .filteredOn(entry -> entry.audience() == CommandMenu.Audience.PRIVATE)
        .extracting(CommandMenu.Entry::name)
        .hasSizeGreaterThan(15)
        .allMatch(
            name ->
                dialogues.startingOnCommand(name).isPresent()
                    || dialogues.words().ofCommand(name).isPresent());
    for (CommandMenu.Entry entry : menu.entries()) {
      if (entry.audience() == CommandMenu.Audience.STAFF) {
        assertThat(command(entry.name(), "")).doesNotContain("Je ne connais pas");
      }
    }
  }
}
