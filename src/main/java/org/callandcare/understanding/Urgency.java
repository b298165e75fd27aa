package org.callandcare.understanding;

/** How much it presses. */
public enum Urgency {
  HIGH,
  NORMAL,
  LOW
}
