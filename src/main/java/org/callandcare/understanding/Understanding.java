package org.callandcare.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.callandcare.places.Commune;

/**
 * Reads what people type. Pure, thread-safe, no network; any text is accepted and none throws.
 *
 * <p>{@link #understand} reads a whole message. The {@code read…} methods read the answer to one
 * question, where more may be assumed: a bare "12" is a quantity, "le 15" a date.
 */
public interface Understanding {

  /** The meaning of a whole message. */
  Meaning understand(Utterance utterance);

  /** A quantity said alone: "12", "une dizaine", "2 ou 3". */
  Optional<Quantity> readQuantity(Utterance answer);

  /**
   * A day said alone, as it answers "by when" ({@code end} true: the last day of a span) or "from
   * when" ({@code end} false: its first).
   */
  Optional<LocalDate> readDate(Utterance answer, boolean end);

  /** An amount of money said alone: "1 500 €", "2k". EUR when no currency is said. */
  Optional<Money> readMoney(Utterance answer);

  /**
   * Communes that an answer may mean, best first: one when it is clear, several for homonyms, none
   * when unknown. A postcode gives all its communes.
   */
  List<Commune> readPlace(Utterance answer);

  /** Yes or no, when the answer is one. */
  Optional<Boolean> readYesNo(Utterance answer);

  /** A phone number in E.164. */
  Optional<String> readPhone(Utterance answer);

  /** An e-mail address in lower case. */
  Optional<String> readEmail(Utterance answer);

  /**
   * Which of the labels an answer means, forgiving case, accents and a wrong letter: its index, or
   * empty when none or several.
   */
  Optional<Integer> readChoice(Utterance answer, List<String> labels);
}
