package org.callandcare.dialogue;

/** An expression that cannot be read: what is wrong, and how to mend it. */
final class ExpressionFault extends RuntimeException {

  private final String mend;

  ExpressionFault(String what, String mend) {
    super(what);
    this.mend = mend;
  }

  String mend() {
    return mend;
  }
}
