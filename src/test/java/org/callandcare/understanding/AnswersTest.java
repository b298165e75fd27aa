package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.callandcare.places.Commune;
import org.callandcare.understanding.Meaning.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to one question, and signs that must be seen in any message. */
class AnswersTest {

  private static final Pipeline PIPELINE = PipelineTest.PIPELINE;

  private static Utterance said(String text) {
    return new Utterance(text, PipelineTest.TODAY, "fr");
  }

  /** Today is Friday 15 January 2027. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le 15 mars | 2027-03-15",
        "by 15 March | 2027-03-15",
        "15/03 | 2027-03-15",
        "2027-03-15 | 2027-03-15",
        "March 15th | 2027-03-15",
        "le 20 | 2027-01-20",
        "20 | 2027-01-20",
        "avant mars | 2027-02-28",
        "avant l'été | 2027-06-20",
        "before 2028 | 2027-12-31",
        "d'ici fin septembre | 2027-09-30",
        "en février | 2027-02-28",
        "pour la rentrée | 2027-09-01",
        "la semaine prochaine | 2027-01-24",
        "ce week-end | 2027-01-17",
        "next Friday | 2027-01-22",
        "vendredi | 2027-01-22",
        "la semaine du 8 février | 2027-02-14",
        "du 3 au 7 mars | 2027-03-07",
        "demain | 2027-01-16",
        "dans 3 jours | 2027-01-18",
        "within two weeks | 2027-01-29",
        "end of the month | 2027-01-31",
        "mi-mars | 2027-03-15",
        "le 10 janvier | 2028-01-10",
        "lundi 8 mars | 2027-03-08"
      })
  void theLastDayThatStillServes(String text, LocalDate day) {
    assertThat(PIPELINE.readDate(said(text), true)).contains(day);
  }

  @Test
  void theFirstDayOfASpan() {
    assertThat(PIPELINE.readDate(said("en février"), false)).contains(LocalDate.of(2027, 2, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 500 € | 1500 | EUR",
        "2k€ | 2000 | EUR",
        "deux mille euros | 2000 | EUR",
        "two grand | 2000 | EUR",
        "£250.50 | 250.5 | GBP",
        "300 | 300 | EUR",
        "12,50 € | 12.5 | EUR"
      })
  void money(String text, BigDecimal amount, String currency) {
    Money money = PIPELINE.readMoney(said(text)).orElseThrow();
    assertThat(money.amount()).isEqualByComparingTo(amount);
    assertThat(money.currency()).isEqualTo(currency);
  }

  @Test
  void aPlaceIsForgivenItsSpellingAndAPostcodeGivesAllItsCommunes() {
    assertThat(PIPELINE.readPlace(said("roubai"))).extracting(Commune::name).contains("Roubaix");
    assertThat(PIPELINE.readPlace(said("j'habite à wazemmes")))
        .extracting(Commune::name)
        .containsExactly("Lille");
    assertThat(PIPELINE.readPlace(said("bailleul"))).hasSizeGreaterThan(1);
    assertThat(PIPELINE.readPlace(said("02300"))).hasSizeGreaterThan(3);
    assertThat(PIPELINE.readPlace(said("xyzzy"))).isEmpty();
  }

  @Test
  void yesAndNo() {
    assertThat(PIPELINE.readYesNo(said("oui bien sûr"))).contains(true);
    assertThat(PIPELINE.readYesNo(said("nope"))).contains(false);
    assertThat(PIPELINE.readYesNo(said("non, pas d'accord"))).contains(false);
    assertThat(PIPELINE.readYesNo(said("no problem"))).contains(true);
    assertThat(PIPELINE.readYesNo(said("12 ordinateurs"))).isEmpty();
  }

  @Test
  void contacts() {
    assertThat(PIPELINE.readPhone(said("06 12 34 56 78"))).contains("+33612345678");
    assertThat(PIPELINE.readPhone(said("+32 470 12 34 56"))).contains("+32470123456");
    assertThat(PIPELINE.readPhone(said("12"))).isEmpty();
    assertThat(PIPELINE.readEmail(said("Ecrivez à Jeanne@Example.ORG.")))
        .contains("jeanne@example.org");
  }

  @Test
  void aChoiceIsForgivenAWrongLetterAndRefusedWhenSeveralFit() {
    List<String> labels = List.of("Ordinateur portable", "Ordinateur fixe", "Tablette");
    assertThat(PIPELINE.readChoice(said("tablete"), labels)).contains(2);
    assertThat(PIPELINE.readChoice(said("le portable"), labels)).contains(0);
    assertThat(PIPELINE.readChoice(said("ordinateur"), labels)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jen peu plus de tout sa | DISTRESS",
        "I want to kill myself | DISTRESS",
        "il me frappe tous les soirs | DISTRESS",
        "ma carte 4111 1111 1111 1111 | BANK_NUMBER",
        "FR76 3000 6000 0112 3456 7890 189 | BANK_NUMBER",
        "mon mot de passe est soleil12 | SECRET",
        "regardez https://exemple.example/x | LINK",
        "il faut payer les frais de livraison | FEE",
        "non, 10 | CORRECTION",
        "je sais pas | DONT_KNOW",
        "passer | SKIP"
      })
  void signsAreSeen(String text, Sign sign) {
    assertThat(PIPELINE.understand(said(text)).signs()).contains(sign);
  }

  @Test
  void everydayWordsAreNoSigns() {
    assertThat(PIPELINE.understand(said("il me faut un PC à 200 € pour mes cours")).signs())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bonjour | fr",
        "hello | en",
        "merci | fr",
        "thx | en",
        "un pc svp | fr",
        "any chairs? | en",
        "hallo ik zoek een fiets | nl",
        "merhaba bilgisayar lazım | tr",
        "مرحبا | ar",
        "добрий день | uk",
        "hola necesito ayuda | es",
        "preciso de um computador | pt",
        "am nevoie de ajutor | ro",
        "potrzebuję pomocy | pl",
        "ich brauche Hilfe | de"
      })
  void theLanguageOfAShortMessage(String text, String language) {
    assertThat(PIPELINE.understand(new Utterance(text, PipelineTest.TODAY, null)).language())
        .isEqualTo(language);
  }

  @Test
  void theConversationsLanguageDecidesWhereTheWordsDoNot() {
    Utterance french = new Utterance("ok", PipelineTest.TODAY, "fr");
    Utterance english = new Utterance("ok", PipelineTest.TODAY, "en");
    assertThat(PIPELINE.understand(french).language()).isEqualTo("fr");
    assertThat(PIPELINE.understand(english).language()).isEqualTo("en");
  }
}
