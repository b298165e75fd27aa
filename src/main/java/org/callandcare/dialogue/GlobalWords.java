package org.callandcare.dialogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words understood at any step, and those that lead a correction.
 *
 * @param commands command name → word
 * @param plain language code → plain words as {@link #simplify} writes them → word
 * @param correctionLeads language code → words that lead a correction: "en fait", "non"
 * @param insteadOf language code → words between new and old: "pas", "au lieu de"
 */
public record GlobalWords(
    Map<String, GlobalWord> commands,
    Map<String, Map<String, GlobalWord>> plain,
    Map<String, List<String>> correctionLeads,
    Map<String, List<String>> insteadOf) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public GlobalWords {
    commands = Map.copyOf(commands);
    plain = Map.copyOf(plain);
    correctionLeads = Map.copyOf(correctionLeads);
    insteadOf = Map.copyOf(insteadOf);
  }

  /** The word a command stands for. */
  public Optional<GlobalWord> ofCommand(String command) {
    return Optional.ofNullable(commands.get(command));
  }

  /** The word a whole message stands for, first in the conversation's language. */
  public Optional<GlobalWord> ofMessage(String message, String language) {
    String key = simplify(message);
    GlobalWord own = plain.getOrDefault(language, Map.of()).get(key);
    if (own != null) {
      return Optional.of(own);
    }
    return plain.values().stream()
        .map(words -> words.get(key))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  /** Lower case, without accents and marks, single spaces: as people's words are compared. */
  public static String simplify(String words) {
    String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
