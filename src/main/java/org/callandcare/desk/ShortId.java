package org.callandcare.desk;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short names made of long ones: the same for the same, in every process. */
final class ShortId {

  private static final int BYTES = 10;
  private static final int BASE = 36;
  private static final String SPOKEN = "23456789ACDEFGHJKMNPRTVWXY";
  private static final int SPOKEN_LETTERS = 5;

  private ShortId() {}

  /** At most 16 lower-case letters and digits. */
  static String of(String... parts) {
    return number(parts).toString(BASE);
  }

  /** Five letters and digits that can be said aloud. */
  static String spoken(String... parts) {
    BigInteger number = number(parts);
    BigInteger base = BigInteger.valueOf(SPOKEN.length());
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < SPOKEN_LETTERS; i++) {
      word.append(SPOKEN.charAt(number.mod(base).intValue()));
      number = number.divide(base);
    }
    return word.toString();
  }

  private static BigInteger number(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, java.util.Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
