package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

  static final Pipeline PIPELINE = Pipeline.load();
  static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  private static Meaning understand(String text) {
    return PIPELINE.understand(new Utterance(text, TODAY, null));
  }

  @Test
  void oneMessageCarriesEverything() {
    Meaning meaning =
        understand(
            "Bonjour, on est une asso à Roubaix, il nous faudrait 12 ordis portables et 2"
                + " imprimantes avant le 15 mars");
    assertThat(meaning.language()).isEqualTo("fr");
    assertThat(meaning.intent()).isEqualTo(Intent.NEED);
    assertThat(meaning.items()).extracting(Item::type).containsExactly("laptop", "printer");
    assertThat(meaning.items())
        .extracting(Item::quantity)
        .containsExactly(Quantity.exactly(12), Quantity.exactly(2));
    assertThat(meaning.place()).isEqualTo(new PlaceMention("Roubaix", "59512", "59100"));
    assertThat(meaning.deadline()).isEqualTo(LocalDate.of(2027, 3, 15));
    assertThat(meaning.party().kind()).isEqualTo("association");
  }

  @Test
  void offsetsPointIntoTheTextAsTyped() {
    String text = "🙂 Je donne une dizaine d'ordis portables";
    Item item = understand(text).items().getFirst();
    assertThat(text.substring(item.start(), item.end())).isEqualTo(item.text());
    assertThat(item.quantity()).isEqualTo(new Quantity(BigDecimal.TEN, BigDecimal.TEN, true));
  }

  @Test
  void aBareDayIsOfTheMonthToldBeforeIt() {
    assertThat(understand("la salle, au lieu du 12 mars plutôt le 19").deadline())
        .isEqualTo(LocalDate.of(2027, 3, 19));
  }

  @Test
  void aWeekBelongsToTheMonthOfItsThursday() {
    assertThat(understand("je cherche un stage la première semaine de juin").deadline())
        .isEqualTo(LocalDate.of(2027, 6, 6));
    assertThat(understand("looking for an internship, last week of February").deadline())
        .isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @Test
  void ofDaysListedTheLastStillServes() {
    assertThat(understand("notre camionnette est disponible le 9 et le 10 mars").deadline())
        .isEqualTo(LocalDate.of(2027, 3, 10));
  }

  @Test
  void oneBeginsWithTheThingAtHand() {
    assertThat(understand("il me faut un vélo, je commence mardi").deadline())
        .isEqualTo(LocalDate.of(2027, 1, 19));
  }

  @Test
  void anyDayOfTheWeekIsNoDeadline() {
    assertThat(understand("je peux donner une formation Excel, un mardi soir").deadline()).isNull();
  }

  @Test
  void aPlaceStandsInBrackets() {
    assertThat(understand("notre club (Hem) cherche 4 tables").place())
        .extracting(PlaceMention::name)
        .isEqualTo("Hem");
  }

  @Test
  void aParentOfAStudentIsNoStudent() {
    assertThat(understand("my daughter is at university and needs a laptop").party().kind())
        .isEqualTo("individual");
  }

  @Test
  void anAssociationThatIsWonderedAboutDoesNotWrite() {
    assertThat(understand("je donne 3 tables, une asso aurait-elle de la place ?").party().kind())
        .isNull();
  }

  @Test
  void aRhythmStandsAfterWhatItIsFor() {
    Item item = understand("we need two hours of tutoring a week").items().getFirst();
    assertThat(item.quantity()).isEqualTo(Quantity.exactly(2));
    assertThat(item.unit()).isEqualTo("hour");
    assertThat(item.per()).isEqualTo("week");
  }

  @Test
  void whereOneWorksTellsWhoWrites() {
    assertThat(understand("je suis secrétaire dans un collège, il faut 3 écrans").party().kind())
        .isEqualTo("school");
    assertThat(understand("graphiste freelance, je peux faire une affiche").party().kind())
        .isEqualTo("individual");
    assertThat(understand("we need 4 beds for a family staying at the hotel").party().kind())
        .isNull();
  }

  @Test
  void aConditionSaidOfAllHoldsForAll() {
    assertThat(understand("12 tables et 40 chaises à donner, le tout neuf").items())
        .extracting(Item::condition)
        .containsExactly("new", "new");
    assertThat(understand("we could use 5 webcams").items())
        .extracting(Item::condition)
        .containsOnlyNulls();
  }

  @Test
  void halfADayIsNoRhythm() {
    assertThat(understand("we need a lawyer, half a day would do").items().getFirst().per())
        .isNull();
  }

  @Test
  void aDayTakenBackIsNotMeant() {
    assertThat(understand("il nous faut la salle, pas le 20 mars mais le 27").deadline())
        .isEqualTo(LocalDate.of(2027, 3, 27));
  }

  @Test
  void whereOneIsFromIsNoPlaceOfNeed() {
    assertThat(understand("I am from Ukraine, I live in Tourcoin and need a bed").place())
        .extracting(PlaceMention::name)
        .isEqualTo("Tourcoing");
  }

  @Test
  void aNumberStandsAfterTheHour() {
    assertThat(understand("call me, I'm here until 5. 06 12 34 56 78").phone())
        .isEqualTo("+33612345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 7700 900321",
        "0044 7700 900321",
        "+44 (0)7700 900321",
        "+447700900321",
        "07700 900321"
      })
  void aBritishNumberIsReadHoweverItIsWritten(String number) {
    assertThat(understand("we need 3 desks, ring " + number).phone()).isEqualTo("+447700900321");
  }

  @Test
  void aPlaceTakenBackIsNotMeant() {
    assertThat(understand("we need 3 desks, not in Lens but in Liévin").place())
        .extracting(PlaceMention::name)
        .isEqualTo("Liévin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Wij zoeken 5 laptops voor onze vereniging in Kortrijk",
        "nl | heb je een fiets voor mij?",
        "nl | dank u wel",
        "nl | ik wil graag een computer",
        "es | Necesito un ordenador para mi hijo, por favor",
        "es | hola, tienen sillas?",
        "ar | أحتاج إلى حاسوب محمول لابني",
        "uk | Добрий день, мені потрібен ноутбук для навчання",
        "uk | дякую",
        "pt | preciso de um portátil para a minha filha",
        "ro | am nevoie de un laptop pentru copilul meu",
        "tr | merhaba, bir bilgisayara ihtiyacım var",
        "pl | Dzień dobry, szukam komputera",
        "de | Ich brauche einen Laptop",
        "it | cerco un computer per mio figlio"
      })
  void otherLanguagesAreRecognised(String language, String text) {
    assertThat(understand(text).language()).as(text).isEqualTo(language);
  }

  @Test
  void noTextThrows() {
    for (String text : new String[] {"", " ", "\n", "\uD83D", "'", "-", "0", "é".repeat(5000)}) {
      assertThat(understand(text)).isNotNull();
    }
  }
}
