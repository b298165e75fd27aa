package org.callandcare.channel;

import java.nio.charset.StandardCharsets;

/**
 * One inline button.
 *
 * @param label what is read on it; not empty
 * @param token what comes back when it is pressed: 1 to 64 UTF-8 bytes
 */
public record Button(String label, String token) {

  /** Telegram's limit on {@code callback_data}, kept by every channel. */
  public static final int MAX_TOKEN_BYTES = 64;

  public Button {
    int bytes = token.getBytes(StandardCharsets.UTF_8).length;
    if (label.isEmpty() || bytes < 1 || bytes > MAX_TOKEN_BYTES) {
      throw new IllegalArgumentException(
          "a button needs a label and a token of 1 to 64 bytes, not " + bytes);
    }
  }
}
