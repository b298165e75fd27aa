package org.callandcare.dialogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of slot values, how they compare, and how one type is put into a slot of another. */
public final class SlotParts {

  private static final Map<SlotType, Map<String, ExpressionType>> PARTS =
      Map.of(
          SlotType.PLACE,
          Map.of(
              "name", ExpressionType.WORD,
              "insee", ExpressionType.WORD,
              "postcode", ExpressionType.WORD),
          SlotType.PARTY,
          Map.of("kind", ExpressionType.WORD, "name", ExpressionType.WORD),
          SlotType.CONTACT,
          Map.of(
              "phone", ExpressionType.WORD,
              "email", ExpressionType.WORD,
              "name", ExpressionType.WORD),
          SlotType.RECORD,
          Map.of(
              "id", ExpressionType.WORD,
              "reference", ExpressionType.WORD,
              "side", ExpressionType.WORD),
          SlotType.MONEY,
          Map.of("currency", ExpressionType.WORD));

  private SlotParts() {}

  /** The parts a slot of that type has, with their types. */
  static Map<String, ExpressionType> of(SlotType type) {
    return PARTS.getOrDefault(type, Map.of());
  }

  static @Nullable SlotValue part(SlotValue whole, String part) {
    if (part.isEmpty()) {
      return whole;
    }
    return switch (whole) {
      case SlotValue.Place place ->
          text(
              switch (part) {
                case "insee" -> place.insee();
                case "postcode" -> place.postcode();
                default -> place.name();
              });
      case SlotValue.Party party -> text(part.equals("kind") ? party.kind() : party.name());
      case SlotValue.Contact contact ->
          switch (part) {
            case "phone" -> contact.phone() == null ? null : new SlotValue.Phone(contact.phone());
            case "email" -> contact.email() == null ? null : new SlotValue.Email(contact.email());
            default -> text(contact.name());
          };
      case SlotValue.OwnRecord own ->
          text(
              switch (part) {
                case "id" -> own.id();
                case "side" -> own.side();
                default -> own.reference();
              });
      case SlotValue.Money money -> text(money.currency());
      default -> null;
    };
  }

  private static @Nullable SlotValue text(@Nullable String words) {
    return words == null ? null : new SlotValue.Text(words);
  }

  /** With an empty side only "different" holds, unless both are empty. */
  static boolean compare(
      ExpressionNode.Relation relation, @Nullable SlotValue one, @Nullable SlotValue other) {
    Object left = comparable(one);
    Object right = comparable(other);
    if (left == null || right == null) {
      return switch (relation) {
        case EQUAL -> left == null && right == null;
        case DIFFERENT -> left != null || right != null;
        case LESS, AT_MOST, GREATER, AT_LEAST -> false;
      };
    }
    return switch (left) {
      case BigDecimal number when right instanceof BigDecimal to ->
          relation.holds(number.compareTo(to));
      case java.time.LocalDate day when right instanceof java.time.LocalDate to ->
          relation.holds(day.compareTo(to));
      case String word when right instanceof String to -> relation.holds(word.compareTo(to));
      default ->
          relation == ExpressionNode.Relation.EQUAL
              ? left.equals(right)
              : relation == ExpressionNode.Relation.DIFFERENT && !left.equals(right);
    };
  }

  private static @Nullable Object comparable(@Nullable SlotValue value) {
    return switch (value) {
      case null -> null;
      case SlotValue.Unknown _, SlotValue.Skipped _ -> null;
      case SlotValue.Text text -> text.text();
      case SlotValue.Choice choice -> choice.option();
      case SlotValue.YesNo yesNo -> yesNo.yes();
      case SlotValue.Quantity quantity -> quantity.amount();
      case SlotValue.Money money -> money.amount();
      case SlotValue.Day day -> day.day();
      case SlotValue.Place place -> place.name();
      case SlotValue.Phone phone -> phone.number();
      case SlotValue.Email email -> email.address();
      case SlotValue.Contact contact -> contact.phone() == null ? contact.email() : contact.phone();
      case SlotValue.Party party -> party.kind() == null ? party.name() : party.kind();
      case SlotValue.OwnRecord own -> own.reference();
      case SlotValue.Photos photos -> BigDecimal.valueOf(photos.fileRefs().size());
      case SlotValue.Items items -> items.lines();
    };
  }

  /** How many in all; lines without a number count as none, money is left out. */
  static BigDecimal total(List<SlotValue.ItemLine> lines) {
    return lines.stream()
        .filter(line -> !line.category().equals("funding"))
        .map(SlotValue.ItemLine::quantity)
        .filter(java.util.Objects::nonNull)
        .map(SlotValue.Quantity::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A value as a slot of another type holds it; empty when it does not fit. */
  public static Optional<SlotValue> fit(SlotValue value, Slot slot) {
    if (!value.known()) {
      return Optional.of(value);
    }
    return Optional.ofNullable(
        switch (slot.type()) {
          case TEXT -> {
            String words = word(value);
            yield words == null ? null : new SlotValue.Text(words);
          }
          case CHOICE ->
              slot.options().contains(String.valueOf(word(value)))
                  ? new SlotValue.Choice(String.valueOf(word(value)))
                  : null;
          case PHONE ->
              value instanceof SlotValue.Contact(String phone, _, _) && phone != null
                  ? new SlotValue.Phone(phone)
                  : value instanceof SlotValue.Phone ? value : null;
          case EMAIL ->
              value instanceof SlotValue.Contact(_, String email, _) && email != null
                  ? new SlotValue.Email(email)
                  : value instanceof SlotValue.Email ? value : null;
          case CONTACT ->
              switch (value) {
                case SlotValue.Contact contact -> contact;
                case SlotValue.Phone phone -> new SlotValue.Contact(phone.number(), null, null);
                case SlotValue.Email email -> new SlotValue.Contact(null, email.address(), null);
                default -> null;
              };
          case PARTY ->
              switch (value) {
                case SlotValue.Party party -> party;
                case SlotValue.Choice choice -> new SlotValue.Party(choice.option(), null);
                case SlotValue.Text text -> new SlotValue.Party(null, text.text());
                default -> null;
              };
          case PLACE ->
              value instanceof SlotValue.Text(String name)
                  ? new SlotValue.Place(name, null, null)
                  : value instanceof SlotValue.Place ? value : null;
          case YES_NO -> value instanceof SlotValue.YesNo ? value : null;
          case ITEMS -> value instanceof SlotValue.Items ? value : null;
          case QUANTITY -> value instanceof SlotValue.Quantity ? value : null;
          case DATE -> value instanceof SlotValue.Day ? value : null;
          case MONEY -> value instanceof SlotValue.Money ? value : null;
          case PHOTO -> value instanceof SlotValue.Photos ? value : null;
          case RECORD -> value instanceof SlotValue.OwnRecord ? value : null;
        });
  }

  private static @Nullable String word(SlotValue value) {
    return switch (value) {
      case SlotValue.Quantity quantity -> quantity.amount().toPlainString();
      case SlotValue.YesNo _, SlotValue.Items _, SlotValue.Photos _ -> null;
      default -> comparable(value) == null ? null : String.valueOf(comparable(value));
    };
  }
}
