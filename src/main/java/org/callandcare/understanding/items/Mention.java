package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.numbers.NumberSpan;
import org.jspecify.annotations.Nullable;

/** A place in the text where something of the catalogue is named; filled step by step. */
final class Mention {

  int from;
  int to;
  final List<ItemType> candidates;
  final Set<String> heads;
  ItemType type;
  boolean plural;
  boolean person;
  boolean verb;
  boolean weak;
  @Nullable Quantity quantity;
  boolean counted;
  @Nullable String unit;
  @Nullable String per;
  @Nullable String condition;
  @Nullable String direction;

  /** The first token of the words that say how many, when they stand before the name. */
  int spanFrom;

  int relevance;

  /** How likely it is asked or given, as the model says; 1 without a model. */
  double meant = 1;

  int spanTo;
  int compoundFrom = -1;
  boolean container;
  boolean companion;
  boolean trade;
  boolean dropped;
  @Nullable String why;

  /** The thing named before because of which it was dropped. */
  @Nullable Mention because;

  /** The thing of which there are as many, and like which it is. */
  @Nullable Mention like;

  Mention(int from, int to, List<ItemType> candidates, Set<String> heads) {
    this.from = from;
    this.to = to;
    this.candidates = candidates;
    this.heads = heads;
    this.type = candidates.getFirst();
    this.spanFrom = from;
    this.spanTo = to;
  }

  void drop(String reason) {
    dropped = true;
    why = reason;
  }

  /** Takes back that it was dropped. */
  void keep(String reason) {
    dropped = false;
    why = reason;
  }

  boolean is(String id) {
    return type.id().equals(id);
  }

  boolean in(String category) {
    return type.category().equals(category);
  }

  /** Names people or time but no task: "bénévole", "coup de main". */
  boolean generic() {
    return is("volunteer_time") || is("other_skill") || is("other_time");
  }

  /** "transport de meubles" names the meubles only to say which transport. */
  boolean weakCarrier() {
    return generic() || in("opportunity") && person;
  }

  boolean labourOpen() {
    return labour() && generic();
  }

  boolean labour() {
    return in("time") || in("skill");
  }

  /** Its number was said, not only its article. */
  boolean spanned() {
    return quantity != null && !quantity.equals(Quantity.exactly(1));
  }

  void count(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean approximate) {
    quantity = new Quantity(min, max, approximate);
    counted = true;
  }

  void count(NumberSpan number) {
    count(number.min(), number.max(), number.approximate());
  }

  /** A thing is named at this token. */
  static boolean anyAt(List<Mention> mentions, int token) {
    for (Mention mention : mentions) {
      if (mention.from <= token && token < mention.to) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return type.id()
        + "["
        + from
        + ","
        + to
        + ") quantity="
        + quantity
        + " unit="
        + unit
        + String.format(Locale.ROOT, " relevance=%d meant=%.2f", relevance, meant)
        + (dropped ? " dropped: " + why : "");
  }
}
