package org.callandcare.desk;

import org.callandcare.channel.DeadLetterList;

/** What the buttons under what could not be handled do. */
class LetterPresses {

  private final DeadLetterList letters;
  private final Audit audit;
  private final DeskWords words;

  LetterPresses(DeadLetterList letters, Audit audit, DeskWords words) {
    this.letters = letters;
    this.audit = audit;
    this.words = words;
  }

  void press(StaffTurn turn, Press press) {
    boolean retry = press.verb() == Press.Verb.RETRY;
    boolean done = retry ? letters.retry(press.subject()) : letters.drop(press.subject());
    if (done) {
      audit.note(
          turn, retry ? "letter-retry" : "letter-drop", AlertKind.LETTER, press.subject(), "");
    }
    turn.say(words.say(done ? retry ? "letters.retried" : "letters.dropped" : "letters.gone"));
  }
}
