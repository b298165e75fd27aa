package org.callandcare.desk;

import java.util.Locale;

/** What an alert is about. */
enum AlertKind {
  /** A need and an offer that go together; the subject is the match. */
  MATCH,
  /** A need or an offer staff should look at by itself; the subject is the record. */
  RECORD,
  /** Somebody wants to talk to a person of the desk; the subject is the handoff. */
  HANDOFF,
  /** Somebody wants to be called; the subject is the call-back. */
  CALLBACK,
  /** Something that could not be handled: never an alert, only decided on. */
  LETTER;

  /** As keys of texts write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
