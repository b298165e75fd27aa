package org.callandcare.places;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Place names made comparable: lower case, no accents, no hyphens, {@code saint} written out. */
final class FoldedName {

  /** The first combining character. */
  private static final char FIRST_MARK = '\u0300';

  private static final char LAST_PLAIN = 127;

  /** Letters of most names, which need no other table. */
  private static final String ACCENTED = "àâäçéèêëîïôöùûüÿ";

  private static final String LETTERS = "aaaceeeeiioouuuy";

  private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
  private static final List<String> ARTICLES = List.of("le ", "la ", "les ", "l ");

  private FoldedName() {}

  static String of(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String spaced = words(plain(lower) ? lower : decomposed(lower));
    return abbreviated(spaced) ? SAINT.matcher(spaced).replaceAll("saint$1") : spaced;
  }

  private static boolean plain(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > LAST_PLAIN && ACCENTED.indexOf(lower.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String decomposed(String lower) {
    return Normalizer.normalize(lower.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD);
  }

  private static boolean abbreviated(String words) {
    return words.contains("st ")
        || words.contains("ste ")
        || words.endsWith("st")
        || words.endsWith("ste");
  }

  /** Letters and figures, with a space for every run of other signs between; no marks. */
  private static String words(String decomposed) {
    StringBuilder words = new StringBuilder(decomposed.length());
    boolean apart = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = withoutMark(decomposed.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (apart && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(c);
        apart = false;
      } else if (!mark(c)) {
        apart = true;
      }
    }
    return words.toString();
  }

  private static char withoutMark(char c) {
    int at = c > LAST_PLAIN ? ACCENTED.indexOf(c) : -1;
    return at < 0 ? c : LETTERS.charAt(at);
  }

  private static boolean mark(char c) {
    return c >= FIRST_MARK
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  static String withoutArticle(String folded) {
    for (String article : ARTICLES) {
      if (folded.startsWith(article)) {
        return folded.substring(article.length());
      }
    }
    return folded;
  }
}
