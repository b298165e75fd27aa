package org.callandcare.dialogue;

import java.util.Map;

/** Which values a slot can hold, before there are any: {@link SlotParts#fit} told by types. */
final class SlotFit {

  private final Map<String, Slot> slots;
  private final Map<String, SlotType> facts;

  /**
   * @param slots those that expressions read
   * @param facts likewise
   */
  SlotFit(Map<String, Slot> slots, Map<String, SlotType> facts) {
    this.slots = slots;
    this.facts = facts;
  }

  /** Tells whether a value of one type can stand in a slot of another. */
  static boolean fits(SlotType value, SlotType slot) {
    return value == slot
        || switch (slot) {
          case TEXT ->
              value != SlotType.YES_NO && value != SlotType.ITEMS && value != SlotType.PHOTO;
          case CHOICE ->
              value == SlotType.TEXT || value == SlotType.PARTY || value == SlotType.QUANTITY;
          case PHONE, EMAIL -> value == SlotType.CONTACT;
          case CONTACT -> value == SlotType.PHONE || value == SlotType.EMAIL;
          case PARTY -> value == SlotType.CHOICE || value == SlotType.TEXT;
          case PLACE -> value == SlotType.TEXT;
          case YES_NO, ITEMS, QUANTITY, DATE, MONEY, PHOTO, RECORD -> false;
        };
  }

  /** Tells whether what an expression gives can stand in such a slot. */
  boolean fits(Expression value, SlotType slot) {
    return value.type() == ExpressionType.NOTHING || fits(typeOf(value.node()), slot);
  }

  private SlotType typeOf(ExpressionNode node) {
    return switch (node) {
      case ExpressionNode.SlotRead(String slot, String part, _)
          when part.isEmpty() && slots.get(slot) instanceof Slot own ->
          own.type();
      case ExpressionNode.SlotRead(_, String part, _) when part.equals("phone") -> SlotType.PHONE;
      case ExpressionNode.SlotRead(_, String part, _) when part.equals("email") -> SlotType.EMAIL;
      case ExpressionNode.FactRead(String fact, _) when facts.get(fact) instanceof SlotType known ->
          known;
      default ->
          switch (node.type()) {
            case TRUTH -> SlotType.YES_NO;
            case NUMBER -> SlotType.QUANTITY;
            case DAY -> SlotType.DATE;
            case ITEMS -> SlotType.ITEMS;
            case WORD, NOTHING -> SlotType.TEXT;
          };
    };
  }
}
