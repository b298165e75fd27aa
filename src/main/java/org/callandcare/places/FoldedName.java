package org.callandcare.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Place names made comparable: lower case, no accents, no hyphens, {@code saint} written out. */
final class FoldedName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
  private static final Pattern ARTICLE = Pattern.compile("^(le|la|les|l) ");

  private FoldedName() {}

  static String of(String written) {
    String lower = written.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    String spaced = OTHER.matcher(plain).replaceAll(" ").strip();
    return SAINT.matcher(spaced).replaceAll("saint$1");
  }

  static String withoutArticle(String folded) {
    return ARTICLE.matcher(folded).replaceFirst("");
  }
}
