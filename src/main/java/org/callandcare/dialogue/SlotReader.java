package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code slots:} of a dialogue. */
final class SlotReader {

  private static final List<String> KEYS =
      List.of(
          "type",
          "options",
          "words",
          "from",
          "hears",
          "unknown",
          "optional",
          "min",
          "max",
          "sense",
          "past",
          "side",
          "categories");

  private static final Map<String, List<SlotType>> PROPERTIES = properties();

  private static final Map<String, List<String>> VALUES =
      Map.of(
          "sense", List.of("end", "start"),
          "past", List.of("allowed", "refused"),
          "side", List.of("need", "offer"),
          "optional", List.of("true", "false", "yes", "no"));

  private SlotReader() {}

  private static Map<String, List<SlotType>> properties() {
    List<SlotType> bounded = List.of(SlotType.TEXT, SlotType.QUANTITY, SlotType.PHOTO);
    Map<String, List<SlotType>> properties = new LinkedHashMap<>();
    properties.put("options", List.of(SlotType.CHOICE));
    properties.put("words", List.of(SlotType.CHOICE));
    properties.put("min", bounded);
    properties.put("max", bounded);
    properties.put("sense", List.of(SlotType.DATE));
    properties.put("past", List.of(SlotType.DATE));
    properties.put("side", List.of(SlotType.ITEMS, SlotType.RECORD));
    properties.put("categories", List.of(SlotType.ITEMS));
    return properties;
  }

  static Map<String, Slot> read(YamlMap dialogue, Map<String, SlotType> facts) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    Optional<YamlMap> declared = dialogue.map("slots");
    if (declared.isEmpty()) {
      return slots;
    }
    YamlMap map = declared.get();
    for (String name : map.keys()) {
      if (!name.matches("[a-z][a-z0-9_]*")) {
        map.fault(
            map.line(name),
            "slot name '" + name + "' cannot be used",
            "use small letters, digits and _, for example " + name.replace('-', '_'));
      }
      map.map(name)
          .ifPresentOrElse(
              slot -> slots.put(name, slot(name, map.line(name), slot, facts)),
              () -> map.fault(map.line(name), "slot " + name + " says nothing", "give it a type"));
    }
    return slots;
  }

  private static Slot slot(String name, int line, YamlMap map, Map<String, SlotType> facts) {
    map.onlyKeys(KEYS);
    String written = map.need("type", "write one of " + types());
    SlotType type =
        SlotType.find(written)
            .orElseGet(
                () -> {
                  if (!written.isEmpty()) {
                    map.fault(
                        map.line("type"),
                        "unknown slot type '" + written + "'",
                        Nearest.mend(written, Arrays.asList(types().split(", ")), types()));
                  }
                  return SlotType.TEXT;
                });
    properties(map, type);
    List<String> options = map.words("options");
    if (Set.copyOf(options).size() < options.size()) {
      map.fault(map.line("options"), "an option stands twice", "take one out");
    }
    if (type == SlotType.CHOICE && options.isEmpty()) {
      map.fault(line, "choice " + name + " has no options", "write  options: [one, other]");
    }
    String from = map.text("from");
    if (from != null && !facts.containsKey(from)) {
      map.fault(
          map.line("from"),
          "unknown fact '" + from + "'",
          Nearest.mend(from, facts.keySet(), "effects.yaml lists the facts"));
      from = null;
    }
    if (from != null && facts.get(from) instanceof SlotType fact && !SlotFit.fits(fact, type)) {
      map.fault(
          map.line("from"),
          from + " is a " + fact.word() + " and does not fit into a " + type.word(),
          "take the line away, or write  type: " + fact.word());
    }
    String sense = map.text("sense", "end");
    boolean words = map.has("words");
    return new Slot(
        name,
        type,
        options,
        words(map, options),
        from,
        hears(map, type, sense, words),
        unknown(map, type),
        map.flag("optional"),
        limits(map, type),
        !sense.equals("start"),
        map.flag("past"),
        map.text("side"),
        map.words("categories"),
        line);
  }

  /** Each property stands at a type that has it, with a value that it can have. */
  private static void properties(YamlMap map, SlotType type) {
    PROPERTIES.forEach(
        (key, types) -> {
          if (map.has(key) && !types.contains(type)) {
            map.fault(
                map.line(key),
                "a " + type.word() + " slot has no '" + key + "'",
                "take it away: it is for "
                    + String.join(", ", types.stream().map(SlotType::word).toList()));
          }
        });
    VALUES.forEach(
        (key, values) -> {
          String written = map.text(key);
          if (written != null && !values.contains(written)) {
            map.fault(
                map.line(key),
                "'" + key + ": " + written + "' is not known",
                Nearest.mend(written, values, "write " + String.join(" or ", values)));
          }
        });
  }

  private static String types() {
    return String.join(", ", Arrays.stream(SlotType.values()).map(SlotType::word).toList());
  }

  private static Slot.Limits limits(YamlMap map, SlotType type) {
    int min = type == SlotType.TEXT ? 1 : 0;
    int max =
        switch (type) {
          case TEXT -> 1000;
          case PHOTO -> 5;
          default -> 1_000_000;
        };
    Slot.Limits limits = new Slot.Limits(map.number("min", min), map.number("max", max));
    if (limits.min() > limits.max()) {
      map.fault(map.line("min"), "min is above max", "swap them");
    }
    return limits;
  }

  private static Slot.UnknownAnswer unknown(YamlMap map, SlotType type) {
    boolean strict = type == SlotType.PLACE || type == SlotType.RECORD;
    String written = map.text("unknown", strict ? "refused" : "allowed");
    return switch (written) {
      case "allowed" -> Slot.UnknownAnswer.ALLOWED;
      case "refused" -> Slot.UnknownAnswer.REFUSED;
      case "button" -> Slot.UnknownAnswer.BUTTON;
      default -> {
        map.fault(
            map.line("unknown"),
            "'unknown: " + written + "' is not known",
            "write allowed, button or refused");
        yield Slot.UnknownAnswer.ALLOWED;
      }
    };
  }

  private static Slot.Hears hears(YamlMap map, SlotType type, String sense, boolean words) {
    String written = map.text("hears");
    if (written == null) {
      return switch (type) {
        case ITEMS -> Slot.Hears.ITEMS;
        case PLACE -> Slot.Hears.PLACE;
        case DATE -> sense.equals("end") ? Slot.Hears.DEADLINE : Slot.Hears.NOTHING;
        case PARTY -> Slot.Hears.PARTY;
        case PHONE -> Slot.Hears.PHONE;
        case EMAIL -> Slot.Hears.EMAIL;
        case CONTACT -> Slot.Hears.CONTACT;
        case MONEY -> Slot.Hears.MONEY;
        case CHOICE -> words ? Slot.Hears.WORDS : Slot.Hears.NOTHING;
        case TEXT, YES_NO, QUANTITY, PHOTO, RECORD -> Slot.Hears.NOTHING;
      };
    }
    for (Slot.Hears hears : Slot.Hears.values()) {
      if (hears.word().equals(written)) {
        if (!hears.fits(type)) {
          map.fault(
              map.line("hears"),
              "a " + type.word() + " cannot hear " + written,
              "take the line away or change the type");
          return Slot.Hears.NOTHING;
        }
        return hears;
      }
    }
    List<String> all = Arrays.stream(Slot.Hears.values()).map(Slot.Hears::word).toList();
    map.fault(
        map.line("hears"),
        "'hears: " + written + "' is not known",
        Nearest.mend(written, all, "write one of " + String.join(", ", all)));
    return Slot.Hears.NOTHING;
  }

  private static Map<String, Map<String, List<String>>> words(YamlMap map, List<String> options) {
    Map<String, Map<String, List<String>>> words = new HashMap<>();
    map.map("words")
        .ifPresent(
            byOption -> {
              byOption.onlyKeys(options);
              for (String option : byOption.keys()) {
                byOption
                    .map(option)
                    .ifPresent(
                        byLanguage -> {
                          Map<String, List<String>> lists = new HashMap<>();
                          for (String language : byLanguage.keys()) {
                            List<String> plain = new ArrayList<>();
                            for (String word : byLanguage.words(language)) {
                              plain.add(GlobalWords.simplify(word));
                            }
                            lists.put(language, List.copyOf(plain));
                          }
                          words.put(option, Map.copyOf(lists));
                        });
              }
            });
    return words;
  }
}
