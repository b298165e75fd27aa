package org.callandcare.training;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the slots of skeletons are filled with: words of {@code slots.yaml}, things of the
 * catalogue.
 */
final class Slots {

  private static final List<String> THINGS =
      List.of("equipment", "equipment", "equipment", "other");
  private final Map<String, Map<String, List<String>>> words = new HashMap<>();
  private final Catalogue catalogue;

  Slots(Path file, Catalogue catalogue) throws IOException {
    this.catalogue = catalogue;
    try (Reader in = Files.newBufferedReader(file)) {
      Map<String, Map<String, List<Object>>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      read.forEach(
          (language, slots) -> {
            Map<String, List<String>> lists = new HashMap<>();
            slots.forEach(
                (slot, list) -> lists.put(slot, list.stream().map(String::valueOf).toList()));
            words.put(language, lists);
          });
    }
  }

  /**
   * @throws IllegalArgumentException when there is no such slot
   */
  String fill(String slot, String language, Random random) {
    boolean french = language.equals("fr");
    return switch (slot) {
      case "one" -> one(thing(language, random), french, random);
      case "many" -> many(thing(language, random), language, random);
      case "plural" -> plural(thing(language, random), french);
      case "bare" -> thing(language, random);
      case "bare1" -> french ? of(thing(language, random)) : thing(language, random);
      case "task" -> any("time", language, random);
      case "skill" -> any("skill", language, random);
      case "room" -> one(any("premises", language, random), french, random);
      case "vehicle" -> one(type("vehicle", language, random), french, random);
      case "opp" -> one(any("opportunity", language, random), french, random);
      default -> {
        List<String> list = words.getOrDefault(language, Map.of()).get(slot);
        if (list == null) {
          throw new IllegalArgumentException(
              "no slot {" + slot + "} in slots.yaml for " + language);
        }
        yield pick(list, random);
      }
    };
  }

  private String thing(String language, Random random) {
    return any(pick(THINGS, random), language, random);
  }

  private String any(String category, String language, Random random) {
    List<ItemType> types = catalogue.listTypes(category);
    return word(pick(types, random), language, random);
  }

  private String type(String type, String language, Random random) {
    return word(catalogue.getType(type), language, random);
  }

  private static String word(ItemType type, String language, Random random) {
    if (random.nextInt(3) == 0) {
      return type.name(language).singular();
    }
    List<String> words = new ArrayList<>(type.words().getOrDefault(language, List.of()));
    return pick(words, random);
  }

  private static String one(String thing, boolean french, Random random) {
    String article =
        french ? random.nextBoolean() ? "un " : "une " : random.nextInt(5) == 0 ? "one " : "a ";
    return article + thing;
  }

  private String many(String thing, String language, Random random) {
    String number = fill("number", language, random);
    boolean french = language.equals("fr");
    String plural = plural(thing, french);
    if (number.endsWith(" de") && "aeiouéhy".indexOf(plural.charAt(0)) >= 0) {
      return number.substring(0, number.length() - 1) + "'" + plural;
    }
    return number + " " + plural;
  }

  private static String plural(String thing, boolean french) {
    if (thing.endsWith("s") || thing.endsWith("x")) {
      return thing;
    }
    if (french) {
      int space = thing.indexOf(' ');
      String head = space < 0 ? thing : thing.substring(0, space);
      String rest = space < 0 ? "" : thing.substring(space);
      return head
          + (head.endsWith("eau") ? "x" : head.endsWith("s") || head.endsWith("x") ? "" : "s")
          + rest;
    }
    if (thing.endsWith("y")
        && thing.length() > 3
        && "aeo".indexOf(thing.charAt(thing.length() - 2)) < 0) {
      return thing.substring(0, thing.length() - 1) + "ies";
    }
    return thing + (thing.endsWith("ch") || thing.endsWith("sh") ? "es" : "s");
  }

  private static String of(String thing) {
    return "aeiouéhy".indexOf(Character.toLowerCase(thing.charAt(0))) >= 0
        ? "d'" + thing
        : "de " + thing;
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
