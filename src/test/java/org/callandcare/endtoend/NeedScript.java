package org.callandcare.endtoend;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.telegram.botapi.Person;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.callandcare.texts.TextsLoader;

/** A whole need, from the first message to the filed record, as an invented charity tells it. */
public final class NeedScript {

  /** One thing the person does. */
  public sealed interface Line {
    record Says(String words) implements Line {}

    record Presses(String label) implements Line {}
  }

  private final List<Line> lines;

  public NeedScript(Texts texts) {
    lines =
        List.of(
            new Line.Says(
                "Bonjour, on est une asso à Roubaix, il nous faudrait 12 ordis portables et 2"
                    + " imprimantes avant le 15 mars"),
            new Line.Says("Les Plumes Inventées"),
            new Line.Presses(texts.say(Language.FR, "engine.yes")),
            new Line.Presses(texts.say(Language.FR, "engine.skip")),
            new Line.Says("en fait 10 ordinateurs portables"),
            new Line.Presses(texts.say(Language.FR, "engine.confirm")),
            new Line.Presses(texts.say(Language.FR, "engine.no")));
  }

  public List<Line> lines() {
    return lines;
  }

  /** The packed texts' script, and a look at what was filed at its end. */
  static List<Line> withRecords() {
    List<Line> script = new ArrayList<>(new NeedScript(TextsLoader.load(null)).lines());
    script.add(new Line.Says("/records"));
    return List.copyOf(script);
  }

  /** Does one line. */
  public static void play(Line line, Person person) {
    switch (line) {
      case Line.Says(String words) -> person.says(words);
      case Line.Presses(String label) -> person.presses(label);
    }
  }

  /** What the bot said, without what differs from person to person. */
  public static String withoutReference(String text) {
    return text.replaceAll("[BO]-[0-9A-Z]{4,}", "<reference>");
  }
}
