package org.callandcare.dialogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code effects.yaml}: what can be done, and the facts there are. */
final class EffectsReader {

  /** What it holds. */
  record Read(Map<String, EffectDeclaration> effects, Map<String, SlotType> facts) {}

  private EffectsReader() {}

  static Read read(YamlMap map) {
    map.onlyKeys(List.of("effects", "facts"));
    Map<String, EffectDeclaration> effects = new LinkedHashMap<>();
    map.map("effects")
        .ifPresent(
            all -> {
              for (String name : all.keys()) {
                effects.put(
                    name, all.map(name).map(one -> effect(name, one)).orElseGet(() -> bare(name)));
              }
            });
    for (EffectDeclaration own : engineEffects()) {
      effects.put(own.name(), own);
    }
    return new Read(effects, map.map("facts").map(EffectsReader::types).orElse(Map.of()));
  }

  /** Those the engine performs itself. */
  private static List<EffectDeclaration> engineEffects() {
    return List.of(
        bare("cancel-dialogue"),
        bare("start-again"),
        bare("go-back"),
        bare("drop-draft"),
        new EffectDeclaration(
            "start-dialogue",
            Map.of(),
            Map.of("intent", SlotType.CHOICE, "message", SlotType.TEXT),
            false,
            Map.of()),
        new EffectDeclaration(
            "switch-language", Map.of("language", SlotType.CHOICE), Map.of(), false, Map.of()));
  }

  private static EffectDeclaration bare(String name) {
    return new EffectDeclaration(name, Map.of(), Map.of(), false, Map.of());
  }

  private static EffectDeclaration effect(String name, YamlMap map) {
    map.onlyKeys(List.of("needs", "takes", "gives"));
    boolean all = !map.isMap("takes") && "all".equals(map.text("takes"));
    return new EffectDeclaration(
        name,
        map.map("needs").map(EffectsReader::types).orElse(Map.of()),
        all ? Map.of() : map.map("takes").map(EffectsReader::types).orElse(Map.of()),
        all,
        map.map("gives").map(EffectsReader::types).orElse(Map.of()));
  }

  private static Map<String, SlotType> types(YamlMap map) {
    Map<String, SlotType> types = new HashMap<>();
    for (String name : map.keys()) {
      String written = map.text(name, "");
      SlotType.find(written)
          .ifPresentOrElse(
              type -> types.put(name, type),
              () ->
                  map.fault(
                      map.line(name), "'" + written + "' is no slot type", "see dialogues.md"));
    }
    return types;
  }
}
