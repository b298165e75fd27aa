package org.callandcare.telegram;

import org.jspecify.annotations.Nullable;

/** The bot's own name, once Telegram told it. */
final class BotIdentity {

  private volatile @Nullable String username;

  void learn(String name) {
    username = name;
  }

  /** Whether a command addressed to this name is for this bot; yes as long as that is unknown. */
  boolean isMine(String name) {
    String own = username;
    return own == null || own.equalsIgnoreCase(name);
  }
}
