package org.callandcare.dialogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callandcare.conversation.TextsWording;
import org.callandcare.texts.Language;
import org.callandcare.texts.TextsLoader;

/**
 * A folder of conversations that holds the packed patterns, effects and their texts, and what a
 * test writes into it. A line of a file that ends with {@code # here} is where a fault is awaited.
 */
final class BrokenFolder {

  private static final Path PACKED = Path.of("conversations");

  private final Path folder;
  private String words = "";
  private String frenchOnly = "";

  BrokenFolder(Path folder) throws IOException {
    this.folder = folder;
    for (String file : List.of("patterns.yaml", "effects.yaml")) {
      Files.copy(PACKED.resolve(file), folder.resolve(file));
    }
  }

  BrokenFolder with(String file, String yaml) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, yaml);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts in both languages. */
  BrokenFolder saying(String yaml) {
    words = yaml;
    return this;
  }

  /** Texts that English lacks. */
  BrokenFolder sayingInFrench(String yaml) {
    frenchOnly = yaml;
    return this;
  }

  Dialogues.Checked check() {
    TextsLoader loader = new TextsLoader();
    try {
      for (Language language : Language.values()) {
        String packed = Files.readString(PACKED.resolve("texts/" + language.code() + ".yaml"));
        loader
            .add(language, "packed", new StringReader(section(packed, "engine")))
            .add(language, "packed", new StringReader(section(packed, "patterns")))
            .add(language, "words", new StringReader(words));
      }
      loader.add(Language.FR, "words", new StringReader(frenchOnly));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Dialogues.check(ConversationFiles.in(folder), new TextsWording(loader.texts()));
  }

  /** A fault's file as the test names it. */
  String name(Fault fault) {
    return folder.relativize(Path.of(fault.file())).toString();
  }

  /** The line of a file that is marked. */
  int here(String file) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(file));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).endsWith("# here")) {
          return i + 1;
        }
      }
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A top key of a YAML file with what stands below it. */
  private static String section(String yaml, String key) {
    StringBuilder section = new StringBuilder();
    boolean inside = false;
    for (String line : yaml.lines().toList()) {
      if (!line.startsWith(" ") && !line.isBlank()) {
        inside = line.startsWith(key + ":");
      }
      if (inside) {
        section.append(line).append('\n');
      }
    }
    return section.toString();
  }
}
