package org.callandcare.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids that follow from a key: the same key gives the same id, and the id tells nothing of it. */
final class Ids {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 16;

  private Ids() {}

  /** The prefix and sixteen letters and digits: 80 bits of the key's SHA-256. */
  static String of(char prefix, String key) {
    byte[] digest = digest(prefix + ":" + key);
    StringBuilder id = new StringBuilder(LENGTH + 1).append(prefix);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(digest[i] & 31));
    }
    return id.toString();
  }

  static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
