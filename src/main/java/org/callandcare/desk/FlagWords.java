package org.callandcare.desk;

import java.util.List;
import java.util.Set;
import org.callandcare.records.Dossier;
import org.callandcare.records.Flag;

/** What staff should look at, in words; and who somebody is, as far as a group may read it. */
record FlagWords(DeskWords words) {

  /** One line for each, the weightiest first. */
  List<String> lines(Set<Flag> flags) {
    return flags.stream().sorted().map(flag -> words.say("flag." + flag.word())).toList();
  }

  /** An organisation's kind; of a person whether a minor, no more. */
  String who(Dossier dossier) {
    if (!dossier.kind().person()) {
      return words.say("who." + dossier.kind().word());
    }
    return words.say(minor(dossier) ? "who.minor" : "who.person");
  }

  static boolean minor(Dossier dossier) {
    return dossier.flags().contains(Flag.MINOR) || dossier.flags().contains(Flag.UNDER_15);
  }
}
