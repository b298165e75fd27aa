package org.callandcare.conversation;

import java.util.List;

/** The newest keyboard while a turn is computed, and what its buttons mean. */
final class ShownKeyboard {

  private int version;
  private List<Offered> offered;
  private boolean shares;

  ShownKeyboard(int version, List<Offered> offered, boolean shares) {
    this.version = version;
    this.offered = offered;
    this.shares = shares;
  }

  int version() {
    return version;
  }

  /** By number; empty when it is used up. */
  List<Offered> offered() {
    return offered;
  }

  /** Shows a new keyboard; those before it are outdated from now on. */
  int offer(List<Offered> buttons) {
    offered = List.copyOf(buttons);
    version++;
    return version;
  }

  void withdraw() {
    offered = List.of();
  }

  /** Whether a keyboard for sharing a contact or a position is shown. */
  boolean shares() {
    return shares;
  }

  void setShares(boolean shown) {
    shares = shown;
  }
}
