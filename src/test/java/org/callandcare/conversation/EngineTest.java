package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.callandcare.conversation.Talk.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.SlotValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

  private static final String ALL_AT_ONCE =
      "Bonjour, on est une asso à Roubaix, il nous faudrait 12 ordis portables et 2 imprimantes"
          + " avant le 15 mars";

  private static Talk atTheSummary() {
    return new Talk()
        .knowing("agreed", "yes")
        .types(ALL_AT_ONCE)
        .types("Les Mains Ouvertes")
        .types("passer");
  }

  // --- a turn is a function of its inputs

  @Test
  void computesEveryTurnOfEveryTranscriptTheSameTwice() {
    for (Transcript transcript : TranscriptReader.readAll(ConversationFiles.packed())) {
      TranscriptPlayer one = new TranscriptPlayer(transcript, Talk.packedEngine());
      TranscriptPlayer other = new TranscriptPlayer(transcript, Talk.packedEngine());
      for (Transcript.Exchange exchange : transcript.talk()) {
        assertThat(one.play(exchange)).isEqualTo(other.play(exchange));
        assertThat(one.state()).isEqualTo(other.state());
      }
      assertThat(one.effects()).isEqualTo(other.effects());
    }
  }

  @Test
  void derivesEveryIdFromTheMessage() {
    Talk talk = atTheSummary();
    Content confirm = new Content.Text("c'est bon");
    Progress.Done first = talk.compute("web:77", confirm);
    List<Effect> effects = talk.effects();
    Progress.Done again = talk.compute("web:77", confirm);
    assertThat(again).isEqualTo(first);
    assertThat(talk.effects()).isEqualTo(effects);
    assertThat(first.replies()).extracting(OutgoingMessage::id).containsExactly("web:77#1");
    assertThat(effects)
        .extracting(Effect::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("test:1/1/"));
  }

  @Test
  void filesOnceWhoeverGoesBackAfterFiling() {
    Talk talk = atTheSummary().types("c'est bon").types("retour");
    assertThat(talk.said()).contains(text("patterns.nothing-to-go-back.tell"));
    assertThat(talk.effects()).isEmpty();
  }

  // --- keyboards

  @Test
  void keepsTokensShortAndGivesEachKeyboardANewVersion() {
    Talk talk = atTheSummary();
    List<Button> summary = talk.buttons();
    assertThat(summary)
        .hasSizeGreaterThan(6)
        .allMatch(
            one -> one.token().getBytes(StandardCharsets.UTF_8).length <= Button.MAX_TOKEN_BYTES);
    talk.types("à Lille");
    assertThat(talk.buttons())
        .extracting(Button::token)
        .doesNotContainAnyElementsOf(summary.stream().map(Button::token).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "0.0", "1.", "1.-1", "1.zzzzzzzzzzzz", "9999.0", "é.é", "1.99"})
  void answersForgedPresses(String token) {
    Talk talk = new Talk().types(ALL_AT_ONCE).types("Les Mains Ouvertes");
    talk.does(new Content.Choice(token, "ref"));
    assertThat(talk.said())
        .contains(text("patterns.outdated-button.tell"), text("agreement.ask.agreed"));
    assertThat(talk.effects()).isEmpty();
  }

  @Test
  void takesAUsedKeyboardAwayOnceTheAnswerIsOut() {
    Talk talk = new Talk().types(ALL_AT_ONCE).types("Les Mains Ouvertes").presses("Oui");
    assertThat(talk.last().replies())
        .hasSizeGreaterThan(1)
        .last()
        .satisfies(
            reply -> assertThat(reply.body()).isEqualTo(new OutgoingMessage.ClearKeyboard("ref")));
  }

  @Test
  void takesTheSharingKeyboardAwayOnceItIsNotNeeded() {
    Talk talk = new Talk().knowing("agreed", "yes").types(ALL_AT_ONCE).types("Asso");
    assertThat(keyboards(talk))
        .containsExactly(new Keyboard.AskContact("Envoyer mon numéro", List.of("Passer")));
    talk.types("passer");
    assertThat(keyboards(talk).getFirst()).isEqualTo(new Keyboard.Remove());
  }

  private static List<Keyboard> keyboards(Talk talk) {
    return talk.last().replies().stream()
        .map(OutgoingMessage::body)
        .filter(OutgoingMessage.Say.class::isInstance)
        .map(body -> ((OutgoingMessage.Say) body).keyboard())
        .toList();
  }

  // --- answers

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "non, 10 pas 12 | 10 ordinateurs portables et 2 imprimantes",
        "10 au lieu de 12 | 10 ordinateurs portables et 2 imprimantes",
        "en fait 3 imprimantes | 12 ordinateurs portables et 3 imprimantes",
        "finalement 8 ordinateurs | 8 ordinateurs portables et 2 imprimantes",
        "des écrans au lieu des imprimantes | 12 ordinateurs portables et 2 écrans",
        "no, 10 not 12 | 10 ordinateurs portables et 2 imprimantes",
        "en fait Lille | Commune : Lille au lieu de Roubaix (59100)",
        "plutôt avant le 20 mars | Pour quand : 20 mars 2027 au lieu de 15 mars 2027",
        "pardon, c'est une école | Qui : École ou université au lieu de Association",
      })
  void changesWhatIsCorrectedAndSaysSo(String said, String changed) {
    Talk talk = new Talk().types(ALL_AT_ONCE).types("Les Mains Ouvertes").types(said);
    assertThat(talk.said())
        .contains(text("patterns.correction.tell"), changed, text("agreement.ask.agreed"));
  }

  @Test
  void leavesAnAnswerAloneThatOnlyBeginsLikeACorrection() {
    Talk talk =
        new Talk().types(ALL_AT_ONCE).types("En fait, Les Mains Ouvertes de Lille et du Nord");
    assertThat(talk.said())
        .contains(text("agreement.ask.agreed"))
        .doesNotContain(text("patterns.correction.tell"));
  }

  @Test
  void doesNotAskWhatIsKnown() {
    Talk talk =
        new Talk()
            .knowing("agreed", "yes")
            .knowing("kind", "association")
            .knowing("name", "Les Mains Ouvertes")
            .knowing("place", "Roubaix")
            .types("il nous faut 12 ordinateurs portables avant le 15 mars");
    assertThat(talk.said()).contains(text("need.ask.contact"));
  }

  @Test
  void whatIsSaidNowWinsOverWhatWasKnown() {
    Talk talk =
        new Talk()
            .knowing("kind", "association")
            .knowing("place", "Roubaix")
            .types("il nous faut 12 ordinateurs portables à Lens avant le 15 mars");
    assertThat(talk.front().slots().get("place")).isInstanceOf(SlotValue.Place.class);
    assertThat(((SlotValue.Place) talk.front().slots().get("place")).name()).isEqualTo("Lens");
  }

  @Test
  void anEditThatIsGivenUpKeepsTheOldAnswer() {
    Talk talk = atTheSummary().presses("Modifier : Commune");
    assertThat(talk.said()).contains(text("need.ask.place"));
    talk.types("retour");
    assertThat(talk.said()).contains("Commune : Roubaix");
  }

  // --- what must not be kept

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ma carte est 4111 1111 1111 1111",
        "FR76 3000 6000 0112 3456 7890 189",
        "mon mot de passe est azerty4111"
      })
  void keepsNothingOfWhatItRefuses(String text) {
    Talk talk = new Talk().types(text);
    assertThat(talk.said()).contains(refusal(text));
    assertThat(talk.state()).doesNotContain("4111").doesNotContain("3000").doesNotContain("azerty");
    talk = new Talk().types(ALL_AT_ONCE).types(text);
    assertThat(talk.said()).contains(refusal(text), text("need.ask.name"));
    assertThat(talk.state()).doesNotContain("4111").doesNotContain("3000").doesNotContain("azerty");
  }

  private static String refusal(String text) {
    boolean secret = text.contains("mot de passe");
    return text(secret ? "patterns.secret.refuse" : "patterns.bank-number.refuse");
  }

  @Test
  void doesNotPassABankNumberOnToTheDesk() {
    Talk talk = new Talk().types("un humain");
    assertThat(talk.last().handovers()).hasSize(1);
    talk.types("voici ma carte 4111 1111 1111 1111");
    assertThat(talk.last().relayed()).isFalse();
    assertThat(talk.said()).contains(refusal("carte"));
    assertThat(talk.last().state().handedOver()).isEqualTo("asked");
    talk.types("bonjour");
    assertThat(talk.last().relayed()).isTrue();
    assertThat(talk.said()).isEmpty();
  }

  @Test
  void distressComesBeforeTheDesk() {
    Talk talk = new Talk().types("un humain").types("j'en peux plus, je veux mourir");
    assertThat(talk.said()).contains("3114");
    assertThat(talk.last().handovers())
        .extracting(Progress.Handover::reason)
        .containsExactly("distress");
    assertThat(talk.state()).doesNotContain("mourir");
    talk.types("j'en peux plus");
    assertThat(talk.said()).isEmpty();
    assertThat(talk.last().relayed()).isTrue();
  }

  @Test
  void flagsLinksAndFeesForStaff() {
    Talk talk =
        new Talk()
            .knowing("agreed", "yes")
            .types(ALL_AT_ONCE)
            .types("Les Mains Ouvertes, voir http://exemple.fr");
    assertThat(talk.said()).contains(text("patterns.link.tell"));
    talk.types("passer").types("c'est bon");
    assertThat(talk.effects().getLast().flags()).containsExactly("link");
    talk.types("non");
    assertThat(talk.last().state().flags()).isEmpty();
  }

  // --- time

  @Test
  void remindsOnceAfterADayAndDropsTheDraftAfterAWeek() {
    Talk talk = new Talk().types(ALL_AT_ONCE);
    Instant reminder = Objects.requireNonNull(talk.last().dueAt());
    assertThat(reminder).isEqualTo(Talk.BEGIN.plus(Duration.ofDays(1)));
    talk.at(reminder).does(new Content.Timer());
    assertThat(talk.said()).contains(text("patterns.reminder.tell"), text("need.ask.name"));
    Instant drop = Objects.requireNonNull(talk.last().dueAt());
    assertThat(drop).isEqualTo(Talk.BEGIN.plus(Duration.ofDays(7)));
    talk.at(drop).does(new Content.Timer());
    assertThat(talk.said()).isEmpty();
    assertThat(talk.last().dueAt()).isNull();
    assertThat(talk.last().state().stack()).isEmpty();
  }

  @Test
  void doesNotRemindWhoHasSaidNothing() {
    Talk talk = new Talk().types("bonjour");
    assertThat(talk.last().dueAt()).isEqualTo(Talk.BEGIN.plus(Duration.ofDays(7)));
  }

  @Test
  void aTimerThatComesTooEarlyOrTooLateSaysNothing() {
    Talk talk = new Talk().types(ALL_AT_ONCE);
    talk.at(Talk.BEGIN.plus(Duration.ofHours(1))).does(new Content.Timer());
    assertThat(talk.said()).isEmpty();
    talk.at(Instant.parse("2027-01-16T22:00:00Z")).does(new Content.Timer());
    assertThat(talk.said()).isEmpty();
    assertThat(talk.last().dueAt()).isEqualTo(Instant.parse("2027-01-18T07:00:00Z"));
  }

  @Test
  void writesToNobodyWhoBlockedIt() {
    Talk talk = new Talk().types(ALL_AT_ONCE);
    talk.does(new Content.Membership(Content.Membership.Change.BLOCKED));
    assertThat(talk.last().dueAt()).isNull();
    assertThat(talk.said()).isEmpty();
    assertThat(talk.last().state().stack()).hasSize(1);
    talk.does(new Content.Membership(Content.Membership.Change.UNBLOCKED));
    assertThat(talk.last().dueAt()).isNotNull();
  }

  @Test
  void waitsAnewForWhatTheDeskBegins() {
    Talk talk = new Talk().types("bonjour").types("annuler").types("oui");
    Instant later = Talk.BEGIN.plus(Duration.ofDays(30));
    Map<String, String> proposal =
        Map.of(
            "proposal",
            "A-1",
            "side",
            "need",
            "reference",
            "B-1",
            "what",
            "1 PC",
            "where",
            "Lens",
            "until",
            "lundi",
            "way",
            "relay");
    talk.at(later).does(new Content.Signal("match-proposed", proposal));
    assertThat(talk.said()).contains(text("proposal.ask.suits"));
    assertThat(talk.last().dueAt()).isEqualTo(later.plus(Duration.ofDays(7)));
  }

  @Test
  void keepsAPhotoThatComesBeforeItIsAskedFor() {
    Talk talk = new Talk().does(new Content.Command("offer", "")).types("un ordinateur portable");
    talk.does(new Content.Photo("ref-1", null));
    assertThat(talk.said()).startsWith(text("engine.noted"));
    assertThat(talk.front().slots().get("photos"))
        .isEqualTo(new SlotValue.Photos(List.of("ref-1")));
  }

  // --- whatever is sent

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀", "<b>{place}</b> ${x} #{y}", "\u202Etxet", "\u200b\u200b", "'", "{count, plural}", "?",
        "/", "0", "-1", "999999999999999999999999", "no no no", "\n\n", ". . ."
      })
  void answersWhateverIsTyped(String text) {
    for (String before : List.of("bonjour", ALL_AT_ONCE, "/need", "un humain")) {
      Talk talk = new Talk().types(before);
      assertThatCode(() -> talk.types(text)).doesNotThrowAnyException();
      Talk summary = atTheSummary();
      assertThatCode(() -> summary.types(text)).doesNotThrowAnyException();
    }
  }

  @Test
  void isNotMovedByALongFlood() {
    Talk talk = new Talk().types(ALL_AT_ONCE).types("😀".repeat(2000));
    assertThat(talk.said()).contains(text("engine.problem.long"), text("need.ask.name"));
  }
}
