package org.callandcare.understanding.text;

/** Letters made comparable: lower case, no accents, ligatures written out. Keeps nothing else. */
public final class Fold {

  private static final String FROM = "àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßğşıčšžćłńśźżěřůăîșțđ";
  private static final String[] TO = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "n", "o", "o",
    "o", "o", "o", "o", "oe", "u", "u", "u", "u", "y", "y", "ss", "g", "s", "i", "c", "s", "z", "c",
    "l", "n", "s", "z", "z", "e", "r", "u", "a", "i", "s", "t", "d"
  };

  private static final java.util.Set<String> UNCHANGED =
      java.util.Set.of("ups", "bus", "gps", "ses", "les", "des", "sommes", "plus", "mais", "as");

  private Fold() {}

  public static String of(CharSequence text) {
    if (folded(text)) {
      return text.toString();
    }
    StringBuilder folded = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        continue;
      }
      char lower = Character.toLowerCase(c);
      int at = FROM.indexOf(lower);
      if (at >= 0) {
        folded.append(TO[at]);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(lower == '²' ? '2' : lower == '³' ? '3' : lower);
      }
    }
    return folded.toString();
  }

  private static boolean folded(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return true;
  }

  /**
   * A folded word without its plural and mute ending, the same for the singular and the plural of
   * French and English nouns. Not a word any more: only to be compared with other stems.
   */
  public static String stem(String folded) {
    String s = folded;
    int n = s.length();
    if (n < 3 || UNCHANGED.contains(s) || !Character.isLetter(s.charAt(n - 1))) {
      return s;
    }
    if (s.endsWith("eaux") || s.endsWith("eux") || s.endsWith("oux")) {
      s = s.substring(0, n - 1);
    } else if (n > 4 && s.endsWith("aux")) {
      s = s.substring(0, n - 3) + "al";
    } else if (s.endsWith("ies")) {
      s = s.substring(0, n - 1);
    } else if (n > 3 && s.endsWith("y")) {
      s = s.substring(0, n - 1) + "ie";
    } else if (s.endsWith("s") && !s.endsWith("ss")) {
      s = s.substring(0, n - 1);
    }
    if (s.length() > 4 && s.endsWith("e")) {
      s = s.substring(0, s.length() - 1);
    }
    if (s.length() > 4 && s.endsWith("e")) {
      s = s.substring(0, s.length() - 1);
    }
    return s;
  }
}
