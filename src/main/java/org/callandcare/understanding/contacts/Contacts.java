package org.callandcare.understanding.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers, mail addresses, links and numbers that must not be kept. Thread-safe. */
public final class Contacts {

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]*+@(?:[A-Za-z0-9-]++\\.)+[A-Za-z]{2,}");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,/])(?:\\+|00)?\\(?\\d(?:[ .\\-/()\\u00A0\\u202F]{0,3}\\d){7,14}(?![\\d€])");

  /** As nearly all are written: ten figures from 01 to 09, which need no looking up. */
  private static final Pattern FRENCH = Pattern.compile("0([1-9](?:[ .-]?\\d){8})");

  /** What ends a sentence before a number: "until 5. 06 12…". */
  private static final Pattern HOUR = Pattern.compile("\\d{1,2}\\. ");

  private static final Pattern SEPARATORS = Pattern.compile("[ .-]");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)\\S+|\\b[a-z0-9-]{2,}\\.(?:com|fr|org|net|io|ru|cn|info|biz|xyz|top|shop|site|online|ly|me|be|eu)(?:/\\S*)?(?![\\w@.])");
  private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");
  private static final Pattern IBAN =
      Pattern.compile("(?i)\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,4})?\\b");
  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile(
          "(?<!\\d)[12][ .]?\\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .]?(?:\\d{2}|2[AB])[ .]?\\d{3}["
              + " .]?\\d{3}(?:[ .]?\\d{2})?(?!\\d)");

  /** A piece of the text: what it says and where. */
  public record Span(int start, int end, String value) {}

  public @Nullable Span email(String text) {
    if (text.indexOf('@') < 0) {
      return null;
    }
    Matcher matcher = EMAIL.matcher(text);
    return matcher.find()
        ? new Span(matcher.start(), matcher.end(), matcher.group().toLowerCase(Locale.ROOT))
        : null;
  }

  /** The first valid number, in E.164; national numbers are French, or British in English. */
  public @Nullable Span phone(String text) {
    if (digits(text) < 8) {
      return null;
    }
    Matcher matcher = PHONE.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      String number = e164(matcher.group());
      if (number != null) {
        return new Span(matcher.start(), matcher.end(), number);
      }
      Matcher hour = HOUR.matcher(matcher.group());
      from = hour.lookingAt() ? matcher.start() + hour.end() : matcher.end();
    }
    return null;
  }

  private @Nullable String e164(String written) {
    Matcher french = FRENCH.matcher(written);
    if (french.matches()) {
      return "+33" + SEPARATORS.matcher(french.group(1)).replaceAll("");
    }
    // read at the first number from abroad: it takes longer than all of this class otherwise
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    String plain = written.replace("(0)", "").replaceAll("^\\(", "");
    for (String region : new String[] {"FR", "BE", "GB"}) {
      try {
        PhoneNumber number = phones.parse(plain, region);
        boolean possible =
            region.equals("FR") || plain.strip().startsWith("0") && !plain.strip().startsWith("00");
        if (possible && (phones.isValidNumber(number) || french(number) || british(number))) {
          return phones.format(number, PhoneNumberFormat.E164);
        }
      } catch (NumberParseException _) {
        return null;
      }
      if (plain.strip().startsWith("+") || plain.strip().startsWith("00")) {
        return null;
      }
    }
    return null;
  }

  /** Also the numbers that the French regulator keeps for invented people. */
  private static boolean french(PhoneNumber number) {
    long national = number.getNationalNumber();
    return number.getCountryCode() == 33 && national >= 100_000_000L && national <= 999_999_999L;
  }

  /** The ranges that the British regulator keeps for invented people, mobile and of no town. */
  private static boolean british(PhoneNumber number) {
    long thousands = number.getNationalNumber() / 1_000;
    return number.getCountryCode() == 44 && (thousands == 7_700_900 || thousands == 1_632_960);
  }

  /** Tells whether it holds the address of a page; an e-mail address is none. */
  public boolean link(String text) {
    return text.indexOf('.') >= 0 && LINK.matcher(EMAIL.matcher(text).replaceAll(" ")).find();
  }

  /** A payment card number by its check digit, or an IBAN by its check figures. */
  public boolean bankNumber(String text) {
    if (digits(text) < 12) {
      return false;
    }
    Matcher cards = CARD.matcher(text);
    while (cards.find()) {
      String figures = cards.group().replaceAll("\\D", "");
      if (luhn(figures) && !figures.startsWith("33") && !figures.startsWith("00")) {
        return true;
      }
    }
    Matcher ibans = IBAN.matcher(text);
    while (ibans.find()) {
      if (iban(ibans.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  public boolean socialSecurity(String text) {
    return digits(text) >= 13 && SOCIAL_SECURITY.matcher(text).find();
  }

  private static boolean luhn(String figures) {
    int sum = 0;
    for (int i = 0; i < figures.length(); i++) {
      int digit = figures.charAt(figures.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean iban(String iban) {
    if (iban.length() < 15 || iban.length() > 34) {
      return false;
    }
    String turned = iban.substring(4) + iban.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest == 1;
  }

  private static int digits(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      count += c >= '0' && c <= '9' ? 1 : 0;
    }
    return count;
  }
}
