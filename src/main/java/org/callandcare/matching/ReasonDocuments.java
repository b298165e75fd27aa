package org.callandcare.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.callandcare.records.Amount;
import org.callandcare.records.Terms;
import org.callandcare.records.Urgency;

/** Reasons and what is missing as BSON, each under its word. */
final class ReasonDocuments {

  private ReasonDocuments() {}

  static Document write(Reason reason) {
    Document document = new Document("word", reason.word());
    return switch (reason) {
      case Reason.SameItem(String type) -> document.append("needed", type);
      case Reason.Serves(String offered, String needed) ->
          document.append("offered", offered).append("needed", needed);
      case Reason.MayServe(String offered, String needed) ->
          document.append("offered", offered).append("needed", needed);
      case Reason.CoversAll() -> document;
      case Reason.CoversPart(int percent) -> document.append("number", percent);
      case Reason.SameCommune(String commune) -> document.append("commune", commune);
      case Reason.Distance(double kilometres) -> document.append("number", kilometres);
      case Reason.DistanceUnknown() -> document;
      case Reason.Anywhere() -> document;
      case Reason.Brought() -> document;
      case Reason.InTime(LocalDate deadline, long days) ->
          document.append("day", deadline.toString()).append("number", days);
      case Reason.EndsSoon(LocalDate until) -> document.append("day", until.toString());
      case Reason.Pressing(Urgency urgency) -> document.append("urgency", urgency.word());
      case Reason.Waiting(long days) -> document.append("number", days);
      case Reason.TermsAgree(Terms terms) -> document.append("needed", terms.word());
      case Reason.TermsDiffer(Terms needed, Terms offered) ->
          document.append("needed", needed.word()).append("offered", offered.word());
    };
  }

  /** Empty for a word this version does not know. */
  static Optional<Reason> reason(Document stored) {
    String needed = MatchDocuments.text(stored, "needed");
    String offered = MatchDocuments.text(stored, "offered");
    long number = MatchDocuments.number(stored, "number");
    return Optional.ofNullable(
        switch (MatchDocuments.text(stored, "word")) {
          case "same-item" -> new Reason.SameItem(needed);
          case "serves" -> new Reason.Serves(offered, needed);
          case "may-serve" -> new Reason.MayServe(offered, needed);
          case "covers-all" -> new Reason.CoversAll();
          case "covers-part" -> new Reason.CoversPart((int) number);
          case "same-commune" -> new Reason.SameCommune(MatchDocuments.text(stored, "commune"));
          case "distance" ->
              new Reason.Distance(
                  stored.get("number") instanceof Number far ? far.doubleValue() : 0);
          case "distance-unknown" -> new Reason.DistanceUnknown();
          case "anywhere" -> new Reason.Anywhere();
          case "brought" -> new Reason.Brought();
          case "in-time" -> new Reason.InTime(day(stored), number);
          case "ends-soon" -> new Reason.EndsSoon(day(stored));
          case "pressing" ->
              new Reason.Pressing(
                  Urgency.find(MatchDocuments.text(stored, "urgency")).orElse(Urgency.NORMAL));
          case "waiting" -> new Reason.Waiting(number);
          case "terms-agree" -> new Reason.TermsAgree(terms(needed));
          case "terms-differ" -> new Reason.TermsDiffer(terms(needed), terms(offered));
          default -> null;
        });
  }

  static Document write(Missing missing) {
    Document document = new Document("word", missing.word());
    return switch (missing) {
      case Missing.Quantity(String type, Amount amount, String unit) ->
          document.append("type", type).append("amount", amount.hundredths()).append("unit", unit);
      case Missing.Chargers chargers ->
          document
              .append("type", chargers.type())
              .append("amount", MatchDocuments.amount(chargers.amount()));
      case Missing.PlaceUnclear() -> document;
    };
  }

  /** Empty for a word this version does not know. */
  static Optional<Missing> missing(Document stored) {
    String type = MatchDocuments.text(stored, "type");
    Amount amount =
        stored.get("amount") instanceof Number number ? new Amount(number.longValue()) : null;
    return Optional.ofNullable(
        switch (MatchDocuments.text(stored, "word")) {
          case "quantity" ->
              new Missing.Quantity(
                  type, amount == null ? Amount.ZERO : amount, MatchDocuments.text(stored, "unit"));
          case "chargers" -> new Missing.Chargers(type, amount);
          case "place" -> new Missing.PlaceUnclear();
          default -> null;
        });
  }

  private static LocalDate day(Document stored) {
    return LocalDate.parse(MatchDocuments.text(stored, "day"));
  }

  private static Terms terms(String word) {
    return Terms.find(word).orElse(Terms.EITHER);
  }
}
