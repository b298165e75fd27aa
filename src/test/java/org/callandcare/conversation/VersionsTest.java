package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.callandcare.channel.Content;
import org.callandcare.dialogue.SlotValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

  private static final String FIRST =
      """
      dialogue: visit
      version: 1
      starts-on: {commands: [visit]}
      slots:
        town: {type: place}
        pupils: {type: quantity, max: 60}
        note: {type: text}
      steps:
        - ask: town
        - ask: pupils
        - ask: note
        - step: done
          say: visit.done
      """;

  private static final String SECOND =
      """
      dialogue: visit
      version: 2
      starts-on: {commands: [visit]}
      %s
      slots:
        place: {type: place}
        day: {type: date}
        pupils: {type: quantity, max: 60}
      steps:
        - ask: place
        - ask: day
        - ask: pupils
        - step: done
          say: visit.done
      """;

  private static final String TEXTS =
      """
      visit:
        title: votre visite
        ask:
          town: "La ville ?"
          place: "La commune ?"
          day: "Quel jour ?"
          pupils: "Combien d’élèves ?"
          note: "Autre chose ?"
        slot: {town: Ville, place: Commune, day: Jour, pupils: Élèves, note: Note}
        done: C’est fini.
      """;

  @TempDir Path before;
  @TempDir Path after;

  private EditedDialogues first() {
    return EditedDialogues.in(before)
        .append("texts/fr.yaml", TEXTS)
        .append("texts/en.yaml", TEXTS)
        .write("visit.yaml", FIRST);
  }

  private EditedDialogues second(String migrates) {
    return EditedDialogues.in(after)
        .append("texts/fr.yaml", TEXTS)
        .append("texts/en.yaml", TEXTS)
        .write("visit.yaml", SECOND.formatted(migrates));
  }

  private Talk inTheMiddle() {
    return new Talk(first().engine()).does(new Content.Command("visit", "")).types("Roubaix");
  }

  @Test
  void goesOnWithTheVersionItBeganWith() {
    Engine edited = second("").write("archive/visit@1.yaml", FIRST).engine();
    Talk talk = inTheMiddle().goesOnWith(edited).types("24");
    assertThat(talk.said()).isEqualTo("Autre chose ?");
    assertThat(talk.front().version()).isEqualTo(1);
    assertThat(talk.types("non merci").said()).contains("C’est fini.");
    assertThat(talk.does(new Content.Command("visit", "")).front().version()).isEqualTo(2);
  }

  @Test
  void isMovedByADeclaredMigrationWithoutAWord() {
    Engine edited =
        second("migrates:\n  - {from: 1, steps: {town: place}, slots: {town: place}}").engine();
    Talk talk = inTheMiddle().goesOnWith(edited).types("24");
    assertThat(talk.front().version()).isEqualTo(2);
    assertThat(talk.front().slots().get("place")).isInstanceOf(SlotValue.Place.class);
    assertThat(talk.front().slots().get("pupils")).isEqualTo(SlotValue.Quantity.exactly(24));
    assertThat(talk.said()).isEqualTo("Quel jour ?");
    assertThat(talk.types("15 mars").said()).contains("C’est fini.");
  }

  @Test
  void isMovedByNamesAndToldSoWhereNothingIsDeclared() {
    Talk talk = inTheMiddle().goesOnWith(second("").engine()).types("24");
    assertThat(talk.said()).contains(Talk.text("patterns.moved.tell"), "La commune ?");
    assertThat(talk.front().version()).isEqualTo(2);
    assertThat(talk.front().slots().get("pupils")).isEqualTo(SlotValue.Quantity.exactly(24));
  }

  @Test
  void isNotStrandedByADialogueThatIsGone() {
    Talk talk = inTheMiddle().goesOnWith(Talk.packedEngine()).types("bonjour");
    assertThat(talk.said()).contains(Talk.text("welcome.ask.wish"));
  }
}
