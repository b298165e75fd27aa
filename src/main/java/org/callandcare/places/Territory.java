package org.callandcare.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callandcare.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Reads the pair of files that describes one territory. */
final class Territory {

  private static final String CURRENT = "commune-actuelle";

  final Map<String, Commune> communes = new LinkedHashMap<>();
  final List<PlaceName> names = new ArrayList<>();

  /** Tab-separated: insee, name, type, departement, postcodes, population, lat, lon, parent. */
  void readCommunes(String file, BufferedReader tsv) throws IOException {
    List<String[]> absorbed = new ArrayList<>();
    int number = 0;
    for (String line = tsv.readLine(); line != null; line = tsv.readLine()) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cell = line.split("\t", -1);
      if (cell.length != 9) {
        throw new PlacesInvalid(file, "line " + number + " needs 9 tab-separated cells");
      }
      if (cell[2].equals(CURRENT)) {
        communes.put(cell[0], commune(cell));
        names.add(new PlaceName(cell[1], cell[1], cell[0], PlaceName.Kind.COMMUNE));
      } else {
        absorbed.add(cell);
      }
    }
    for (String[] cell : absorbed) {
      alias(file, cell[1], cell[8]);
    }
  }

  /** YAML: quarters and short names by INSEE code, areas with other spellings, places elsewhere. */
  void readNames(String file, Reader yaml) {
    Object root = YamlText.read(yaml);
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

  private static Commune commune(String[] cell) {
    Position position =
        cell[6].isEmpty()
            ? null
            : new Position(Double.parseDouble(cell[6]), Double.parseDouble(cell[7]));
    int population = cell[5].isEmpty() ? 0 : Integer.parseInt(cell[5]);
    List<String> postcodes = cell[4].isEmpty() ? List.of() : List.of(cell[4].split(","));
    return new Commune(cell[0], cell[1], cell[3], postcodes, population, position);
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
