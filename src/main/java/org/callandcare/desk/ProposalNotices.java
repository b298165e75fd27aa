package org.callandcare.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationState;
import org.callandcare.records.Answer;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.ItemLine;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.PartyId;
import org.callandcare.records.RecordId;
import org.callandcare.records.Side;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;

/** What both sides of a proposal, and the desk, are told: each in their language, each once. */
class ProposalNotices {

  /** The mark of a receiver who was thanked where they confirmed. */
  static final String THANKED = "thanked";

  private static final Comparator<Allocation> NEED_ORDER =
      Comparator.comparingInt(Allocation::needLine).thenComparingInt(Allocation::offerLine);

  private final Notices notices;
  private final Outbox outbox;
  private final StaffRooms rooms;
  private final Dossiers dossiers;
  private final Parties parties;
  private final DeskWords staffWords;
  private final Texts texts;
  private final Clock clock;

  ProposalNotices(
      Notices notices,
      Outbox outbox,
      StaffRooms rooms,
      Dossiers dossiers,
      Parties parties,
      DeskWords staffWords,
      Clock clock) {
    this.notices = notices;
    this.outbox = outbox;
    this.rooms = rooms;
    this.dossiers = dossiers;
    this.parties = parties;
    this.staffWords = staffWords;
    this.texts = staffWords.texts();
    this.clock = clock;
  }

  /** Begins the dialogue {@code proposal} with both sides. */
  void ask(Proposal proposal, List<Allocation> held) {
    for (Side side : Side.values()) {
      Proposal.Party party = proposal.side(side);
      Language language = language(party);
      TimeWords times = new TimeWords(new DeskWords(texts, language), clock);
      notices.signal(
          id(proposal, "ask", side),
          party.key(),
          "match-proposed",
          Map.of(
              "proposal",
              proposal.id(),
              "side",
              side.word(),
              "reference",
              dossier(party).reference().value(),
              "what",
              what(held, language),
              "where",
              dossier(proposal.side(side.other())).place().name(),
              "until",
              times.day(until(held)),
              "way",
              proposal.direct() ? "introduce" : "relay"));
    }
  }

  /** Both said yes: they get each other's contact if both may, else the desk relays. */
  void agreed(Proposal proposal, List<Allocation> held) {
    Optional<String> needs = contact(proposal.need());
    Optional<String> offers = contact(proposal.offer());
    boolean introduce =
        proposal.direct()
            && proposal.need().shares()
            && proposal.offer().shares()
            && needs.isPresent()
            && offers.isPresent();
    for (Side side : Side.values()) {
      Proposal.Party party = proposal.side(side);
      Language language = language(party);
      DeskWords words = new DeskWords(texts, language);
      String text =
          introduce
              ? words.say(
                  "notice.introduce",
                  "what",
                  what(held, language),
                  "reference",
                  dossier(party).reference().value(),
                  "contact",
                  (side == Side.NEED ? offers : needs).orElseThrow())
              : words.say(
                  "notice.relay",
                  "what",
                  what(held, language),
                  "reference",
                  dossier(party).reference().value());
      notices.say(id(proposal, "agreed", side), party.key(), text);
    }
    tellGroups(proposal, introduce ? "introduced" : "to-relay");
  }

  /** It did not come about: kindly, to whom did not end it; and to both when nobody did. */
  void ended(Proposal proposal, List<Allocation> all) {
    AllocationState.Ended ended =
        all.stream()
            .map(Allocation::state)
            .filter(AllocationState.Ended.class::isInstance)
            .map(AllocationState.Ended.class::cast)
            .findFirst()
            .orElseThrow();
    boolean missed =
        ended.ending() == AllocationState.Ending.HOLD_EXPIRED
            && all.stream().anyMatch(held -> held.missedHandovers() > 0);
    String how = missed ? "missed-released" : ended.ending().word();
    for (Side side : Side.values()) {
      Proposal.Party party = proposal.side(side);
      String key = "notice." + side.word() + "." + how;
      Language language = language(party);
      DeskWords words = new DeskWords(texts, language);
      if (ended.by() != side && !dossier(party).ended() && words.has(key)) {
        notices.say(
            id(proposal, "ended", side),
            party.key(),
            words.say(
                key, "what", what(all, language), "reference", dossier(party).reference().value()));
      }
    }
    tellGroups(proposal, "ended-" + how);
  }

  /** It arrived. */
  void confirmed(Proposal proposal, List<Allocation> held) {
    for (Side side : Side.values()) {
      if (side == Side.NEED && proposal.wasTold(THANKED)) {
        continue;
      }
      Proposal.Party party = proposal.side(side);
      Language language = language(party);
      notices.say(
          id(proposal, "confirmed", side),
          party.key(),
          new DeskWords(texts, language)
              .say("notice." + side.word() + ".confirmed", "what", what(held, language)));
    }
    tellGroups(proposal, "confirmed");
  }

  /** A line in every staff group, once for each proposal. */
  void tellGroups(Proposal proposal, String what) {
    String key = "match-news." + what;
    if (!staffWords.has(key)) {
      return;
    }
    String references =
        staffWords.say(
            "match.references",
            "need",
            dossier(proposal.need()).reference().value(),
            "offer",
            dossier(proposal.offer()).reference().value());
    String text = staffWords.say(key, "references", references, "name", proposal.by().name());
    outbox.enqueue(
        rooms.groups().stream()
            .map(
                group ->
                    new OutgoingMessage(
                        "desk:proposal:" + proposal.id() + ":" + what + ":" + group,
                        group,
                        new OutgoingMessage.Say(null, text, org.callandcare.channel.Keyboard.NONE),
                        OutgoingMessage.Priority.ALERT))
            .toList());
  }

  /** What changes hands, as the giver counts it, in the order of the need. */
  String what(List<Allocation> held, Language language) {
    ItemWords items = new ItemWords(texts, language);
    return held.stream()
        .sorted(NEED_ORDER)
        .map(
            one -> {
              ItemLine line = dossiers.find(one.offer()).orElseThrow().line(one.offerLine());
              return items.amount(one.given(), line.unit(), line.type());
            })
        .collect(Collectors.joining(", "));
  }

  private Instant until(List<Allocation> held) {
    return held.stream()
        .map(Allocation::state)
        .filter(AllocationState.Held.class::isInstance)
        .map(state -> ((AllocationState.Held) state).until())
        .min(Instant::compareTo)
        .orElseGet(clock::instant);
  }

  /** "Nora, +33639981003"; empty when it cannot be reached but here. */
  private Optional<String> contact(Proposal.Party party) {
    Dossier dossier = dossier(party);
    Optional<Party> known = parties.find(new PartyId(party.party()));
    Optional<Answer.Contact> answered = dossier.content().find("contact", Answer.Contact.class);
    Optional<String> way =
        known
            .map(Party::phone)
            .or(() -> answered.map(Answer.Contact::phone))
            .or(() -> known.map(Party::email))
            .or(() -> answered.map(Answer.Contact::email));
    String organisation = dossier.sheet().organisation();
    String name = organisation == null ? known.map(Party::name).orElse(null) : organisation;
    return way.map(there -> name == null ? there : name + ", " + there);
  }

  DeskWords words(Language language) {
    return new DeskWords(texts, language);
  }

  String reference(Proposal.Party party) {
    return dossier(party).reference().value();
  }

  Language language(Proposal.Party party) {
    return parties
        .find(new PartyId(party.party()))
        .flatMap(known -> Optional.ofNullable(known.language()))
        .flatMap(Language::find)
        .orElse(Language.FR);
  }

  private Dossier dossier(Proposal.Party party) {
    return dossiers.find(RecordId.parse(party.record())).orElseThrow();
  }

  private static String id(Proposal proposal, String what, Side side) {
    return "desk:proposal:" + proposal.id() + ":" + what + ":" + side.word();
  }
}
