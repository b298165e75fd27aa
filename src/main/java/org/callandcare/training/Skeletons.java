package org.callandcare.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.ModelTrainer.Example;

/**
 * Sentence skeletons of one language, and the messages made from them. What is asked for or given
 * stands in a slot or in brackets; what else a skeleton names is only spoken of, and so is a slot
 * that begins with {@code !}.
 */
final class Skeletons {

  private static final Pattern SLOT = Pattern.compile("\\{(!?)(\\w+)}");
  private static final Set<String> THINGS =
      Set.of(
          "one",
          "many",
          "plural",
          "bare",
          "bare1",
          "task",
          "skill",
          "room",
          "vehicle",
          "opp",
          "sum",
          "pro",
          "verbtask",
          "verbskill");
  private static final int DEVELOPMENT = 5;

  /** Marks around what is meant, kept through the noise: private-use characters, no letters. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';

  private final String language;
  private final List<Skeleton> skeletons = new ArrayList<>();

  /** One skeleton. */
  record Skeleton(int number, Intent intent, String text) {
    boolean development() {
      return number % DEVELOPMENT == 0;
    }
  }

  private Skeletons(String language) {
    this.language = language;
  }

  /**
   * @throws IllegalArgumentException naming the line that is no skeleton
   */
  static Skeletons read(Path file, String language) throws IOException {
    Skeletons read = new Skeletons(language);
    int line = 0;
    for (String written : Files.readAllLines(file)) {
      line++;
      if (written.isBlank() || written.startsWith("#")) {
        continue;
      }
      int bar = written.indexOf('|');
      try {
        Intent intent =
            Intent.valueOf(written.substring(0, Math.max(0, bar)).toUpperCase(Locale.ROOT));
        read.skeletons.add(new Skeleton(read.skeletons.size(), intent, written.substring(bar + 1)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + line + ": write intent|sentence", e);
      }
    }
    return read;
  }

  int size() {
    return skeletons.size();
  }

  Set<Intent> intents() {
    return skeletons.stream().map(Skeleton::intent).collect(Collectors.toSet());
  }

  /** The share of skeletons that neither ask nor give. */
  double neitherNeedNorOffer() {
    long others =
        skeletons.stream()
            .filter(s -> s.intent() != Intent.NEED && s.intent() != Intent.OFFER)
            .count();
    return (double) others / skeletons.size();
  }

  /** Messages from the skeletons of one part; the same seed gives the same messages. */
  List<Example> generate(Slots slots, boolean development, int each, long seed) {
    List<Example> examples = new ArrayList<>();
    for (Skeleton skeleton : skeletons) {
      if (skeleton.development() != development) {
        continue;
      }
      Random random = new Random(seed * 31 + skeleton.number());
      boolean slotted = skeleton.text().contains("{") || skeleton.text().contains("[");
      int times = slotted ? each : Math.max(3, each / 3);
      for (int i = 0; i < times; i++) {
        String text = fill(skeleton.text(), slots, random);
        text = Noise.apply(text, skeleton.intent(), language, i, random);
        examples.add(example(text, skeleton.intent()));
      }
    }
    return examples;
  }

  private String fill(String skeleton, Slots slots, Random random) {
    Matcher matcher = SLOT.matcher(skeleton);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String filled = slots.fill(matcher.group(2), language, random);
      boolean meant = THINGS.contains(matcher.group(2)) && matcher.group(1).isEmpty();
      matcher.appendReplacement(
          text, Matcher.quoteReplacement(meant ? OPEN + filled + CLOSE : filled));
    }
    return matcher.appendTail(text).toString().replace('[', OPEN).replace(']', CLOSE);
  }

  /** Takes the marks of what is meant out of the text, and remembers where they stood. */
  private Example example(String marked, Intent intent) {
    StringBuilder text = new StringBuilder();
    List<Example.Span> meant = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == OPEN) {
        start = text.length();
      } else if (c == CLOSE) {
        if (start >= 0) {
          meant.add(new Example.Span(start, text.length()));
        }
        start = -1;
      } else {
        text.append(c);
      }
    }
    return new Example(language, text.toString(), intent, meant);
  }
}
