package org.callandcare.understanding.contacts;

import java.util.EnumSet;
import java.util.Set;
import org.callandcare.understanding.Meaning.Sign;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;

/** Finds what must be acted on whatever the message is for. */
public final class SignReader {

  private final Contacts contacts;

  public SignReader(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * @param items whether anything is asked for or given
   */
  public Set<Sign> read(Reading reading, boolean items) {
    String text = reading.tokens().text();
    Cues cues = reading.cues();
    EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    if (cues.has("distress") && !(cues.has("distress.not"))) {
      signs.add(Sign.DISTRESS);
    }
    if (contacts.bankNumber(text)) {
      signs.add(Sign.BANK_NUMBER);
    }
    if (secret(reading) || contacts.socialSecurity(text)) {
      signs.add(Sign.SECRET);
    }
    if (contacts.link(text)) {
      signs.add(Sign.LINK);
    }
    if (cues.has("fee")) {
      signs.add(Sign.FEE);
    }
    if (correction(reading)) {
      signs.add(Sign.CORRECTION);
    }
    if (cues.has("dont_know") && !items) {
      signs.add(Sign.DONT_KNOW);
    }
    if (!items && alone(reading, "skip")) {
      signs.add(Sign.SKIP);
    }
    return signs;
  }

  /** A secret is given, not only spoken of: something like a value follows. */
  private static boolean secret(Reading reading) {
    for (Cue cue : reading.cues().list("secret")) {
      for (int i = cue.to(); i < cue.to() + 4; i++) {
        String norm = reading.norm(i);
        if (norm.equals(":")
            || norm.equals("est")
            || norm.equals("is")
            || norm.equals("=")
            || reading.tokens().at(i).digits()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean correction(Reading reading) {
    for (Cue cue : reading.cues().list("correction")) {
      boolean alone = cue.from() == 0 && cue.to() >= reading.tokens().size() - 1;
      boolean plainNo =
          cue.to() - cue.from() == 1
              && Set.of("non", "sorry", "pardon", "euh", "wait", "enfin", "plutot", "desole")
                  .contains(reading.norm(cue.from()));
      if (!alone && (!plainNo || followed(reading, cue))) {
        return true;
      }
    }
    return reading.cues().has("change") && (reading.cues().has("without"));
  }

  /** "non, 10", "no, Lille": what stands instead follows. */
  private static boolean followed(Reading reading, Cue cue) {
    int at = cue.to();
    if (reading.norm(at).equals(",")) {
      at++;
    }
    return reading.tokens().at(at).digits()
        || reading.tokens().at(at).capital() && reading.tokens().at(at).word();
  }

  private static boolean alone(Reading reading, String name) {
    for (Cue cue : reading.cues().list(name)) {
      if (cue.to() - cue.from() >= reading.tokens().size() - 3) {
        return true;
      }
    }
    return false;
  }
}
