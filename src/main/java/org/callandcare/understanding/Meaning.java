package org.callandcare.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one utterance means. What was not said is null or empty, never a guess.
 *
 * @param language {@code fr}, {@code en}, or the ISO 639-1 code of another language recognised
 * @param confidence calibrated, in [0, 1]: the share of messages with such a score whose intent is
 *     right
 * @param sure true when the confidence is above the threshold at which the intent is right 95 times
 *     in 100, or the words plainly ask or give; otherwise the dialogue asks instead of assuming
 * @param deadline the last day that still serves
 * @param phone E.164
 * @param email lower case
 * @param signs what must be acted on whatever the intent is; not part of the command's output
 */
public record Meaning(
    String language,
    Intent intent,
    double confidence,
    boolean sure,
    List<Item> items,
    @Nullable PlaceMention place,
    @Nullable LocalDate deadline,
    Urgency urgency,
    PartyMention party,
    @Nullable String phone,
    @Nullable String email,
    Set<Sign> signs) {

  public Meaning {
    items = List.copyOf(items);
    signs = Set.copyOf(signs);
  }

  /** Signs found beside the meaning. */
  public enum Sign {
    /** Despair, danger, violence: the form stops and people are called. */
    DISTRESS,
    /** A payment card number (Luhn) or a bank account number (IBAN): never stored. */
    BANK_NUMBER,
    /** A password or an identity document number was given. */
    SECRET,
    /** A web address. */
    LINK,
    /** Asks for a delivery fee or an advance payment. */
    FEE,
    /** "no, 10 not 12", "actually": something said before is being changed. */
    CORRECTION,
    /** "je ne sais pas". */
    DONT_KNOW,
    /** "skip", "passer". */
    SKIP
  }
}
