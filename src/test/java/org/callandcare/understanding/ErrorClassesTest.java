package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One sentence for each class of error met: what it is for, and its items as {@code type quantity
 * unit}, quantities as {@code min..max} with a tilde when rough.
 */
class ErrorClassesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "a negated thing | il me faut un clavier, pas de souris | need | keyboard 1..1 piece",
        "a lack told as a request | on n'a pas de scanner, vous pouvez aider ? | need | scanner"
            + " 1..1 piece",
        "who it is for | 9 casques pour 24 apprenants | need | headset 9..9 piece",
        "a self-correction | je cherche 7, non pardon, 6 tabourets | need | chair 6..6 piece",
        "another thing after all | I need a tablet, no sorry, a laptop | need | laptop 1..1 piece",
        "what is left | on avait 90 écrans, 70 sont partis, je donne les 20 restants | offer |"
            + " monitor 20..20 piece",
        "a measure | je donne un portable 8 Go de RAM, 15 pouces | offer | laptop 1..1 piece",
        "new, not nine | je donne un casque presque neuf | offer | headset 1..1 piece",
        "a set | we are giving away 6 PCs with mouse and keyboard | offer | computer 6..6 piece,"
            + " mouse 6..6 piece, keyboard 6..6 piece",
        "a part of the whole | je donne une tablette écran fissuré | offer | tablet 1..1 piece",
        "a container | I'm giving away 2 boxes of novels | offer | textbook - piece",
        "one for each | we need a calculator for each of our 14 pupils | need | calculator 14..14"
            + " piece",
        "at least | il nous faudrait au moins 15 cahiers | need | school_supplies 15.. piece",
        "a rough count | we need about thirty chairs | need | chair 30..30~ piece",
        "several people | looking for 3 volunteers to sort donations | need | handling 3..3 person",
        "one person for a time | on cherche un graphiste pendant 4 jours | need | graphic_design"
            + " 4..4 day",
        "a length of time | je peux donner 1h30 de soutien scolaire par semaine | offer | tutoring"
            + " 1.5..1.5 hour",
        "a task alone | j'ai besoin d'aide pour refaire mon CV | need | mentoring - -",
        "money in thousands | notre club cherche 3k€ | need | money 3000..3000 EUR",
        "a price is no wish | je cherche un vélo à 50 € | need | bicycle 1..1 piece",
        "a compound noun | I need a laptop charger | need | charger 1..1 piece",
        "a wrong letter | besoin de 4 imprimntes | need | printer 4..4 piece",
        "short forms | jcherche dun ecran svp | need | monitor 1..1 piece",
        "alternatives | je cherche une salle ou un bureau pour nos réunions | need | meeting_room"
            + " 1..1 piece, office 1..1 piece",
        "the new amount | passez ma demande de 4 à 9 chaises | change | chair 9..9 piece",
        "a wish to be called | rappelez-moi pour les 5 tables svp | human | furniture 5..5 piece",
        "ridding oneself is giving | need to get rid of 11 routers | offer | router 11..11 piece",
        "what is there already | on a 6 casques, il nous en faudrait encore 9 | need | headset"
            + " 9..9 piece",
        "a total that is not what lacks | we own 4 tablets, we need 8 more | need | tablet 8..8"
            + " piece",
        "and not so many | rectification : 14 bureaux et non 11 | change | desk 14..14 piece",
        "two thousand euros are no year | il nous manque 2000 € | need | money 2000..2000 EUR",
        "a dead one | notre scanner est mort, qui aurait un scanner ? | need | scanner 1..1 piece",
        "one in use | I'm using my brother's tablet, would you have a laptop? | need | laptop 1..1"
            + " piece",
        "what an organisation does | we are an association that repairs bicycles, we need 3 desks"
            + " | need | desk 3..3 piece",
        "another thing rather than one | il me faudrait un bureau plutôt qu'une table | need | desk"
            + " 1..1 piece",
        "an exchange | please swap the printer for a scanner in my request | change | scanner 1..1"
            + " piece",
        "which model | nous donnons 8 téléphones (Galaxy) | offer | smartphone 8..8 piece",
        "places of trainees | nous offrons 3 places de stage | offer | internship 3..3 piece",
        "tools | il nous manque une perceuse et deux marteaux | need | other 1..1 piece, other 2..2"
            + " piece",
        "thanks that name things | merci pour les 4 écrans, ils sont superbes | thanks | -",
        "data to be erased | I would like my details deleted | question | -",
        "a load | we have a cupboard to move, can anyone lend us a van? | need | vehicle 1..1"
            + " piece",
        "another word, one letter off | a wedding in May, we need 20 chairs | need | chair 20..20"
            + " piece",
        "months of wages | il me doit deux mois de loyer, j'ai besoin d'un avocat | need | legal"
            + " 1..1 person",
        "thanks for a thing | mille mercis, les 3 imprimantes marchent | thanks | -",
        "an offer in the conditional | our firm is in Douai, we could give 9 docks | offer | dock"
            + " 9..9 piece",
        "hosting pupils | our garage can host two pupils for a week | offer | internship 2..2 piece",
        "one for each who seeks | mes deux filles cherchent un apprentissage | need | apprenticeship"
            + " 2..2 piece",
        "a part of them | il reste 4 des 20 tables, je les donne | offer | furniture 4..4 piece",
        "the others | we got 6 of the 14 mice, could you send the other 8 | need | mouse 8..8"
            + " piece",
        "people counted after | on cherche des bras pour déménager notre salle, 4 ou 5 personnes |"
            + " need | handling 4..5 person",
        "delivered, no book | on nous a livré 6 chaises, il en manque encore 2 | need | chair 2..2"
            + " piece",
        "an hour of the clock | besoin d'un interprète le 3 mars à 15h | need | translation 1..1"
            + " person",
        "one that is shared | we share one phone between three, could you find us a laptop? | need"
            + " | laptop 1..1 piece",
        "called off | please cancel the van | change | vehicle 1..1 piece",
        "j'ai in a letter | g 3 ecrans a donner | offer | monitor 3..3 piece",
        "named in general, then counted | our phones are going, around forty iPhones to give away |"
            + " offer | smartphone 40..40~ piece",
        "at most, the sign first | we could give up to £250 | offer | money ..250 GBP",
        "the year of accounts | we need an accountant to close our 2026 books | need | accounting"
            + " 1..1 person",
        "fields of a placement | we offer 3 apprenticeships, welding and carpentry | offer |"
            + " apprenticeship 3..3 piece",
        "the topic of a workshop | on cherche un formateur pour un atelier jardinage | need |"
            + " training 1..1 person",
        "things that speak | could you lend us 2 speakers and a microphone? | need |"
            + " other_equipment 2..2 piece, other_equipment 1..1 piece",
        "a figure for a word | hi, need a tablet 4 my son | need | tablet 1..1 piece",
        "two of us | mon frère et moi on peut porter des cartons samedi | offer | handling 2..2"
            + " person",
        "what the van is to fetch | we need a van for picking up a sofa | need | vehicle 1..1"
            + " piece",
        "hours of a subject | je peux donner 3 heures de maths par semaine | offer | tutoring"
            + " 3..3 hour",
        "somebody, misspelt | je cherche quelqun pour traduire une lettre | need | translation"
            + " 1..1 person",
        "only asked, nothing given | besoin d'un plombier le 5 mars au foyer | need | other_skill"
            + " 1..1 person",
        "where to find | where could I get a desk? | need | desk 1..1 piece",
        "sessions of some hours | on cherche un intervenant pour 5 séances de 3 h | need | training"
            + " 15..15 hour",
        "one hour each | je propose 4 ateliers de théâtre, 1h chacun | offer | training 4..4 hour",
        "two-hour lessons | I can give six two-hour maths lessons | offer | tutoring 12..12 hour",
        "a rhythm is no length | a coach could hold 3 sessions a month for us? | need | mentoring"
            + " 1..1 person",
        "a year behind a name | I have an iMac 2016 and a Kindle to give | offer | desktop 1..1"
            + " piece, tablet 1..1 piece",
        "my own trade, and help | je suis électricien, je peux aider | offer | other_skill - -",
        "my own trade, and things | I'm a driver by trade and I have 4 chairs to give | offer |"
            + " chair 4..4 piece",
        "I am one | I'm a retired nurse and I can help one morning a week | offer | other_skill"
            + " 1..1 half_day",
        "counted, no day | any news on the 6 helpers we wanted? | status | volunteer_time 6..6"
            + " person",
        "asked after | du nouveau pour nos 3 bénévoles ? | status | volunteer_time 3..3 person",
        "data protection | effacez toutes mes informations | question | -",
        "data protection, not a withdrawal | please erase all my data | question | -",
        "a question about the service | can a school ask for a projector? | question | -"
      })
  void isReadAsMeant(String errorClass, String text, String intent, String items) {
    Meaning meaning =
        PipelineTest.PIPELINE.understand(new Utterance(text, PipelineTest.TODAY, null));
    assertThat(meaning.intent().word()).as(text).isEqualTo(intent);
    List<String> expected = items == null ? List.of() : List.of(items.split(", ", -1));
    assertThat(meaning.items().stream().map(ErrorClassesTest::written))
        .as(text)
        .containsExactlyElementsOf(expected);
  }

  private static String written(Item item) {
    Quantity quantity = item.quantity();
    String amount =
        quantity == null
            ? "-"
            : (quantity.min() == null ? "" : quantity.min().toPlainString())
                + ".."
                + (quantity.max() == null ? "" : quantity.max().toPlainString())
                + (quantity.approximate() ? "~" : "");
    return List.of(item.type(), amount, item.unit() == null ? "-" : item.unit()).stream()
        .collect(Collectors.joining(" "));
  }
}
