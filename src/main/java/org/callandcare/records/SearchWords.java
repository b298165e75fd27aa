package org.callandcare.records;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;
import org.jspecify.annotations.Nullable;

/** The words a record can be found by: folded, so that case and accents do not matter. */
final class SearchWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 2;
  private static final int MOST = 300;

  private final Catalogue catalogue;

  SearchWords(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<String> of(Dossier dossier) {
    Set<String> words = new LinkedHashSet<>();
    words.add(dossier.reference().value().replace("-", "").toLowerCase(Locale.ROOT));
    for (ItemLine line : dossier.lines()) {
      add(words, line.item().note());
      add(words, line.type());
      catalogue.findType(line.type()).ifPresent(type -> addNames(words, type));
    }
    add(words, dossier.place().name());
    add(words, dossier.place().postcode());
    add(words, dossier.sheet().organisation());
    for (Answer answer : dossier.content().answers().values()) {
      if (answer instanceof Answer.Text(String text)) {
        add(words, text);
      } else if (answer instanceof Answer.Contact contact) {
        add(words, contact.name());
      }
    }
    return words.stream().limit(MOST).toList();
  }

  /** What somebody looks for, word by word. */
  static List<String> fold(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST)
        .toList();
  }

  private static void addNames(Set<String> words, ItemType type) {
    for (ItemType.Name name : type.names().values()) {
      add(words, name.singular());
      add(words, name.plural());
    }
  }

  private static void add(Set<String> words, @Nullable String text) {
    words.addAll(fold(text));
  }
}
