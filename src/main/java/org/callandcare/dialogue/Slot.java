package org.callandcare.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a dialogue wants to know.
 *
 * @param name small letters, digits, underscores
 * @param options of a choice; empty for other types
 * @param words of a choice: option → language code → beginnings of words that mean it
 * @param from the fact that fills it when the dialogue starts; null for none
 * @param hears what is taken from any message
 * @param unknown whether "I don't know" is an answer
 * @param optional may be passed over
 * @param limits bounds by type: lengths of a text, sizes of a quantity, number of photos
 * @param endSense of a date: true for "by when", false for "from when"
 * @param past of a date: days gone by are allowed
 * @param side {@code need} or {@code offer}; null for both
 * @param categories of items: which are wanted; empty for all
 * @param line where it stands in its file
 */
public record Slot(
    String name,
    SlotType type,
    List<String> options,
    Map<String, Map<String, List<String>>> words,
    @Nullable String from,
    Hears hears,
    UnknownAnswer unknown,
    boolean optional,
    Limits limits,
    boolean endSense,
    boolean past,
    @Nullable String side,
    List<String> categories,
    int line) {

  public Slot {
    options = List.copyOf(options);
    words = Map.copyOf(words);
    categories = List.copyOf(categories);
  }

  /** Whether "I don't know" is an answer. */
  public enum UnknownAnswer {
    REFUSED,
    ALLOWED,
    /** Allowed, and offered with a button. */
    BUTTON
  }

  /** From 1; a bound that was not written has the type's default. */
  public record Limits(int min, int max) {}

  /** What a slot takes from any message. */
  public enum Hears {
    NOTHING("nothing"),
    ITEMS("items"),
    PLACE("place"),
    DEADLINE("deadline"),
    PARTY("party"),
    PARTY_KIND("party.kind"),
    PARTY_NAME("party.name"),
    PHONE("phone"),
    EMAIL("email"),
    CONTACT("contact"),
    MONEY("money"),
    URGENCY("urgency"),
    CONDITION("condition"),
    WORDS("words"),
    /** Words too, but only those of its phrases that are several words. */
    PHRASES("phrases"),
    MESSAGE("message");

    private final String word;

    Hears(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    boolean fits(SlotType type) {
      return switch (this) {
        case NOTHING -> true;
        case ITEMS -> type == SlotType.ITEMS;
        case PLACE -> type == SlotType.PLACE;
        case DEADLINE -> type == SlotType.DATE;
        case PARTY -> type == SlotType.PARTY;
        case PARTY_KIND, URGENCY, CONDITION, WORDS, PHRASES -> type == SlotType.CHOICE;
        case PARTY_NAME, MESSAGE -> type == SlotType.TEXT;
        case PHONE -> type == SlotType.PHONE;
        case EMAIL -> type == SlotType.EMAIL;
        case CONTACT -> type == SlotType.CONTACT;
        case MONEY -> type == SlotType.MONEY;
      };
    }
  }
}
