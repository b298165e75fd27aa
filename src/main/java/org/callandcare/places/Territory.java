package org.callandcare.places;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callandcare.yaml.YamlInvalid;
import org.callandcare.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Reads the pair of files that describes one territory. */
final class Territory {

  private static final String CURRENT = "commune-actuelle";
  private static final int COLUMNS = 9;

  final Map<String, Commune> communes = new LinkedHashMap<>();
  final List<PlaceName> names = new ArrayList<>();

  /** Tab-separated: insee, name, type, departement, postcodes, population, lat, lon, parent. */
  void readCommunes(String file, InputStream tsv) throws IOException {
    List<List<String>> absorbed = new ArrayList<>();
    Cells cells = new Cells(tsv.readAllBytes());
    for (List<String> cell = cells.next(); cell != null; cell = cells.next()) {
      if (cell.size() != COLUMNS) {
        throw new PlacesInvalid(
            file, "line " + cells.line() + " needs " + COLUMNS + " tab-separated cells");
      }
      if (cell.get(2).equals(CURRENT)) {
        Commune commune = commune(cell);
        communes.put(commune.insee(), commune);
        names.add(
            new PlaceName(commune.name(), commune.name(), commune.insee(), PlaceName.Kind.COMMUNE));
      } else {
        absorbed.add(cell);
      }
    }
    for (List<String> cell : absorbed) {
      alias(file, cell.get(1), cell.get(8));
    }
  }

  /** YAML: quarters and short names by INSEE code, areas with other spellings, places elsewhere. */
  void readNames(String file, InputStream yaml) throws IOException {
    Object root;
    try {
      root = YamlText.read(yaml);
    } catch (YamlInvalid e) {
      throw new PlacesInvalid(file, "not YAML: " + e.getMessage());
    }
    if (!(root instanceof Map<?, ?> sections)) {
      throw new PlacesInvalid(file, "is not a mapping of names, areas and elsewhere");
    }
    section(file, sections, "names")
        .forEach((insee, written) -> written.forEach(name -> alias(file, name, insee)));
    section(file, sections, "areas")
        .forEach(
            (area, written) -> {
              names.add(new PlaceName(area, area, null, PlaceName.Kind.AREA));
              written.forEach(
                  name -> names.add(new PlaceName(name, area, null, PlaceName.Kind.AREA)));
            });
    for (String name : strings(sections.get("elsewhere"))) {
      names.add(new PlaceName(name, name, null, PlaceName.Kind.ELSEWHERE));
    }
  }

  private void alias(String file, String written, String insee) {
    Commune commune = communes.get(insee);
    if (commune == null) {
      throw new PlacesInvalid(file, written + " belongs to the unknown commune " + insee);
    }
    names.add(new PlaceName(written, commune.name(), insee, PlaceName.Kind.ALIAS));
  }

  private static Commune commune(List<String> cell) {
    Position position =
        cell.get(6).isEmpty()
            ? null
            : new Position(Degrees.of(cell.get(6)), Degrees.of(cell.get(7)));
    int population = cell.get(5).isEmpty() ? 0 : Integer.parseInt(cell.get(5));
    return new Commune(
        cell.get(0), cell.get(1), cell.get(3), postcodes(cell.get(4)), population, position);
  }

  private static List<String> postcodes(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    return cell.indexOf(',') < 0 ? List.of(cell) : List.of(cell.split(","));
  }

  private static Map<String, List<String>> section(
      String file, Map<?, ?> sections, String section) {
    if (!(sections.get(section) instanceof Map<?, ?> entries)) {
      throw new PlacesInvalid(file, section + " is not a mapping: write name: [spelling, …]");
    }
    Map<String, List<String>> result = new LinkedHashMap<>();
    entries.forEach((key, list) -> result.put(String.valueOf(key), strings(list)));
    return result;
  }

  private static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }
}
