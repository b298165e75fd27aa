package org.callandcare.conversation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.dialogue.ConversationFiles;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads transcripts; {@code src/docs/dialogues.md} says how they are written. */
final class TranscriptReader {

  private static final String FOLDER = "tests";
  private static final Set<String> DEEDS =
      Set.of(
          "they",
          "command",
          "press",
          "location",
          "contact",
          "photo",
          "voice",
          "sticker",
          "document",
          "other",
          "later",
          "signal",
          "edited");
  private static final Set<String> REST = Set.of("bot", "slots", "old", "with");
  private static final Set<String> KEYS =
      Set.of("transcript", "language", "now", "person", "records", "gives", "talk", "end");

  private final String file;
  private final Map<Object, Integer> lines = new IdentityHashMap<>();

  private TranscriptReader(String file) {
    this.file = file;
  }

  /**
   * All transcripts there are, file by file.
   *
   * @throws IllegalArgumentException naming file and line of what cannot be read
   */
  static List<Transcript> readAll(ConversationFiles files) {
    List<Transcript> all = new ArrayList<>();
    for (String path : files.listYaml(FOLDER)) {
      try (Reader yaml = files.open(path)) {
        all.addAll(new TranscriptReader(files.show(path)).read(yaml));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private List<Transcript> read(Reader yaml) {
    List<Transcript> transcripts = new ArrayList<>();
    try {
      for (Node node : new Yaml(new LoaderOptions()).composeAll(yaml)) {
        int line = node.getStartMark().getLine() + 1;
        transcripts.add(transcript(map(plain(node), line), line));
      }
    } catch (MarkedYAMLException e) {
      throw fault(
          e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
          "not YAML (" + e.getProblem() + ")");
    }
    return transcripts;
  }

  private Transcript transcript(Map<String, @Nullable Object> map, int line) {
    known(map, KEYS, line);
    List<Transcript.Exchange> talk = new ArrayList<>();
    for (Object one : list(map.get("talk"))) {
      talk.add(exchange(map(one, line)));
    }
    List<Map<String, String>> records = new ArrayList<>();
    for (Object one : list(map.get("records"))) {
      records.add(words(one, line));
    }
    Map<String, Map<String, String>> gives = new LinkedHashMap<>();
    map(map.get("gives"), line).forEach((effect, all) -> gives.put(effect, words(all, line)));
    String now = word(map, "now", "2027-01-15T10:00+01:00");
    try {
      return new Transcript(
          word(map, "transcript", file),
          word(map, "language", "fr"),
          OffsetDateTime.parse(now).toInstant(),
          words(map.get("person"), line),
          records,
          gives,
          talk,
          end(map.get("end"), line),
          file,
          line);
    } catch (DateTimeException _) {
      throw fault(line, "'now: " + now + "' is no moment: write 2027-01-15T10:00+01:00");
    }
  }

  private Transcript.Exchange exchange(Map<String, @Nullable Object> map) {
    int line = lines.getOrDefault(map, 1);
    String does = null;
    for (String key : map.keySet()) {
      if (DEEDS.contains(key)) {
        if (does != null) {
          throw fault(line, "'" + does + "' and '" + key + "' stand together: write two entries");
        }
        does = key;
      } else if (!REST.contains(key)) {
        throw fault(line, "'" + key + "' is not known here");
      }
    }
    if (does == null) {
      throw fault(line, "nobody does anything: write one of " + String.join(", ", DEEDS));
    }
    Object what = map.get(does);
    Map<String, @Nullable String> slots = new LinkedHashMap<>();
    map(map.get("slots"), line)
        .forEach((slot, value) -> slots.put(slot, value == null ? null : value.toString()));
    return new Transcript.Exchange(
        does,
        what instanceof List<?> parts
            ? String.join(",", parts.stream().map(String::valueOf).toList())
            : String.valueOf(what),
        "true".equals(String.valueOf(map.get("old"))),
        words(map.get("with"), line),
        bot(map, line),
        slots,
        line);
  }

  private @Nullable List<Transcript.Expected> bot(Map<String, @Nullable Object> map, int line) {
    Object bot = map.get("bot");
    if (bot == null) {
      return null;
    }
    if ("silent".equals(bot)) {
      return List.of();
    }
    List<Transcript.Expected> expected = new ArrayList<>();
    for (Object one : list(bot)) {
      if (one instanceof String words) {
        expected.add(new Transcript.Expected(List.of(words), List.of(), List.of(), null));
      } else {
        Map<String, @Nullable Object> message = map(one, line);
        known(message, Set.of("say", "buttons", "no-buttons", "shares"), line);
        expected.add(
            new Transcript.Expected(
                strings(message.get("say")),
                strings(message.get("buttons")),
                strings(message.get("no-buttons")),
                message.get("shares") instanceof String shares ? shares : null));
      }
    }
    return expected;
  }

  private Transcript.End end(@Nullable Object written, int transcriptLine) {
    Map<String, @Nullable Object> map = map(written, transcriptLine);
    int line = lines.getOrDefault(map, transcriptLine);
    known(map, Set.of("effects", "no-effects", "dialogue", "handed-over", "language"), line);
    List<Transcript.ExpectedEffect> effects = null;
    if (map.containsKey("effects") || map.containsKey("no-effects")) {
      effects = new ArrayList<>();
      for (Object one : list(map.get("effects"))) {
        for (Map.Entry<String, @Nullable Object> effect : map(one, line).entrySet()) {
          Map<String, @Nullable String> arguments = new LinkedHashMap<>();
          map(effect.getValue(), line)
              .forEach((k, v) -> arguments.put(k, v == null ? null : v.toString()));
          effects.add(new Transcript.ExpectedEffect(effect.getKey(), arguments));
        }
      }
    }
    String handed = map.get("handed-over") instanceof String word ? word : null;
    return new Transcript.End(
        effects,
        map.get("dialogue") instanceof String dialogue ? dialogue : null,
        handed == null ? null : Set.of("yes", "true").contains(handed),
        map.get("language") instanceof String language ? language : null,
        line);
  }

  // --- YAML: mappings, lists and strings; null for null

  private @Nullable Object plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          map.put(((ScalarNode) tuple.getKeyNode()).getValue(), plain(tuple.getValueNode()));
        }
        lines.put(map, node.getStartMark().getLine() + 1);
        yield map;
      }
      case SequenceNode sequence -> {
        List<@Nullable Object> list = new ArrayList<>();
        sequence.getValue().forEach(one -> list.add(plain(one)));
        yield list;
      }
      case ScalarNode scalar -> scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
      default -> throw fault(node.getStartMark().getLine() + 1, "cannot be read");
    };
  }

  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> map(@Nullable Object value, int line) {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw fault(line, "'" + value + "' stands where keys and values are wanted");
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  private static List<String> strings(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  private Map<String, String> words(@Nullable Object value, int line) {
    Map<String, String> words = new LinkedHashMap<>();
    map(value, line).forEach((key, word) -> words.put(key, String.valueOf(word)));
    return words;
  }

  private static String word(Map<String, @Nullable Object> map, String key, String otherwise) {
    return map.get(key) instanceof String word ? word : otherwise;
  }

  private void known(Map<String, @Nullable Object> map, Set<String> keys, int line) {
    for (String key : map.keySet()) {
      if (!keys.contains(key)) {
        throw fault(lines.getOrDefault(map, line), "'" + key + "' is not known here");
      }
    }
  }

  private IllegalArgumentException fault(int line, String what) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }
}
