package org.callandcare.delivery;

import org.callandcare.channel.ConversationKey;

/**
 * Lanes are leased in {@value #COUNT} parts, as one right for each conversation would cost a round
 * trip each. The count is part of what is stored and never changes.
 */
final class Partitions {

  static final int COUNT = 32;

  private Partitions() {}

  /** The part that a conversation's lane belongs to: 0 to {@value #COUNT} - 1, for all time. */
  static int of(ConversationKey conversation) {
    int hash = 0;
    String written = conversation.toString();
    for (int i = 0; i < written.length(); i++) {
      hash = 31 * hash + written.charAt(i);
    }
    return Math.floorMod(mixed(hash), COUNT);
  }

  /** Spreads neighbours: the last step of MurmurHash3 (A. Appleby, public domain). */
  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
