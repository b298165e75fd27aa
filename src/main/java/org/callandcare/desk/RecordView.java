package org.callandcare.desk;

import static org.callandcare.desk.Press.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callandcare.channel.Keyboard;
import org.callandcare.matching.Matches;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Flag;
import org.callandcare.records.Need;
import org.callandcare.records.RecordId;
import org.callandcare.records.Side;

/** A need or an offer as the groups may read it: no name, no phone, no story. */
class RecordView {

  private final Dossiers dossiers;
  private final Matches matches;
  private final MatchView matchView;
  private final DeskWords words;
  private final ItemWords items;
  private final TimeWords times;
  private final FlagWords flags;

  RecordView(
      Dossiers dossiers,
      Matches matches,
      MatchView matchView,
      DeskWords words,
      ItemWords items,
      TimeWords times) {
    this.dossiers = dossiers;
    this.matches = matches;
    this.matchView = matchView;
    this.words = words;
    this.items = items;
    this.times = times;
    this.flags = new FlagWords(words);
  }

  AlertWords words(Alert alert) {
    Dossier dossier = dossiers.find(RecordId.parse(alert.subject())).orElseThrow();
    List<String> lines = new ArrayList<>();
    if (!dossier.ended() && alert.by() != null && alert.byAt() != null) {
      lines.add(
          words.say("state.taken", "name", alert.by().name(), "at", times.time(alert.byAt())));
    }
    lines.addAll(lines(dossier));
    boolean matched = !alert.done() && matched(dossier);
    boolean over = dossier.ended() || alert.done();
    if (over) {
      lines.addFirst(words.say(dossier.ended() ? "state.record-ended" : "state.done"));
    } else if (matched && !held(dossier)) {
      lines.addFirst(words.say("state.matched"));
    }
    return new AlertWords(
        title(dossier),
        String.join("\n", lines),
        over || (matched && !held(dossier)) ? Keyboard.NONE : keyboard(alert));
  }

  /** A record on its own, for a list or a command. */
  AlertWords words(Dossier dossier) {
    List<String> lines = new ArrayList<>(lines(dossier));
    lines.add(words.say("record.status", "status", words.say("status." + dossier.statusWord())));
    List<StoredMatch> living =
        matches.listOf(dossier.id()).stream().filter(Cases::living).limit(5).toList();
    for (StoredMatch match : living) {
      lines.add(
          words.say(
              "record.match",
              "references",
              matchView.references(match.match()),
              "state",
              words.say("match-state." + match.state().word())));
    }
    return new AlertWords(
        dossier.reference().value(),
        String.join("\n", lines),
        Press.rows(
            1,
            List.of(button(words.say("button.details"), Press.Verb.RECORD, dossier.id().value()))));
  }

  /** One line: "B-7K3F · 10 ordinateurs portables · Roubaix · il y a 3 jours". */
  String line(Dossier dossier) {
    LocalDate until = dossier.period().until();
    return words.say(
        "list.record",
        "reference",
        dossier.reference().value(),
        "items",
        items.all(dossier),
        "place",
        dossier.place().name(),
        "age",
        times.age(dossier.filedAt()),
        "status",
        words.say("status." + dossier.statusWord()),
        "date",
        until == null ? "" : times.day(until),
        "dated",
        until == null ? "no" : "yes");
  }

  String title(Dossier dossier) {
    return dossier instanceof Need need && !held(dossier)
        ? matchView.title(need, "record")
        : words.say(held(dossier) ? "record.title.held" : "record.title.offer");
  }

  /** Held back: something in it may be a trap. */
  static boolean held(Dossier dossier) {
    return dossier.flags().contains(Flag.LINK) || dossier.flags().contains(Flag.FEE);
  }

  private List<String> lines(Dossier dossier) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            dossier.side() == Side.NEED ? "record.need" : "record.offer",
            "items",
            items.all(dossier),
            "place",
            dossier.place().name()));
    lines.add(words.say("terms." + dossier.content().terms().word()) + " · " + flags.who(dossier));
    lines.addAll(flags.lines(dossier.flags()));
    lines.add(words.say("record.age", "age", times.age(dossier.filedAt())));
    lines.add(dossier.reference().value());
    return lines;
  }

  private boolean matched(Dossier dossier) {
    return matches.listOf(dossier.id()).stream().anyMatch(Cases::living);
  }

  private Keyboard keyboard(Alert alert) {
    return Press.rows(
        2,
        List.of(
            alert.by() == null
                ? button(words.say("button.take"), Press.Verb.TAKE, alert.id())
                : button(words.say("button.release"), Press.Verb.RELEASE, alert.id()),
            button(words.say("button.later"), Press.Verb.LATER, alert.id()),
            button(words.say("button.done"), Press.Verb.DONE, alert.id()),
            button(words.say("button.details"), Press.Verb.DETAILS, alert.id())));
  }
}
