package org.callandcare.understanding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens. Apostrophes and hyphens separate; figures and letters separate. */
public final class Tokenizer {

  /** Figures with letters that are one word. */
  private static final Set<String> GLUED = Set.of("3g", "4g", "5g", "3d", "2d", "m2", "m3");

  /** What stands before an apostrophe that separates nothing. */
  private static final Set<String> UNSPLIT = Set.of("aujourd", "quelqu", "presqu", "prud", "o");

  private static final char FIRST_ACCENTED = 128;

  /** The first combining character. */
  private static final char FIRST_MARK = '\u0300';

  private final ShortForms shortForms;

  public Tokenizer(ShortForms shortForms) {
    this.shortForms = shortForms;
  }

  /** The whole text as tokens, in order. */
  public Tokens read(String text) {
    Run run = new Run(text);
    run.read();
    return new Tokens(text, run.tokens);
  }

  private final class Run {
    final String text;
    final List<Token> tokens = new ArrayList<>();
    boolean spaced = true;
    boolean hyphened;

    Run(String text) {
      this.text = text;
    }

    void read() {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (c == '\n') {
          add(Token.Kind.BREAK, i, i + 1, "\n");
          spaced = true;
          i++;
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          spaced = true;
          i++;
        } else if (isDigit(c)) {
          i = digits(i);
        } else if (isLetter(c)) {
          i = word(i);
        } else if (isApostrophe(c)) {
          i++;
        } else if (isHyphen(c) && joins(i)) {
          hyphened = true;
          i++;
        } else if (c < ' ' || Character.getType(c) == Character.FORMAT || isMark(c)) {
          i++;
        } else {
          int width = Character.charCount(text.codePointAt(i));
          sign(i, i + width);
          i += width;
        }
      }
    }

    private int digits(int from) {
      int to = from;
      while (to < text.length() && isDigit(text.charAt(to))) {
        to++;
      }
      int letters = to;
      while (letters < text.length() && isLetter(text.charAt(letters))) {
        letters++;
      }
      if (letters > to) {
        String glued = Fold.of(text.substring(from, letters));
        boolean digitsAfter = letters < text.length() && isDigit(text.charAt(letters));
        if (GLUED.contains(glued) && !digitsAfter) {
          add(Token.Kind.WORD, from, letters, glued);
          return letters;
        }
      }
      add(Token.Kind.DIGITS, from, to, text.substring(from, to));
      return to;
    }

    private int word(int from) {
      int to = from;
      boolean figures = false;
      while (to < text.length()) {
        char c = text.charAt(to);
        if (isLetter(c) && !figures || isMark(c)) {
          to++;
        } else if (isDigit(c) && !afterFigure(from) && endsShort(from, to)) {
          figures = true;
          to++;
        } else {
          break;
        }
      }
      String norm = Fold.of(text.substring(from, to));
      boolean apostrophe = to < text.length() && isApostrophe(text.charAt(to));
      if (apostrophe && UNSPLIT.contains(norm)) {
        int end = to + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
          end++;
        }
        add(Token.Kind.WORD, from, end, norm + Fold.of(text.substring(to + 1, end)));
        return end;
      }
      add(Token.Kind.WORD, from, to, have(norm, from, to) ? "jai" : norm);
      return to;
    }

    /** "g 2 ecran" is "j'ai 2 écrans", "500 g" are grams. */
    private boolean have(String norm, int from, int to) {
      return norm.equals("g")
          && text.charAt(from) == 'g'
          && to + 1 < text.length()
          && text.charAt(to) == ' '
          && Character.isLetterOrDigit(text.charAt(to + 1))
          && (tokens.isEmpty() || !tokens.getLast().digits());
    }

    /** "x12" and "h30" are a sign and a figure; "A3", "i5" and "USB3" are names. */
    private boolean endsShort(int from, int to) {
      String before = Fold.of(text.substring(from, to));
      return !before.startsWith("x") && to - from <= 5 && !"h".equals(before);
    }

    private boolean afterFigure(int from) {
      return from > 0 && isDigit(text.charAt(from - 1));
    }

    private boolean joins(int i) {
      return i > 0
          && i + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(i - 1))
          && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private void sign(int from, int to) {
      add(Token.Kind.SIGN, from, to, text.substring(from, to).replace('–', '-').replace('×', 'x'));
    }

    private void add(Token.Kind kind, int from, int to, String norm) {
      boolean capital = Character.isUpperCase(text.charAt(from));
      List<String> written = kind == Token.Kind.WORD ? shortForms.expand(norm) : List.of(norm);
      for (String part : written) {
        tokens.add(new Token(kind, from, to, part, Fold.stem(part), spaced, hyphened, capital));
        spaced = false;
        hyphened = false;
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c < FIRST_ACCENTED
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
        : Character.isLetter(c) || c == '²' || c == '³' || c == '°';
  }

  private static boolean isMark(char c) {
    return c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '`' || c == '´' || c == '‘';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '–';
  }
}
