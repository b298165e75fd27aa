package org.callandcare.texts;

import com.ibm.icu.text.MessageFormat;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads text files. Collects one language after another; {@link #texts} gives the whole. */
public final class TextsLoader {

  private final Map<Language, Map<String, Texts.Text>> read = new EnumMap<>(Language.class);

  /**
   * Reads {@code texts/<language>.yaml} of every language.
   *
   * @param conversations a folder that replaces the packed conversations; null for the packed ones
   * @throws TextsInvalid when a file is missing or cannot be read
   */
  public static Texts load(@Nullable Path conversations) {
    TextsLoader loader = new TextsLoader();
    for (Language language : Language.values()) {
      String file = "conversations/texts/" + language.code() + ".yaml";
      try (InputStream in = open(conversations, language, file)) {
        loader.add(language, file, new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new TextsInvalid(file, 1, "cannot be read (" + e.getMessage() + "): put it there");
      }
    }
    return loader.texts();
  }

  private static InputStream open(@Nullable Path conversations, Language language, String file)
      throws IOException {
    if (conversations != null) {
      return Files.newInputStream(
          conversations.resolve("texts").resolve(language.code() + ".yaml"));
    }
    InputStream packed = TextsLoader.class.getResourceAsStream("/" + file);
    if (packed == null) {
      throw new FileNotFoundException("not packed");
    }
    return packed;
  }

  /**
   * Reads one file.
   *
   * @param file its name, for messages
   * @throws TextsInvalid when it is not YAML, a value is not a text, or a text is not an ICU
   *     message
   */
  public TextsLoader add(Language language, String file, Reader yaml) throws IOException {
    Node root;
    try (yaml) {
      root = new Yaml(new LoaderOptions()).compose(yaml);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new TextsInvalid(file, line, "not YAML (" + e.getProblem() + "): mend the indentation");
    }
    Map<String, Texts.Text> byKey = read.computeIfAbsent(language, l -> new HashMap<>());
    if (root != null) {
      walk(language, file, "", root, byKey);
    }
    return this;
  }

  public Texts texts() {
    return new Texts(read);
  }

  private void walk(
      Language language, String file, String path, Node node, Map<String, Texts.Text> into) {
    int line = node.getStartMark().getLine() + 1;
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple entry : mapping.getValue()) {
          String key = ((ScalarNode) entry.getKeyNode()).getValue();
          String below = path.isEmpty() ? key : path + "." + key;
          walk(language, file, below, entry.getValueNode(), into);
        }
      }
      case ScalarNode scalar -> {
        Texts.Text text = text(language, file, line, path, scalar.getValue().strip());
        if (into.put(path, text) != null) {
          throw new TextsInvalid(file, line, "text " + path + " stands twice: take one out");
        }
      }
      default ->
          throw new TextsInvalid(file, line, "text " + path + " is a list: write one text per key");
    }
  }

  private static Texts.Text text(
      Language language, String file, int line, String key, String written) {
    try {
      MessageFormat format = new MessageFormat(written, language.locale());
      String plain = format.getArgumentNames().isEmpty() ? format.format(Map.of()) : written;
      return new Texts.Text(
          new Texts.Formats(format), plain, new TreeSet<>(format.getArgumentNames()), line);
    } catch (IllegalArgumentException e) {
      throw new TextsInvalid(
          file,
          line,
          "text "
              + key
              + " is not an ICU message ("
              + e.getMessage()
              + "): close every { and write '{' for a brace");
    }
  }
}
