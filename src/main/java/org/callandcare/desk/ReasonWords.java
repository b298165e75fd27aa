package org.callandcare.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callandcare.matching.Match;
import org.callandcare.matching.Missing;
import org.callandcare.matching.Reason;

/** Why a match is one, what it leaves undone, and why staff turned one down: in words. */
record ReasonWords(DeskWords words, ItemWords items, TimeWords times) {

  private static final int SHOWN = 5;

  /** Why staff turn a match down, as their buttons have it. */
  static final List<String> DISMISSALS =
      List.of("far", "late", "condition", "other-item", "already", "party");

  String reasons(Match match) {
    return match.reasons().stream()
        .limit(SHOWN)
        .map(this::reason)
        .collect(Collectors.joining("\u202f; "));
  }

  /** "4 ordinateurs portables ; 3 chargeurs"; empty when nothing is missing. */
  Optional<String> missing(Match match) {
    return match.missing().isEmpty()
        ? Optional.empty()
        : Optional.of(
            match.missing().stream().map(this::missing).collect(Collectors.joining("\u202f; ")));
  }

  /** A button's word in words; what was typed as it was typed. */
  String dismissal(String reason) {
    return words.has("dismissal." + reason) ? words.say("dismissal." + reason) : reason;
  }

  private String reason(Reason reason) {
    String key = "reason." + reason.word();
    return switch (reason) {
      case Reason.SameItem _, Reason.CoversAll _, Reason.SameCommune _, Reason.Anywhere _ ->
          words.say(key);
      case Reason.DistanceUnknown _, Reason.Brought _, Reason.Pressing _ -> words.say(key);
      case Reason.Serves(var offered, var needed) ->
          words.say(key, "offered", name(offered), "needed", name(needed));
      case Reason.MayServe(var offered, var needed) ->
          words.say(key, "offered", name(offered), "needed", name(needed));
      case Reason.CoversPart(int percent) -> words.say(key, "percent", percent);
      case Reason.Distance(double kilometres) -> words.say(key, "km", Math.round(kilometres));
      case Reason.InTime(_, long spare) -> words.say(key, "days", spare);
      case Reason.EndsSoon(var until) -> words.say(key, "day", times.day(until));
      case Reason.Waiting(long days) -> words.say(key, "days", days);
      case Reason.TermsAgree(var terms) ->
          words.say(key, "terms", words.say("terms." + terms.word()));
      case Reason.TermsDiffer(var needed, var offered) ->
          words.say(
              key,
              "needed",
              words.say("terms." + needed.word()),
              "offered",
              words.say("terms." + offered.word()));
    };
  }

  private String missing(Missing missing) {
    return switch (missing) {
      case Missing.Quantity(var type, var amount, var unit) -> items.amount(amount, unit, type);
      case Missing.Chargers chargers ->
          chargers
              .findAmount()
              .map(amount -> words.say("missing.chargers", "count", amount.toBigDecimal()))
              .orElseGet(() -> words.say("missing.some-chargers"));
      case Missing.PlaceUnclear _ -> words.say("missing.place");
    };
  }

  private String name(String type) {
    return items.name(type, BigDecimal.ONE);
  }
}
