package org.callandcare.understanding.text;

/**
 * One word, figure or sign.
 *
 * @param start UTF-16 position in the original text
 * @param end exclusive
 * @param norm folded, short forms written out ({@code jai} becomes two tokens, {@code j} and {@code
 *     ai}, at one place)
 * @param stem what its singular and plural have in common
 * @param spaced white space stands before it
 * @param hyphened a hyphen joins it to the token before
 * @param capital begins with an upper-case letter in the original
 */
public record Token(
    Kind kind,
    int start,
    int end,
    String norm,
    String stem,
    boolean spaced,
    boolean hyphened,
    boolean capital) {

  /** What a token is made of. */
  public enum Kind {
    WORD,
    DIGITS,
    SIGN,
    BREAK
  }

  public boolean is(String word) {
    return norm.equals(word);
  }

  public boolean word() {
    return kind == Kind.WORD;
  }

  public boolean digits() {
    return kind == Kind.DIGITS;
  }
}
