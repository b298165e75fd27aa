package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One YAML mapping with its lines. What is not as expected goes to the faults, and a harmless value
 * comes back, so that one pass finds everything that is wrong.
 */
public final class YamlMap {

  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Consumer<Fault> faults;
  private String step = "";

  YamlMap(String file, MappingNode node, Consumer<Fault> faults) {
    this.file = file;
    this.line = node.getStartMark().getLine() + 1;
    this.faults = faults;
    for (NodeTuple tuple : node.getValue()) {
      int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.accept(new Fault(file, keyLine, "", "a key is no word", "write key: value"));
      } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        fault(keyLine, "'" + key.getValue() + "' stands twice", "take one out");
      } else {
        lines.put(key.getValue(), keyLine);
      }
    }
  }

  /** Faults below are told with this step's name. */
  YamlMap inStep(String name) {
    step = name;
    return this;
  }

  public int line() {
    return line;
  }

  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Lines of all keys; those of a mapping below are named {@code key.below}. */
  Map<String, Integer> linesBelow() {
    Map<String, Integer> all = new LinkedHashMap<>(lines);
    values.forEach(
        (key, node) -> {
          if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
              if (tuple.getKeyNode() instanceof ScalarNode below) {
                all.put(key + "." + below.getValue(), below.getStartMark().getLine() + 1);
              }
            }
          }
        });
    return all;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public Collection<String> keys() {
    return values.keySet();
  }

  public void fault(int atLine, String what, String mend) {
    faults.accept(new Fault(file, atLine, step, what, mend));
  }

  /** Tells every key that is not among these. */
  public void onlyKeys(Collection<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        fault(
            line(key),
            "unknown key '" + key + "'",
            Nearest.mend(key, known, "the keys here are " + String.join(", ", known)));
      }
    }
  }

  /** A word or number; null when it is not there or empty. */
  public @Nullable String text(String key) {
    Node node = values.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag() == Tag.NULL ? null : scalar.getValue();
    }
    fault(line(key), "'" + key + "' is a list or a mapping", "write one word there");
    return null;
  }

  public String text(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  /** A value that must be there; an empty text and a fault when it is not. */
  public String need(String key, String mend) {
    String text = text(key);
    if (text == null) {
      if (!(values.get(key) instanceof MappingNode || values.get(key) instanceof SequenceNode)) {
        fault(line(key), "'" + key + "' is missing", mend);
      }
      return "";
    }
    return text;
  }

  public int number(String key, int otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text.replace("_", ""));
    } catch (NumberFormatException e) {
      fault(line(key), "'" + key + ": " + text + "' is no whole number", "write one, like 5");
      return otherwise;
    }
  }

  /** True for yes, true, on, allowed. */
  public boolean flag(String key) {
    String text = text(key);
    return text != null && List.of("true", "yes", "on", "allowed").contains(text);
  }

  /** Words of a list; a single word is a list of one. */
  public List<String> words(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence) {
      List<String> words = new ArrayList<>();
      for (Node each : sequence.getValue()) {
        if (each instanceof ScalarNode scalar) {
          words.add(scalar.getValue());
        } else {
          fault(
              each.getStartMark().getLine() + 1,
              "'" + key + "' holds something else than words",
              "write a list of words");
        }
      }
      return words;
    }
    String single = text(key);
    return single == null ? List.of() : List.of(single);
  }

  /** A mapping below; an empty one when it is not there. */
  public Optional<YamlMap> map(String key) {
    Node node = values.get(key);
    if (node == null || node.getTag() == Tag.NULL) {
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(file, mapping, faults).inStep(step));
    }
    fault(line(key), "'" + key + "' is no mapping", "write  key: value  lines below it");
    return Optional.empty();
  }

  /** Tells whether the value is a list. */
  public boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  /** Tells whether the value is a mapping. */
  public boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The mappings of a list; words in it become {@code {word: <word>}}. */
  public List<YamlMap> maps(String key) {
    Node node = values.get(key);
    if (node == null || node.getTag() == Tag.NULL) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      fault(line(key), "'" + key + "' is no list", "begin each line below it with a hyphen");
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      if (each instanceof MappingNode mapping) {
        maps.add(new YamlMap(file, mapping, faults).inStep(step));
      } else if (each instanceof ScalarNode scalar) {
        maps.add(word(scalar));
      } else {
        fault(each.getStartMark().getLine() + 1, "a list in a list", "take a hyphen away");
      }
    }
    return maps;
  }

  private YamlMap word(ScalarNode scalar) {
    ScalarNode key =
        new ScalarNode(
            Tag.STR,
            "word",
            scalar.getStartMark(),
            scalar.getEndMark(),
            org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN);
    return new YamlMap(
            file,
            new MappingNode(
                Tag.MAP,
                true,
                List.of(new NodeTuple(key, scalar)),
                scalar.getStartMark(),
                scalar.getEndMark(),
                org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK),
            faults)
        .inStep(step);
  }

  /** Words by word, in the order written. */
  public Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    map(key).ifPresent(below -> below.keys().forEach(k -> pairs.put(k, below.text(k, "nothing"))));
    return pairs;
  }
}
