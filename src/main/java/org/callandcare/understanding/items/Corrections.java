package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.jspecify.annotations.Nullable;

/** Self-corrections: "12, non pardon, 10" leaves 10; "8 au lieu de 12" leaves 8. */
final class Corrections {

  private static final Set<String> WEAK =
      Set.of(
          "non",
          "en fait",
          "enfin",
          "actually",
          "finalement",
          "plutot",
          "sorry",
          "pardon",
          "rather",
          "erreur",
          "euh",
          "wait",
          "correction");

  private static final Set<String> EXACTLY = Set.of("exactement", "exactly", "pile", "precisement");
  private static final Set<String> MOVES =
      Set.of(
          "passer a",
          "passez a",
          "passe a",
          "passons a",
          "porter a",
          "portez a",
          "monter a",
          "descendre a",
          "make it",
          "makes it",
          "up to",
          "down to",
          "change to",
          "move to",
          "monter jusqu a");

  private Corrections() {}

  /** The numbers without those that were taken back. */
  static List<NumberSpan> apply(Reading reading, List<NumberSpan> numbers, List<Mention> mentions) {
    List<NumberSpan> kept = new ArrayList<>(numbers);
    for (Cue cue : reading.cues().list("correction")) {
      NumberSpan before = null;
      NumberSpan after = null;
      for (NumberSpan number : kept) {
        if (number.to() <= cue.from() && (!number.article() || number.to() == cue.from())) {
          before = number;
        } else if (number.from() >= cue.to() && after == null) {
          after = number;
        }
      }
      if (after != null
          && Set.of("pas", "not", "non").contains(reading.norm(after.from() - 1))
          && after.from() - 1 >= cue.to()) {
        continue;
      }
      String following = reading.norm(cue.to());
      boolean denying =
          Set.of("et", "and").contains(reading.norm(cue.from() - 1))
              && Set.of("non", "no").contains(reading.norm(cue.from()));
      if (denying
          || following.equals("than")
          || following.equals("que")
          || following.equals("qu")
          || before == null
          || after == null
          || after.from() - cue.to() > 3
          || cue.from() - before.to() > 5) {
        continue;
      }
      if (mentions.stream()
          .anyMatch(m -> m.from >= cue.to() && m.to <= after(reading, cue, numbers))) {
        continue;
      }
      Mention first = named(mentions, before.to(), cue.from());
      Mention second = mentionAfter(mentions, after);
      if (second != null
          && first != null
          && !second.type.equals(first.type)
          && !clear(reading, cue)) {
        continue;
      }
      kept.remove(before);
      if (second != null && first != null) {
        first.drop("corrected");
      }
    }
    replaced(reading, mentions);
    exactly(reading, kept);
    denied(reading, kept);
    for (Cue cue : reading.cues().list("without")) {
      String said = reading.tokens().norms(cue.from(), cue.to());
      boolean instead =
          said.startsWith("au lieu")
              || said.startsWith("instead of")
              || said.equals("not")
              || said.startsWith("plutot que")
              || said.startsWith("rather than")
              || said.equals("pas")
              || said.startsWith("a la place")
              || said.startsWith("et pas")
              || said.startsWith("et non")
              || said.startsWith("and not");
      if (!instead) {
        continue;
      }
      kept.removeIf(
          number ->
              (number.from() == cue.to()
                      || number.from() == cue.to() + 1
                          && Set.of("les", "the", "de", "d", "des")
                              .contains(reading.norm(cue.to())))
                  && kept.size() > 1
                  && !number.article());
    }
    return kept;
  }

  /** "une douzaine… 12 exactement": the exact one. */
  private static void exactly(Reading reading, List<NumberSpan> kept) {
    for (NumberSpan number : List.copyOf(kept)) {
      boolean exact =
          EXACTLY.contains(reading.norm(number.to()))
              || EXACTLY.contains(reading.norm(number.from() - 1))
              || reading.tokens().norms(number.to(), number.to() + 3).equals("to be exact");
      if (exact && !number.article()) {
        kept.removeIf(
            other ->
                other.approximate()
                    && other.to() <= number.from()
                    && number.from() - other.to() <= 8);
      }
    }
  }

  /** "ce n'est pas 10 portables mais 6", "not 10 but 6": the second. */
  private static void denied(Reading reading, List<NumberSpan> kept) {
    for (NumberSpan number : List.copyOf(kept)) {
      int at = number.from();
      while (Set.of("de", "les", "the", "des").contains(reading.norm(at - 1))) {
        at--;
      }
      boolean denied = Set.of("pas", "not", "plus").contains(reading.norm(at - 1));
      boolean replaced =
          kept.stream()
              .anyMatch(
                  later ->
                      later.from() >= number.to()
                          && !later.article()
                          && later.from() - number.to() <= 10
                          && Set.of("mais", "but").contains(reading.norm(later.from() - 1)));
      if (denied && replaced && !number.article()) {
        kept.remove(number);
      }
    }
  }

  /** "de 5 à 7 tablettes", "from 30 to 22": of a change, the new amount. */
  static List<NumberSpan> newAmounts(Reading reading, List<NumberSpan> numbers) {
    for (NumberSpan number : numbers) {
      boolean moved =
          MOVES.contains(reading.tokens().norms(number.from() - 2, number.from()))
              && number.exact() != null
              && !number.article();
      if (moved) {
        return numbers.stream()
            .filter(other -> other.from() >= number.from() || other.article())
            .toList();
      }
    }
    List<NumberSpan> changed = new ArrayList<>();
    for (int n = 0; n < numbers.size(); n++) {
      NumberSpan number = numbers.get(n);
      boolean range = number.min() != null && number.max() != null && number.exact() == null;
      String first = reading.norm(number.from());
      boolean opened =
          Set.of("de", "from").contains(first)
              || Set.of("de", "from").contains(reading.norm(number.from() - 1));
      if (range && opened) {
        changed.add(
            new NumberSpan(number.from(), number.to(), number.max(), number.max(), false, false));
      } else if (opened
          && number.exact() != null
          && n + 1 < numbers.size()
          && Set.of("a", "to").contains(reading.norm(number.to()))
          && numbers.get(n + 1).from() == number.to() + 1) {
        continue;
      } else {
        changed.add(number);
      }
    }
    return changed;
  }

  /** "une chambre… non, un bureau": the second stands instead of the first. */
  private static void replaced(Reading reading, List<Mention> mentions) {
    Set<String> words =
        Set.of(
            "euh",
            "non",
            "pardon",
            "no",
            "wait",
            "sorry",
            "enfin",
            "plutot",
            "oups",
            "oops",
            "non pardon",
            "euh non",
            "i mean",
            "je voulais dire",
            "ou plutot",
            "or rather",
            "rather",
            "non attendez",
            "no wait",
            "no sorry",
            "erreur",
            "correction");
    for (Cue cue : reading.cues().list("correction")) {
      boolean compares = Set.of("than", "que", "qu").contains(reading.norm(cue.to()));
      if (compares || !words.contains(reading.tokens().norms(cue.from(), cue.to()))) {
        continue;
      }
      Mention before = null;
      Mention after = null;
      for (Mention mention : mentions) {
        if (mention.dropped) {
          continue;
        }
        if (mention.to <= cue.from() && cue.from() - mention.to <= 5) {
          before = mention;
        } else if (mention.from >= cue.to() && mention.from - cue.to() <= 6 && after == null) {
          after = mention;
        }
      }
      boolean marked = !reading.norm(cue.from() - 1).equals("mais");
      if (before != null && after != null && marked && parted(reading, before.to, cue.from())) {
        before.drop("corrected");
      }
    }
  }

  private static boolean parted(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.tokens().at(i).kind() == org.callandcare.understanding.text.Token.Kind.SIGN) {
        return true;
      }
    }
    return from == to;
  }

  private static int after(Reading reading, Cue cue, List<NumberSpan> numbers) {
    for (NumberSpan number : numbers) {
      if (number.from() >= cue.to()) {
        return number.from();
      }
    }
    return cue.to();
  }

  private static boolean clear(Reading reading, Cue cue) {
    String said = reading.tokens().norms(cue.from(), cue.to());
    return !WEAK.contains(said);
  }

  private static @Nullable Mention named(List<Mention> mentions, int from, int to) {
    for (Mention mention : mentions) {
      if (!mention.dropped && mention.from >= from && mention.to <= to) {
        return mention;
      }
    }
    return null;
  }

  private static @Nullable Mention mentionAfter(List<Mention> mentions, NumberSpan number) {
    for (Mention mention : mentions) {
      if (!mention.dropped && mention.from >= number.to() && mention.from - number.to() <= 2) {
        return mention;
      }
    }
    return null;
  }
}
