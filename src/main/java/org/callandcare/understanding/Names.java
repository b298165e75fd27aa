package org.callandcare.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;
import org.callandcare.places.PlaceName;
import org.callandcare.places.PlacesData;
import org.callandcare.understanding.languages.Vocabulary;
import org.callandcare.understanding.text.Fold;
import org.callandcare.understanding.text.Lexicon;

/** The words of the names of things and places. */
final class Names {

  private static final int SHORTEST = 4;

  private final Map<String, Set<String>> things = new HashMap<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> wordsOfPlaces = new HashSet<>();
  private final Lexicon lexicon;
  private final Set<String> ordinary;

  Names(Catalogue catalogue, PlacesData placesData, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (ItemType type : catalogue.listTypes()) {
      type.words()
          .forEach(
              (language, names) ->
                  names.forEach(
                      name ->
                          things
                              .computeIfAbsent(language, _ -> new HashSet<>())
                              .addAll(words(name))));
    }
    for (PlaceName name : placesData.listNames()) {
      String folded = Fold.of(name.written());
      if (places.add(folded)) {
        wordsOfPlaces.addAll(plain(folded));
      }
    }
    ordinary = findOrdinary();
  }

  private static List<String> words(String name) {
    return plain(Fold.of(name));
  }

  /** Cut at every run of signs; what stands before the first and after the last may be empty. */
  private static List<String> plain(String folded) {
    List<String> words = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (!plain(folded.charAt(i))) {
        words.add(folded.substring(start, i));
        while (i + 1 < folded.length() && !plain(folded.charAt(i + 1))) {
          i++;
        }
        start = i + 1;
      }
    }
    words.add(folded.substring(start));
    return words;
  }

  private static boolean plain(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  /** Whole names of places, folded. */
  Set<String> places() {
    return Collections.unmodifiableSet(places);
  }

  /** Words, folded, that are never taken for misspellings of others. */
  Set<String> ordinary() {
    return Collections.unmodifiableSet(ordinary);
  }

  private Set<String> findOrdinary() {
    Set<String> ordinary = new HashSet<>(lexicon.words());
    List.of("fr", "en")
        .forEach(
            language ->
                lexicon.languages().getOrDefault(language, List.of()).stream()
                    .map(Fold::of)
                    .filter(word -> word.length() >= SHORTEST && !wordsOfPlaces.contains(word))
                    .forEach(ordinary::add));
    things
        .values()
        .forEach(
            words ->
                words.forEach(
                    word -> {
                      ordinary.add(word);
                      ordinary.add(word + "s");
                    }));
    return ordinary;
  }

  /** The lexicon's everyday words, things by the language they are named in, and places of none. */
  Vocabulary vocabulary() {
    Map<String, List<String>> lists = new HashMap<>();
    Set<String> told = new HashSet<>();
    lexicon
        .languages()
        .forEach(
            (language, list) -> {
              lists.put(language, new ArrayList<>(list));
              list.forEach(word -> told.add(Fold.of(word)));
            });
    things.forEach(
        (language, words) ->
            words.stream()
                .filter(word -> word.length() >= SHORTEST && !told.contains(word))
                .forEach(
                    word -> lists.computeIfAbsent(language, _ -> new ArrayList<>()).add(word)));
    List<String> ofPlaces = new ArrayList<>();
    for (String word : wordsOfPlaces) {
      if (word.length() >= SHORTEST && !told.contains(word) && !ordinary.contains(word)) {
        ofPlaces.add(word);
      }
    }
    lists.put(Vocabulary.NAMES, ofPlaces);
    return new Vocabulary(lists);
  }
}
