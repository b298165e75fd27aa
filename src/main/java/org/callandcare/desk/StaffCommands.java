package org.callandcare.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callandcare.channel.Button;
import org.callandcare.channel.DeadLetter;
import org.callandcare.channel.DeadLetterList;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.desk.GroupState.Listing;
import org.callandcare.matching.Matches;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.Callbacks;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Page;
import org.callandcare.records.RecordId;
import org.callandcare.records.Reference;

/** What staff ask for with a command in their group, and the lists they turn over. */
class StaffCommands {

  private static final int PAGE = 6;
  private static final int LETTERS = 4;
  private static final int FEW = 50;

  private final Needs needs;
  private final Offers offers;
  private final Dossiers dossiers;
  private final Matches matches;
  private final Callbacks callbacks;
  private final HandoffStore handoffs;
  private final Decisions decisions;
  private final RecordView records;
  private final MatchView matchView;
  private final DetailsView details;
  private final DeadLetterList deadLetters;
  private final DeskWords words;
  private final TimeWords times;
  private final Clock clock;

  StaffCommands(
      Needs needs,
      Offers offers,
      Dossiers dossiers,
      Matches matches,
      Callbacks callbacks,
      HandoffStore handoffs,
      Decisions decisions,
      RecordView records,
      MatchView matchView,
      DetailsView details,
      DeadLetterList deadLetters,
      DeskWords words,
      TimeWords times,
      Clock clock) {
    this.needs = needs;
    this.offers = offers;
    this.dossiers = dossiers;
    this.matches = matches;
    this.callbacks = callbacks;
    this.handoffs = handoffs;
    this.decisions = decisions;
    this.records = records;
    this.matchView = matchView;
    this.details = details;
    this.deadLetters = deadLetters;
    this.words = words;
    this.times = times;
    this.clock = clock;
  }

  void run(StaffTurn turn, String command, String argument) {
    switch (command) {
      case "needs", "besoins" -> list(turn, Listing.Kind.NEEDS, "");
      case "offers", "dons" -> list(turn, Listing.Kind.OFFERS, "");
      case "matches", "rapprochements" -> list(turn, Listing.Kind.MATCHES, "");
      case "find", "chercher" -> {
        if (argument.isBlank()) {
          turn.say(words.say("command.find-what"));
        } else {
          list(turn, Listing.Kind.FOUND, argument);
        }
      }
      case "record", "dossier" -> record(turn, argument);
      case "stats", "chiffres" -> stats(turn);
      case "deadletters" -> list(turn, Listing.Kind.LETTERS, "");
      case "chatid" -> turn.say(turn.message().conversation().chat());
      case "help", "aide", "start" -> help(turn);
      default -> turn.say(words.say("command.unknown", "command", command));
    }
  }

  void help(StaffTurn turn) {
    turn.say(words.say("command.help-title"), words.say("command.help"), Keyboard.NONE);
  }

  /** Turns a list over. */
  void page(StaffTurn turn, Press press) {
    Optional<Listing> listing = turn.state().find(press.subject());
    if (listing.isEmpty() || !press.argument().matches("\\d{1,6}")) {
      turn.say(words.say("list.outdated"));
      return;
    }
    AlertWords shown = page(listing.get(), Integer.parseInt(press.argument()));
    turn.reply(
        new OutgoingMessage.Edit(
            listing.get().message(), shown.title(), shown.text(), shown.keyboard()));
  }

  /** A record's details, from a button under a list. */
  void record(StaffTurn turn, Press press) {
    RecordId id;
    try {
      id = RecordId.parse(press.subject());
    } catch (IllegalArgumentException _) {
      turn.say(words.say("press.unknown"));
      return;
    }
    dossiers
        .find(id)
        .ifPresentOrElse(
            dossier -> details.show(turn, dossier.reference().value(), List.of(dossier)),
            () -> turn.say(words.say("press.unknown")));
  }

  private void list(StaffTurn turn, Listing.Kind kind, String search) {
    String id = ShortId.of(turn.id());
    Listing listing = new Listing(id, turn.id() + ":" + turn.replies().size(), kind, search);
    AlertWords first = page(listing, 0);
    turn.say(first.title(), first.text(), first.keyboard());
    turn.become(turn.state().with(listing));
  }

  private AlertWords page(Listing listing, int wanted) {
    return switch (listing.kind()) {
      case NEEDS -> page(listing, "needs", wanted, number -> needs.listOpen(number, PAGE));
      case OFFERS -> page(listing, "offers", wanted, number -> offers.listOpen(number, PAGE));
      case FOUND ->
          page(listing, "found", wanted, number -> dossiers.search(listing.search(), number, PAGE));
      case MATCHES -> {
        Page<StoredMatch> page = there(wanted, number -> matches.listLiving(number, PAGE));
        yield sheet(
            listing, "matches", page, page.items().stream().map(this::line).toList(), List.of());
      }
      case LETTERS -> {
        Page<DeadLetter> page = there(wanted, this::letters);
        List<String> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (DeadLetter letter : page.items()) {
          int number = lines.size() + 1;
          lines.add(letter(number, letter));
          if (letter.retryable()) {
            buttons.add(
                Press.button(
                    words.say("button.retry", "number", number), Press.Verb.RETRY, letter.id()));
          }
          buttons.add(
              Press.button(
                  words.say("button.drop", "number", number), Press.Verb.DROP, letter.id()));
        }
        yield sheet(listing, "letters", page, lines, buttons);
      }
    };
  }

  private <T extends Dossier> AlertWords page(
      Listing listing, String key, int wanted, java.util.function.IntFunction<Page<T>> read) {
    Page<T> page = there(wanted, read);
    return sheet(listing, key, page, page.items().stream().map(records::line).toList(), List.of());
  }

  /** The page, or the last one there is when the list has become shorter. */
  private static <T> Page<T> there(int wanted, java.util.function.IntFunction<Page<T>> read) {
    Page<T> page = read.apply(wanted);
    return page.items().isEmpty() && page.pages() > 0 ? read.apply(page.pages() - 1) : page;
  }

  private Page<DeadLetter> letters(int number) {
    return new Page<>(
        deadLetters.list(number * LETTERS, LETTERS), number, LETTERS, deadLetters.count());
  }

  private String letter(int number, DeadLetter letter) {
    return words.say(
        "list.letter",
        "number",
        number,
        "kind",
        words.say("letters." + letter.kind().name().toLowerCase(java.util.Locale.ROOT)),
        "at",
        times.time(letter.at()),
        "reason",
        letter.reason());
  }

  private AlertWords sheet(
      Listing listing, String key, Page<?> page, List<String> lines, List<Button> more) {
    String title = words.say("list.title." + key, "total", page.total(), "words", listing.search());
    List<Button> buttons = new ArrayList<>(more);
    if (page.hasPrevious()) {
      buttons.add(turnTo(listing, "list.previous", page.number() - 1));
    }
    if (page.hasNext()) {
      buttons.add(turnTo(listing, "list.next", page.number() + 1));
    }
    String text =
        lines.isEmpty()
            ? words.say("list.empty")
            : String.join("\n", lines)
                + (page.pages() > 1
                    ? "\n"
                        + words.say("list.page", "page", page.number() + 1, "pages", page.pages())
                    : "");
    return new AlertWords(title, text, Press.rows(2, buttons));
  }

  private Button turnTo(Listing listing, String label, int page) {
    return Press.button(words.say(label), Press.Verb.PAGE, listing.id(), String.valueOf(page));
  }

  private String line(StoredMatch match) {
    return words.say(
        "list.match",
        "references",
        matchView.references(match.match()),
        "score",
        Math.round(match.match().score() * 100),
        "state",
        words.say("match-state." + match.state().word()));
  }

  private void record(StaffTurn turn, String argument) {
    Optional<Dossier> found = Reference.read(argument).flatMap(dossiers::find);
    if (found.isEmpty()) {
      turn.say(words.say("command.no-record", "reference", argument));
      return;
    }
    AlertWords shown = records.words(found.get());
    turn.say(shown.title(), shown.text(), shown.keyboard());
  }

  private void stats(StaffTurn turn) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("stats.needs", "counts", counts(statuses(needs.count()))));
    lines.add(words.say("stats.offers", "counts", counts(statuses(offers.count()))));
    lines.add(words.say("stats.matches", "count", matches.listLiving(0, 1).total()));
    lines.add(words.say("stats.handoffs", "count", handoffs.listLasting(FEW).size()));
    lines.add(words.say("stats.callbacks", "count", callbacks.listOpen(0, 1).total()));
    lines.add(
        words.say(
            "stats.decisions",
            "count",
            decisions.countSince(clock.instant().minus(Duration.ofDays(7)))));
    turn.say(words.say("stats.title"), String.join("\n", lines), Keyboard.NONE);
  }

  private static Map<String, Long> statuses(Map<? extends Enum<?>, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Map.Entry::getValue,
                Long::sum,
                java.util.TreeMap::new));
  }

  private String counts(Map<String, Long> counts) {
    return counts.isEmpty()
        ? words.say("stats.none")
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + words.say("status." + entry.getKey()))
            .collect(Collectors.joining(", "));
  }
}
