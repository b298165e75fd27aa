package org.callandcare.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Places read from data files, one pair of files a territory. Immutable and thread-safe; about
 * 3,800 communes take some megabytes.
 */
public final class PlacesData implements Places {

  private static final double NEAREST_WITHIN_KM = 30;
  private static final List<String> TERRITORIES = List.of("hauts_de_france");
  private static final Comparator<Commune> LARGEST_FIRST =
      Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::insee);

  private final Map<String, Commune> byInsee;
  private final Map<String, List<Commune>> byName = new HashMap<>();
  private final Map<String, List<Commune>> byPostcode = new HashMap<>();
  private final List<PlaceName> names;

  private PlacesData(Territory territory) {
    byInsee = Collections.unmodifiableMap(territory.communes);
    names = Collections.unmodifiableList(territory.names);
    for (PlaceName name : names) {
      if (name.insee() != null) {
        Commune commune =
            Objects.requireNonNull(territory.communes.get(name.insee()), name.insee());
        String folded = FoldedName.of(name.written());
        index(folded, commune);
        index(FoldedName.withoutArticle(folded), commune);
      }
    }
    for (Commune commune : territory.communes.values()) {
      for (String postcode : commune.postcodes()) {
        byPostcode.computeIfAbsent(postcode, p -> new ArrayList<>()).add(commune);
      }
    }
  }

  /** The territories packed with the application. */
  public static PlacesData load() {
    Territory territory = new Territory();
    for (String name : TERRITORIES) {
      String path = "nlp-models/places/" + name;
      try (InputStream tsv = open(path + ".tsv");
          InputStream yaml = open(path + ".yaml")) {
        territory.readCommunes(path + ".tsv", tsv);
        territory.readNames(path + ".yaml", yaml);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new PlacesData(territory);
  }

  private static InputStream open(String resource) {
    InputStream in = PlacesData.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new PlacesInvalid(resource, "not found on the class path: build with nlp-models/");
    }
    return in;
  }

  private void index(String folded, Commune commune) {
    List<Commune> named = byName.computeIfAbsent(folded, _ -> new ArrayList<>(1));
    for (Commune other : named) {
      if (other == commune) {
        return;
      }
    }
    named.add(commune);
  }

  /** Every written name of every place: what a reader of texts looks for. */
  public List<PlaceName> listNames() {
    return names;
  }

  @Override
  public Optional<Commune> findByInsee(String insee) {
    return Optional.ofNullable(byInsee.get(insee));
  }

  @Override
  public List<Commune> listByName(String name) {
    String folded = FoldedName.of(name);
    List<Commune> found = byName.get(folded);
    if (found == null) {
      found = byName.getOrDefault(FoldedName.withoutArticle(folded), List.of());
    }
    return largestFirst(found);
  }

  @Override
  public List<Commune> listByPostcode(String postcode) {
    return largestFirst(byPostcode.getOrDefault(postcode.strip(), List.of()));
  }

  @Override
  public Optional<Commune> findNearest(Position position) {
    return byInsee.values().stream()
        .filter(commune -> distance(commune, position) <= NEAREST_WITHIN_KM)
        .min(
            Comparator.<Commune>comparingDouble(commune -> distance(commune, position))
                .thenComparing(Commune::insee));
  }

  private static double distance(Commune commune, Position from) {
    Position centre = commune.position();
    return centre == null ? Double.MAX_VALUE : centre.kilometresTo(from);
  }

  private static List<Commune> largestFirst(List<Commune> communes) {
    return communes.stream().sorted(LARGEST_FIRST).toList();
  }
}
