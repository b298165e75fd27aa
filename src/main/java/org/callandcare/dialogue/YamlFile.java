package org.callandcare.dialogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML documents with their lines. Anchors and tags of Java types are never resolved. */
public final class YamlFile {

  private YamlFile() {}

  /**
   * The documents of a file, each a mapping; others are told as faults.
   *
   * @param path as {@link ConversationFiles#open} takes it
   */
  public static List<YamlMap> read(ConversationFiles files, String path, Consumer<Fault> faults) {
    String shown = files.show(path);
    List<YamlMap> documents = new ArrayList<>();
    try (Reader reader = files.open(path)) {
      for (Node node : new Yaml(new LoaderOptions()).composeAll(reader)) {
        if (node instanceof MappingNode mapping) {
          documents.add(new YamlMap(shown, mapping, faults));
        } else {
          faults.accept(
              new Fault(
                  shown,
                  node.getStartMark().getLine() + 1,
                  "",
                  "the file is no mapping",
                  "begin it with  dialogue: <name>"));
        }
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.accept(
          new Fault(shown, line, "", "not YAML (" + e.getProblem() + ")", "mend the indentation"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }
}
