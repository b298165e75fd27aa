package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;

/** Things named by a turn of phrase rather than by a name: {@code item.<type>} in the lexicon. */
final class TurnsOfPhrase {

  private static final Set<String> LITTLE =
      Set.of(
          "un", "une", "a", "an", "le", "la", "l", "les", "des", "du", "de", "d", "the", "our",
          "my", "notre", "nos", "mon", "ma", "mes", "son", "some", "of", "at", "in", "with", "pour",
          "en", "on", "leur");

  private static final Set<String> PEOPLE =
      Set.of("paire", "paires", "pair", "pairs", "strong", "gros", "costauds", "bras", "hands");

  private final List<Turn> turns;

  TurnsOfPhrase(List<ItemType> types) {
    turns = types.stream().map(type -> new Turn("item." + type.id(), type)).toList();
  }

  /** What the lexicon calls the phrases that name a type. */
  private record Turn(String cue, ItemType type) {}

  /** Adds them to the things named, in the order of the text. */
  void add(Reading reading, List<Mention> mentions) {
    for (Turn turn : turns) {
      ItemType type = turn.type();
      for (Cue cue : reading.cues().list(turn.cue())) {
        boolean taken = reading.cues().covers("never.item", cue.from());
        for (Mention mention : mentions) {
          if (mention.from < cue.to() && mention.to > cue.from()) {
            if (cue.to() - cue.from() > mention.to - mention.from) {
              mention.drop("part of a turn of phrase");
            } else {
              taken = true;
            }
          }
        }
        if (!taken) {
          int from = cue.from();
          while (from < cue.to() - 1 && LITTLE.contains(reading.norm(from))) {
            from++;
          }
          Mention mention = new Mention(from, cue.to(), List.of(type), Set.of());
          String head = reading.norm(reading.english() ? cue.to() - 1 : from);
          boolean nominal =
              from > cue.from()
                  || type.category().equals("opportunity")
                  || type.category().equals("premises");
          mention.plural = nominal && (head.endsWith("s") || head.endsWith("x"));
          mention.verb = !nominal;
          mention.person =
              type.category().equals("time")
                  && (PEOPLE.contains(reading.norm(from))
                      || reading.cues().startsAt("person.mention", from));
          int at = 0;
          while (at < mentions.size() && mentions.get(at).from <= mention.from) {
            at++;
          }
          mentions.add(at, mention);
        }
      }
    }
  }
}
