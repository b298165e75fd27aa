package org.callandcare.understanding.text;

import java.util.List;

/**
 * A text with its tokens. Positions beyond either end read as an empty break, so that readers need
 * no bounds checks.
 */
public final class Tokens {

  private static final Token NOTHING =
      new Token(Token.Kind.BREAK, 0, 0, "", "", true, false, false);

  private final String text;
  private final Token[] tokens;
  private final int[] sentence;

  Tokens(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens.toArray(Token[]::new);
    this.sentence = new int[this.tokens.length];
    int number = 0;
    for (int i = 0; i < this.tokens.length; i++) {
      sentence[i] = number;
      if (ends(i) && !(i + 1 < this.tokens.length && ends(i + 1))) {
        number++;
      }
    }
  }

  private boolean ends(int i) {
    Token token = tokens[i];
    return switch (token.kind()) {
      case BREAK -> true;
      case SIGN ->
          token.is("!")
              || token.is("?")
              || token.is(";")
              || token.is(".")
                  && (i + 1 == tokens.length || tokens[i + 1].spaced())
                  && !trailing(i);
      case WORD, DIGITS -> false;
    };
  }

  /** "environ... 4 jours": three dots end no sentence that goes on in small letters. */
  private boolean trailing(int i) {
    return i > 0
        && tokens[i - 1].is(".")
        && !tokens[i].spaced()
        && i + 1 < tokens.length
        && tokens[i + 1].kind() != Token.Kind.BREAK
        && !tokens[i + 1].capital();
  }

  public String text() {
    return text;
  }

  public int size() {
    return tokens.length;
  }

  public Token at(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : NOTHING;
  }

  public String norm(int i) {
    return at(i).norm();
  }

  /** Which sentence a token is in, from 0; -1 beyond the ends. */
  public int sentenceOf(int i) {
    return i >= 0 && i < tokens.length ? sentence[i] : -1;
  }

  public boolean sameSentence(int i, int j) {
    return sentenceOf(i) == sentenceOf(j);
  }

  /** The norms from one token to another (exclusive), with spaces. */
  public String norms(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from) {
        joined.append(' ');
      }
      joined.append(norm(i));
    }
    return joined.toString();
  }

  /** The original characters from one token to another (exclusive). */
  public String original(int from, int to) {
    return text.substring(at(from).start(), at(to - 1).end());
  }
}
