package org.callandcare.records;

/** Names one need or one offer for ever; letters and digits, at most 20. */
public sealed interface RecordId permits NeedId, OfferId {

  String value();

  Side side();

  /**
   * Reads what {@link #value} gave.
   *
   * @throws IllegalArgumentException when it is neither a need's nor an offer's
   */
  static RecordId parse(String value) {
    return switch (value.isEmpty() ? ' ' : value.charAt(0)) {
      case 'n' -> new NeedId(value);
      case 'o' -> new OfferId(value);
      default -> throw new IllegalArgumentException("not the id of a record: " + value);
    };
  }
}
