package org.callandcare.channel;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The commands that a channel shows in its menu. */
public interface CommandMenu {

  /** All commands, in the order they are shown. */
  List<Entry> entries();

  /** ISO 639-1 code of the language shown to people whose own language has no descriptions. */
  String defaultLanguage();

  /** Who sees a command. */
  enum Audience {
    PRIVATE,
    STAFF
  }

  /**
   * One command.
   *
   * @param name without slash: 1 to 32 lower-case letters, digits and underscores
   * @param audience who sees it
   * @param descriptions by ISO 639-1 language code, each 1 to 256 characters
   */
  record Entry(String name, Audience audience, Map<String, String> descriptions) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");
    private static final int MAX_DESCRIPTION = 256;

    public Entry {
      descriptions = Map.copyOf(descriptions);
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("not the name of a command: " + name);
      }
      for (String description : descriptions.values()) {
        if (description.isBlank() || description.length() > MAX_DESCRIPTION) {
          throw new IllegalArgumentException(
              "the description of /" + name + " needs 1 to " + MAX_DESCRIPTION + " characters");
        }
      }
    }
  }
}
