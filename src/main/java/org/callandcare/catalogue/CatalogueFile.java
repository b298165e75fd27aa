package org.callandcare.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.yaml.YamlInvalid;
import org.callandcare.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Reads {@code catalogue.yaml}; its head comment describes the format. */
final class CatalogueFile {

  private static final List<String> LANGUAGES = List.of("fr", "en");

  private final String file;
  private final List<Category> categories = new ArrayList<>();
  private final List<ItemType> types = new ArrayList<>();

  CatalogueFile(String file) {
    this.file = file;
  }

  Catalogue read(InputStream yaml) throws IOException {
    Object root;
    try {
      root = YamlText.read(yaml);
    } catch (YamlInvalid e) {
      throw new CatalogueInvalid(file, "not YAML: " + e.getMessage());
    }
    map(root, "the file").forEach(this::category);
    Set<String> known = new HashSet<>();
    for (ItemType type : types) {
      if (!known.add(type.id())) {
        throw invalid(type.id(), "stands twice: keep one");
      }
    }
    for (ItemType type : types) {
      for (String server : type.servedBy()) {
        if (!known.contains(server)) {
          throw invalid(type.id(), "served_by names the unknown type " + server);
        }
      }
    }
    return new Catalogue(categories, types);
  }

  private void category(String id, Object written) {
    Map<String, Object> fields = map(written, id);
    String unit = text(fields.get("unit"), id + ".unit");
    Map<String, String> names = new LinkedHashMap<>();
    map(fields.get("name"), id + ".name")
        .forEach((language, name) -> names.put(language, text(name, id + ".name")));
    requireLanguages(names.keySet(), id);
    categories.add(new Category(id, unit, names));
    map(fields.get("types"), id + ".types").forEach((type, body) -> type(id, unit, type, body));
  }

  private void type(String category, String categoryUnit, String id, Object written) {
    Map<String, Object> fields = map(written, id);
    Map<String, ItemType.Name> names = new LinkedHashMap<>();
    map(fields.get("name"), id + ".name")
        .forEach(
            (language, pair) -> {
              List<String> both = texts(pair, id + ".name." + language);
              if (both.size() != 2) {
                throw invalid(id, "name." + language + " needs [singular, plural]");
              }
              names.put(language, new ItemType.Name(both.getFirst(), both.getLast()));
            });
    requireLanguages(names.keySet(), id);
    Map<String, List<String>> words = new LinkedHashMap<>();
    map(fields.get("words"), id + ".words")
        .forEach((language, list) -> words.put(language, texts(list, id + ".words." + language)));
    requireLanguages(words.keySet(), id);
    Object unit = fields.getOrDefault("unit", categoryUnit);
    Object servedBy = fields.getOrDefault("served_by", List.of());
    types.add(
        new ItemType(
            id,
            category,
            text(unit, id + ".unit"),
            names,
            words,
            Set.copyOf(texts(servedBy, id + ".served_by"))));
  }

  private void requireLanguages(Set<String> found, String entry) {
    for (String language : LANGUAGES) {
      if (!found.contains(language)) {
        throw invalid(entry, "has nothing in " + language + ": add it");
      }
    }
  }

  private Map<String, Object> map(@Nullable Object value, String entry) {
    if (!(value instanceof Map<?, ?> map)) {
      throw invalid(entry, "is not a mapping: check the indentation");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach((key, body) -> result.put(String.valueOf(key), body == null ? "" : body));
    return result;
  }

  private List<String> texts(@Nullable Object value, String entry) {
    if (!(value instanceof List<?> list)) {
      throw invalid(entry, "is not a list: write [one, two]");
    }
    return list.stream().map(String::valueOf).toList();
  }

  private String text(@Nullable Object value, String entry) {
    if (!(value instanceof String text) || text.isBlank()) {
      throw invalid(entry, "is missing");
    }
    return text;
  }

  private CatalogueInvalid invalid(String entry, String reason) {
    return new CatalogueInvalid(file, entry + " " + reason);
  }
}
