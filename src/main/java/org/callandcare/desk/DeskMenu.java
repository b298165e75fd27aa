package org.callandcare.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callandcare.channel.CommandMenu;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;

/**
 * The commands a channel shows: to everybody those that begin a dialogue, to staff those of the
 * desk. In each language the name that language uses, where a command has two.
 */
class DeskMenu implements CommandMenu {

  private record Command(String key, Map<Language, String> names) {
    static Command of(String fr, String en) {
      return new Command(en, Map.of(Language.FR, fr, Language.EN, en));
    }
  }

  /** As {@code conversations/*.yaml} names them. */
  private static final List<Command> EVERYBODY =
      List.of(
          Command.of("besoin", "need"),
          Command.of("don", "offer"),
          Command.of("dossiers", "records"),
          Command.of("faq", "questions"),
          Command.of("humain", "human"),
          Command.of("donnees", "privacy"),
          Command.of("langue", "language"),
          Command.of("aide", "help"),
          Command.of("annuler", "cancel"));

  private static final List<String> STAFF =
      List.of("needs", "offers", "matches", "find", "record", "stats", "deadletters", "chatid");

  private final List<Entry> entries = new ArrayList<>();

  DeskMenu(Texts texts) {
    for (Command command : EVERYBODY) {
      command
          .names()
          .forEach(
              (language, name) ->
                  entries.add(
                      new Entry(
                          name,
                          Audience.PRIVATE,
                          Map.of(
                              language.code(),
                              texts.say(language, "desk.menu." + command.key())))));
    }
    STAFF.forEach(name -> entries.add(staff(texts, name, name)));
    entries.add(staff(texts, "help", "staff-help"));
  }

  private static Entry staff(Texts texts, String name, String key) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      descriptions.put(language.code(), texts.say(language, "desk.menu." + key));
    }
    return new Entry(name, Audience.STAFF, descriptions);
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public String defaultLanguage() {
    return Language.FR.code();
  }
}
