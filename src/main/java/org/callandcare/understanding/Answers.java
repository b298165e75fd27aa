package org.callandcare.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callandcare.understanding.dates.DateMention;
import org.callandcare.understanding.dates.DateReader;
import org.callandcare.understanding.numbers.AmountReader;
import org.callandcare.understanding.numbers.MoneyReader;
import org.callandcare.understanding.numbers.MoneySpan;
import org.callandcare.understanding.numbers.NumberReader;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Spelling;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/** Reads the answer to one question, where more may be assumed than in a whole message. */
final class Answers {

  private final AmountReader amounts;
  private final NumberReader numbers;
  private final DateReader dates;

  Answers(AmountReader amounts, NumberReader numbers, DateReader dates) {
    this.amounts = amounts;
    this.numbers = numbers;
    this.dates = dates;
  }

  Optional<Quantity> quantity(Tokens tokens, Cues cues) {
    for (int i = 0; i < tokens.size(); i++) {
      NumberSpan span = amounts.awaited(tokens, cues, i);
      if (span == null) {
        continue;
      }
      NumberSpan last = corrected(tokens, cues, span);
      return Optional.of(new Quantity(last.min(), last.max(), last.approximate()));
    }
    return Optional.empty();
  }

  private NumberSpan corrected(Tokens tokens, Cues cues, NumberSpan span) {
    for (int i = span.to(); i < tokens.size(); i++) {
      if (cues.endsAt("correction", i)) {
        int at = tokens.norm(i).equals(",") ? i + 1 : i;
        NumberSpan later = amounts.awaited(tokens, cues, at);
        if (later != null) {
          return later;
        }
      }
    }
    return span;
  }

  Optional<LocalDate> date(Tokens tokens, Cues cues, LocalDate today, boolean end) {
    List<DateMention> mentions = dates.read(tokens, cues, today);
    if (mentions.isEmpty()) {
      mentions = dates.read(tokens, cues, today, true);
    }
    if (mentions.isEmpty()) {
      return Optional.empty();
    }
    DateMention mention = mentions.getFirst();
    return Optional.of(end ? mention.last() : mention.first());
  }

  Optional<Money> money(Tokens tokens, Cues cues) {
    List<NumberSpan> spans = amounts.read(tokens, cues, new boolean[tokens.size() + 1]);
    List<MoneySpan> found = MoneyReader.read(tokens, spans);
    for (MoneySpan span : found) {
      BigDecimal amount = span.max() == null ? span.min() : span.max();
      if (amount != null) {
        return Optional.of(new Money(amount, span.currency()));
      }
    }
    for (NumberSpan span : spans) {
      BigDecimal amount = span.max() == null ? span.min() : span.max();
      if (amount != null && !(span.article() && tokens.size() > 1)) {
        return Optional.of(new Money(amount, "EUR"));
      }
    }
    return numbers.awaited(tokens, 0) instanceof org.callandcare.understanding.numbers.Figure figure
        ? Optional.of(new Money(figure.value(), "EUR"))
        : Optional.empty();
  }

  Optional<Boolean> yesNo(Tokens tokens, Cues cues) {
    int yes = cues.first("yes");
    int no = cues.first("no");
    if (no <= yes && no != Integer.MAX_VALUE) {
      boolean problem = tokens.norms(no, no + 2).equals("no problem");
      return Optional.of(problem);
    }
    return yes == Integer.MAX_VALUE ? Optional.empty() : Optional.of(true);
  }

  /** The label that shares most with the answer, when no other comes near. */
  Optional<Integer> choice(Tokens answer, List<Tokens> labels) {
    List<Integer> same = new ArrayList<>();
    String said = words(answer);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < labels.size(); i++) {
      if (words(labels.get(i)).equals(said)) {
        same.add(i);
      }
    }
    if (same.isEmpty()) {
      for (int i = 0; i < labels.size(); i++) {
        String label = words(labels.get(i));
        int limit = label.length() >= 9 ? 2 : label.length() >= 4 ? 1 : 0;
        if (limit > 0 && Spelling.within(label, said, limit)) {
          same.add(i);
        }
      }
    }
    if (same.isEmpty()) {
      int best = 0;
      for (int i = 0; i < labels.size(); i++) {
        int shared = shared(answer, labels.get(i));
        if (shared > best) {
          best = shared;
          same.clear();
        }
        if (shared == best && shared > 0) {
          same.add(i);
        }
      }
    }
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "a", "the", "of", "to", "je",
          "i", "et", "and", "ou", "or", "en", "pour", "for", "mon", "ma", "my");

  private static int shared(Tokens answer, Tokens label) {
    int shared = 0;
    for (int i = 0; i < answer.size(); i++) {
      Token word = answer.at(i);
      if (!word.word() && !word.digits() || EMPTY_WORDS.contains(word.norm())) {
        continue;
      }
      for (int j = 0; j < label.size(); j++) {
        boolean near =
            word.stem().equals(label.at(j).stem())
                || word.norm().length() >= 5 && Spelling.within(word.norm(), label.norm(j), 1);
        if (near) {
          shared++;
          break;
        }
      }
    }
    return shared;
  }

  private static String words(Tokens tokens) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).word() || tokens.at(i).digits()) {
        words.append(words.isEmpty() ? "" : " ").append(tokens.norm(i));
      }
    }
    return words.toString();
  }
}
