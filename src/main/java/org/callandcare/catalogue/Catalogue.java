package org.callandcare.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be asked for and given. Immutable and thread-safe. */
public final class Catalogue {

  /** The catalogue's file, on the class path and under a folder of models. */
  static final String FILE = "catalogue.yaml";

  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, ItemType> types = new LinkedHashMap<>();

  Catalogue(Collection<Category> categories, Collection<ItemType> types) {
    categories.forEach(category -> this.categories.put(category.id(), category));
    types.forEach(type -> this.types.put(type.id(), type));
  }

  /** The catalogue packed with the application. */
  public static Catalogue load() {
    String resource = "nlp-models/" + FILE;
    try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new CatalogueInvalid(resource, "not found on the class path: build with nlp-models/");
      }
      return new CatalogueFile(resource).read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The catalogue of a folder.
   *
   * @param models the folder that holds {@code catalogue.yaml}
   * @throws CatalogueInvalid when it cannot be read
   */
  public static Catalogue load(Path models) {
    Path file = models.resolve(FILE);
    try (InputStream in = Files.newInputStream(file)) {
      return new CatalogueFile(file.toString()).read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the file. */
  public List<Category> listCategories() {
    return List.copyOf(categories.values());
  }

  /** In the order of the file. */
  public List<ItemType> listTypes() {
    return List.copyOf(types.values());
  }

  /** The types of one category, in the order of the file; none for an unknown category. */
  public List<ItemType> listTypes(String category) {
    return types.values().stream().filter(type -> type.category().equals(category)).toList();
  }

  public Optional<ItemType> findType(String id) {
    return Optional.ofNullable(types.get(id));
  }

  /**
   * @throws IllegalArgumentException when there is no such type
   */
  public ItemType getType(String id) {
    return findType(id)
        .orElseThrow(
            () -> new IllegalArgumentException("no item type " + id + " in the catalogue"));
  }

  public Optional<Category> findCategory(String id) {
    return Optional.ofNullable(categories.get(id));
  }

  /**
   * @throws IllegalArgumentException when there is no such category
   */
  public Category getCategory(String id) {
    return findCategory(id)
        .orElseThrow(() -> new IllegalArgumentException("no category " + id + " in the catalogue"));
  }

  /**
   * Tells whether a thing of one type serves a need for another: the type itself always does, and
   * what the catalogue lists, for example a laptop where a computer is needed. False for unknown
   * types.
   */
  public boolean satisfies(String offeredType, String neededType) {
    ItemType needed = types.get(neededType);
    return needed != null
        && types.containsKey(offeredType)
        && (offeredType.equals(neededType) || needed.servedBy().contains(offeredType));
  }
}
