package org.callandcare.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.callandcare.records.NeedId;
import org.callandcare.records.OfferId;

/** Names one pair of need and offer for ever; 17 letters and digits, fit for a button. */
public record MatchId(String value) {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 16;

  /** The same for the same pair. */
  static MatchId of(NeedId need, OfferId offer) {
    byte[] digest = digest(need.value() + ":" + offer.value());
    StringBuilder id = new StringBuilder(LENGTH + 1).append('m');
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(digest[i] & 31));
    }
    return new MatchId(id.toString());
  }

  /** The match in an allocation's origin; empty when it came from elsewhere. */
  static Optional<MatchId> ofOrigin(String origin) {
    int colon = origin.indexOf(':');
    return colon > 0 && origin.startsWith("m")
        ? Optional.of(new MatchId(origin.substring(0, colon)))
        : Optional.empty();
  }

  private static byte[] digest(String pair) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(pair.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
