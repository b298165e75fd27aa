package org.callandcare.understanding.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.callandcare.understanding.numbers.NumberWord.Role;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number at a token: figures with their separators ("1 200", "1.200", "1,5", "2k",
 * "20aine") or words, also run together, without hyphens, or with a wrong letter ("quatre vingt
 * dix", "vingtdeux", "septante-trois", "ninty").
 */
public final class NumberReader {

  private static final Set<String> ORDINAL =
      Set.of("er", "ere", "e", "eme", "ieme", "nd", "nde", "th", "st", "rd", "ème");

  private final NumberWords words;

  /**
   * @param known tells ordinary words, which are taken for misspelled numbers only where nothing
   *     but a number is awaited
   * @param names tells names, which never are: "Lille" is not "mille"
   */
  public NumberReader(Predicate<String> known, Predicate<String> names) {
    words = new NumberWords(known, names);
  }

  /** The longest number that begins at this token; null when there is none. */
  public @Nullable Figure at(Tokens tokens, int from) {
    Token first = tokens.at(from);
    return switch (first.kind()) {
      case DIGITS -> figures(tokens, from);
      case WORD -> inWords(tokens, from, false);
      case SIGN, BREAK -> null;
    };
  }

  /** As {@link #at}, where nothing but a number is awaited: shorter words are corrected too. */
  public @Nullable Figure awaited(Tokens tokens, int from) {
    return tokens.at(from).word() ? inWords(tokens, from, true) : at(tokens, from);
  }

  private @Nullable Figure figures(Tokens tokens, int from) {
    if (tokens.norm(from).length() > 9) {
      return null;
    }
    int at = from + 1;
    StringBuilder whole = new StringBuilder(tokens.norm(from));
    boolean decimals = false;
    if (whole.length() <= 3 && whole.charAt(0) != '0') {
      while (thousands(tokens, at)) {
        boolean separated = !tokens.at(at).digits();
        whole.append(tokens.norm(separated ? at + 1 : at));
        at += separated ? 2 : 1;
      }
    }
    if (isSeparator(tokens, at) && tokens.at(at + 1).digits() && !tokens.at(at + 1).spaced()) {
      int digits = tokens.norm(at + 1).length();
      if (digits <= 2 && !tokens.norm(at + 2).equals(".")) {
        whole.append('.').append(tokens.norm(at + 1));
        decimals = true;
        at += 2;
      }
    }
    BigDecimal value = new BigDecimal(whole.toString());
    Token next = tokens.at(at);
    if (!decimals && !next.spaced() && next.word() && ORDINAL.contains(next.norm())) {
      return null;
    }
    boolean approximate = false;
    if (next.word()) {
      switch (next.norm()) {
        case "k" -> {
          value = value.movePointRight(3);
          at++;
        }
        case "mille", "thousand", "mil" -> {
          value = value.movePointRight(3);
          at++;
        }
        case "million", "millions" -> {
          value = value.movePointRight(6);
          at++;
        }
        case "aine", "aines", "ene" -> {
          approximate = true;
          at++;
        }
        case "douzaine", "douzaines", "dozen", "dozens" -> {
          value = value.multiply(BigDecimal.valueOf(12));
          approximate = true;
          at++;
        }
        case "dizaine", "dizaines" -> {
          value = value.movePointRight(1);
          approximate = true;
          at++;
        }
        case "centaines", "hundred" -> {
          value = value.movePointRight(2);
          approximate = next.is("centaines");
          at++;
        }
        default -> {}
      }
    }
    return new Figure(from, at, plain(value), approximate, false, false);
  }

  private static boolean thousands(Tokens tokens, int at) {
    Token token = tokens.at(at);
    if (token.digits()) {
      return token.spaced() && token.norm().length() == 3 && !token.hyphened();
    }
    Token after = tokens.at(at + 1);
    return isSeparator(tokens, at)
        && after.digits()
        && !after.spaced()
        && after.norm().length() == 3;
  }

  private static boolean isSeparator(Tokens tokens, int at) {
    Token token = tokens.at(at);
    return !token.spaced() && (token.is(".") || token.is(","));
  }

  private @Nullable Figure inWords(Tokens tokens, int from, boolean awaited) {
    if (tokens.norm(from).equals("couple")) {
      return null;
    }
    if (tokens.norm(from + 1).equals("demi") && tokens.norm(from + 2).startsWith("douzaine")) {
      return new Figure(from, from + 3, BigDecimal.valueOf(6), true, false, true);
    }
    Sum sum = new Sum();
    int at = from;
    int end = from;
    int used = 0;
    while (true) {
      String norm = tokens.norm(at);
      if (at > from && tokens.at(at).kind() != Token.Kind.WORD) {
        break;
      }
      NumberWord word = word(norm, awaited || used > 0, awaited);
      if (word != null) {
        if (!sum.take(word)) {
          break;
        }
        used++;
        at++;
        end = at;
        continue;
      }
      List<NumberWord> parts = words.split(norm);
      if (parts != null) {
        boolean all = true;
        for (NumberWord part : parts) {
          all &= sum.take(part);
        }
        if (!all) {
          break;
        }
        used += parts.size();
        at++;
        end = at;
        continue;
      }
      boolean link = used > 0 && (norm.equals("et") || norm.equals("and") || norm.equals("a"));
      NumberWord next = link ? first(tokens.norm(at + 1)) : null;
      if (next != null && sum.linked(norm, next)) {
        at++;
        continue;
      }
      break;
    }
    if (used == 0) {
      return english(tokens, from);
    }
    boolean half = tokens.norm(end).equals("et") && tokens.norm(end + 1).startsWith("demi");
    BigDecimal value = sum.value();
    if (half && tokens.norm(end + 1).length() <= 5) {
      value = value.add(new BigDecimal("0.5"));
      end += 2;
    }
    String only = tokens.norm(from);
    boolean article = used == 1 && (only.equals("un") || only.equals("une") || only.equals("one"));
    if (article && sum.isGroup()) {
      article = false;
    }
    return new Figure(from, end, plain(value), sum.approximate(), article, true);
  }

  /** The first number word of a word, which may be several together. */
  private @Nullable NumberWord first(String norm) {
    NumberWord word = word(norm, true, false);
    List<NumberWord> parts = word == null ? words.split(norm) : null;
    return parts == null ? word : parts.getFirst();
  }

  private @Nullable NumberWord word(String norm, boolean awaited, boolean ordinary) {
    NumberWord word = words.exact(norm);
    return word != null ? word : words.misspelled(norm, awaited ? 4 : 5, ordinary);
  }

  /** "a hundred", "a dozen", "half a dozen", "une demi-douzaine", "two grand". */
  private @Nullable Figure english(Tokens tokens, int from) {
    String norm = tokens.norm(from);
    if (norm.equals("demi") && tokens.norm(from + 1).startsWith("douzaine")) {
      return new Figure(from, from + 2, BigDecimal.valueOf(6), true, false, true);
    }
    if (norm.equals("half")) {
      int at = tokens.norm(from + 1).equals("a") ? from + 2 : from + 1;
      if (tokens.norm(at).equals("dozen")) {
        return new Figure(from, at + 1, BigDecimal.valueOf(6), true, false, true);
      }
    }
    if (norm.equals("un") && tokens.norm(from + 1).equals("couple")) {
      return null;
    }
    if (norm.equals("a")) {
      NumberWord next = words.exact(tokens.norm(from + 1));
      if (next != null && next.role() != Role.SMALL) {
        if (tokens.norm(from + 1).equals("couple")) {
          int to = tokens.norm(from + 2).equals("of") ? from + 3 : from + 2;
          return new Figure(from, to, BigDecimal.TWO, true, false, true);
        }
        Figure rest = inWords(tokens, from + 1, false);
        return rest == null
            ? null
            : new Figure(from, rest.to(), rest.value(), rest.approximate(), false, true);
      }
    }
    return null;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
