package org.callandcare.understanding.languages;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The commonest short words of the languages people here write, and their scripts. */
final class CommonWords {

  private static final Map<String, String[]> WORDS = new HashMap<>();

  static {
    put(
        "fr",
        "le la les un une des du de et est je j tu il elle on nous vous pour dans avec sur mais ou"
            + " donc pas plus que qui quoi ce cette mon ma mes notre nos votre vos au aux en y a ai"
            + " as avons avez ont suis sommes besoin cherche bonjour bonsoir salut merci oui non"
            + " ouais svp faut faudrait peux donne ordi ordinateur asso d l c s n m qu comment"
            + " quand si sans chez aussi tres bien fait faire annuler quelquun portable ecran jour"
            + " jours semaine avant apres avoir etre tout tous rien encore toujours dispo vieux"
            + " laissez laisse tomber tant pis oubliez oublie appelez rappelez attendez arrete"
            + " coucou ok ca va d accord aide mes ses leur leurs chaises vélo");
    put(
        "en",
        "the an and is are i you he she it we they for in with on but or so not no yes that which"
            + " this my our your of to at have has had am need want looking hello hi hey thanks"
            + " thank please can could would do does don t s m re ve what where when how give offer"
            + " laptop some any there from by be will get got help us me ok okay yeah yep nope if"
            + " one two just still about into your cancel stop someone who computer old new good"
            + " morning cheers sure bye request any update here wanted broken chairs");
    put(
        "nl",
        "het een de ik jij wij heb hebben nodig zoek voor met niet van naar is zijn hallo dank"
            + " bedankt graag kan kunnen alstublieft goedemorgen goedendag wat waar hoe ja nee mijn"
            + " onze computer kinderen school wij te en op bij");
    put(
        "es",
        "el los las una unos necesito busco tengo hola gracias por favor para con que no si donde"
            + " como quiero mi mis nuestro buenos dias buenas tardes puedo ayuda ordenador"
            + " necesitamos usted estoy somos hijos es un y o de la esta");
    put(
        "pt",
        "preciso procuro olá ola obrigado obrigada por favor para com que nao não sim onde como"
            + " quero meu minha nosso bom dia boa tarde posso ajuda computador precisamos estou"
            + " somos uma um e o os as tem você voce");
    put(
        "it",
        "ho bisogno cerco ciao grazie per favore con che non si dove come voglio mio mia nostro"
            + " buongiorno buonasera posso aiuto abbiamo sono siamo una un il lo gli e di della"
            + " figli mi serve");
    put(
        "de",
        "ich brauche suche wir haben habe ein eine einen der die das und ist nicht für fur mit"
            + " hallo danke bitte guten tag morgen wo wie kann können konnen mein unser brauchen"
            + " kinder ja nein einen zu");
    put(
        "pl",
        "potrzebuje szukam czesc cześć dziekuje dziękuję prosze proszę dzien dobry dzień nie tak"
            + " mam mamy jest gdzie jak dla z i w na moj mój nasz komputer jestem czy sie");
    put(
        "ro",
        "am nevoie caut buna bună ziua multumesc mulțumesc va rog pentru cu si și nu da unde cum"
            + " vreau meu noastra un o calculator avem sunt suntem copii mea imi îmi");
    put(
        "tr",
        "merhaba ihtiyacım ihtiyacim var istiyorum tesekkurler teşekkürler teşekkür tesekkur lütfen"
            + " lutfen için icin ve bir evet hayır hayir nerede nasıl nasil bilgisayar bizim benim"
            + " ariyorum arıyorum selam iyi günler gunler çocuklar ederim");
    put(
        "sq",
        "kam nevojë pershendetje përshëndetje faleminderit ju lutem për nje një dhe po jo ku si"
            + " kompjuter");
    put("sw", "habari ninahitaji asante tafadhali kwa na ndiyo hapana kompyuta");
    put("ln", "nazali mposa mbote matondi palado");
  }

  private CommonWords() {}

  private static void put(String language, String words) {
    for (String word : words.split(" ")) {
      String folded = org.callandcare.understanding.text.Fold.of(word);
      WORDS.merge(folded, new String[] {language}, CommonWords::both);
    }
  }

  private static String[] both(String[] a, String[] b) {
    String[] all = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  /**
   * Votes by language: a word of several languages counts less for each.
   *
   * @param silent words that do not vote
   */
  static Map<String, Double> votes(Tokens tokens, Set<String> silent) {
    Map<String, Double> votes = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (!token.word() || silent.contains(token.norm())) {
        continue;
      }
      String[] languages = WORDS.get(token.norm());
      if (languages != null) {
        for (String language : languages) {
          votes.merge(language, 1.0 / languages.length, Double::sum);
        }
      }
      String script = script(token.norm());
      if (script != null) {
        votes.merge(script, 3.0, Double::sum);
      }
    }
    return votes;
  }

  private static @Nullable String script(String norm) {
    for (int i = 0; i < norm.length(); i++) {
      char c = norm.charAt(i);
      if (c < 0x300) {
        continue;
      }
      if ("іїєґ".indexOf(c) >= 0) {
        return "uk";
      }
      if ("ыэъё".indexOf(c) >= 0) {
        return "ru";
      }
      Character.UnicodeScript script = Character.UnicodeScript.of(c);
      switch (script) {
        case ARABIC -> {
          return "پچژگ".indexOf(c) >= 0 ? "fa" : "ar";
        }
        case CYRILLIC -> {
          if (i == norm.length() - 1) {
            return "uk";
          }
        }
        case GREEK -> {
          return "el";
        }
        case HAN -> {
          return "zh";
        }
        case ETHIOPIC -> {
          return "ti";
        }
        case ARMENIAN -> {
          return "hy";
        }
        case GEORGIAN -> {
          return "ka";
        }
        case BENGALI -> {
          return "bn";
        }
        case TAMIL -> {
          return "ta";
        }
        case DEVANAGARI -> {
          return "hi";
        }
        default -> {}
      }
    }
    return null;
  }
}
