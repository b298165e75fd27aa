package org.callandcare.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Button;
import org.callandcare.records.Answer;
import org.callandcare.records.Dossier;
import org.callandcare.records.ItemLine;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.Quantity;
import org.callandcare.texts.Texts;

/** Everything about records, names and contacts too, for one member of staff alone. */
class DetailsView {

  private final Parties parties;
  private final PrivateNotes notes;
  private final Audit audit;
  private final DeskWords words;
  private final ItemWords items;
  private final TimeWords times;

  DetailsView(
      Parties parties,
      PrivateNotes notes,
      Audit audit,
      DeskWords words,
      ItemWords items,
      TimeWords times) {
    this.parties = parties;
    this.notes = notes;
    this.audit = audit;
    this.words = words;
    this.items = items;
    this.times = times;
  }

  /** Writes them to whoever asked, and notes that they were looked at. */
  void show(StaffTurn turn, String title, List<Dossier> dossiers) {
    notes.tell(
        turn.staff(),
        turn.group(),
        turn.id() + ":details",
        title,
        String.join("\n\n", dossiers.stream().map(this::details).toList()),
        Press.rows(2, dossiers.stream().map(this::write).toList()));
    dossiers.forEach(
        dossier ->
            audit.note(
                turn,
                "details-" + dossier.side().word(),
                AlertKind.RECORD,
                dossier.id().value(),
                ""));
  }

  private Button write(Dossier dossier) {
    return Press.button(
        words.say("button.write", "reference", dossier.reference().value()),
        Press.Verb.WRITE,
        dossier.id().value());
  }

  private String details(Dossier dossier) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "details.head",
            "side",
            dossier.side().word(),
            "reference",
            dossier.reference().value(),
            "status",
            words.say("status." + dossier.statusWord())));
    lines.add(
        words.say(
            "details.who",
            "kind",
            words.texts().say(words.language(), "party." + dossier.kind().word()),
            "place",
            dossier.place().name()));
    who(dossier).forEach(lines::add);
    dossier.lines().forEach(line -> lines.add("• " + line(line)));
    days(dossier).ifPresent(lines::add);
    dossier
        .content()
        .answers()
        .forEach(
            (slot, answer) ->
                lines.add(
                    words.say(
                        "details.answer", "name", slot(dossier, slot), "value", value(answer))));
    lines.addAll(new FlagWords(words).lines(dossier.flags()));
    return String.join("\n", lines);
  }

  private List<String> who(Dossier dossier) {
    List<String> lines = new ArrayList<>();
    Optional.ofNullable(dossier.sheet().organisation())
        .ifPresent(name -> lines.add(words.say("details.organisation", "name", name)));
    Optional<Party> party = parties.find(dossier.party());
    party.map(Party::name).ifPresent(name -> lines.add(words.say("details.name", "name", name)));
    party
        .map(Party::phone)
        .ifPresent(phone -> lines.add(words.say("details.phone", "phone", phone)));
    party
        .map(Party::email)
        .ifPresent(email -> lines.add(words.say("details.email", "email", email)));
    party.filter(Party::unreachable).ifPresent(_ -> lines.add(words.say("details.unreachable")));
    return lines;
  }

  private String line(ItemLine line) {
    String what = items.amount(line.amount(), line.unit(), line.type());
    String rest =
        line.promised().isZero()
            ? ""
            : " "
                + words.say(
                    "details.remaining", "amount", items.number(line.remaining(), line.unit()));
    String note = line.item().note().isBlank() ? "" : " « " + line.item().note() + " »";
    return what + rest + note;
  }

  private Optional<String> days(Dossier dossier) {
    var from = dossier.period().from();
    var until = dossier.period().until();
    if (from == null && until == null) {
      return Optional.empty();
    }
    return Optional.of(
        words.say(
            "details.days",
            "from",
            from == null ? "" : times.day(from),
            "until",
            until == null ? "" : times.day(until),
            "with_from",
            from == null ? "no" : "yes",
            "with_until",
            until == null ? "no" : "yes"));
  }

  private String slot(Dossier dossier, String slot) {
    Texts texts = words.texts();
    String own = dossier.side().word() + ".slot." + slot;
    return texts
        .find(words.language(), own, java.util.Map.of())
        .or(() -> texts.find(words.language(), "slot." + slot, java.util.Map.of()))
        .orElse(slot);
  }

  private String value(Answer answer) {
    return switch (answer) {
      case Answer.Text(var text) -> text;
      case Answer.Choice(var option) -> option(option);
      case Answer.YesNo(boolean yes) ->
          words.texts().say(words.language(), yes ? "engine.yes" : "engine.no");
      case Answer.Count(Quantity quantity) -> number(quantity);
      case Answer.Day(var day) -> times.day(day);
      case Answer.Money(var amount, var currency) ->
          items.number(org.callandcare.records.Amount.of(amount), currency);
      case Answer.Where(var place) -> place.name();
      case Answer.Contact(var phone, var email, var name) ->
          String.join(
              ", ",
              java.util.stream.Stream.of(name, phone, email)
                  .filter(java.util.Objects::nonNull)
                  .toList());
      case Answer.Photos(var photos) -> words.say("details.photos", "count", photos.size());
      case Answer.Unknown _ -> words.texts().say(words.language(), "engine.unknown-value");
    };
  }

  private String option(String option) {
    return words
        .texts()
        .find(words.language(), "option." + option, java.util.Map.of())
        .orElse(option);
  }

  private String number(Quantity quantity) {
    var most = quantity.max() == null ? quantity.min() : quantity.max();
    return most == null ? "" : most.toPlainString();
  }
}
