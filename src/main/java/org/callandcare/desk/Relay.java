package org.callandcare.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.conversation.Handoffs;
import org.callandcare.records.Actor;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;

/**
 * Carries words between a person and the member of staff who has the conversation. Everything is
 * kept before it is carried, and carried under ids made of the messages' own, so that nothing is
 * lost and nothing comes twice. Thread-safe.
 */
class Relay implements Handoffs {

  private static final String BY_DESK = "desk";

  private final HandoffStore handoffs;
  private final AlertBoard board;
  private final Outbox outbox;
  private final Notices notices;
  private final StaffRooms rooms;
  private final DeskSettings settings;
  private final DeskWords words;
  private final Texts texts;
  private final Clock clock;

  Relay(
      HandoffStore handoffs,
      AlertBoard board,
      Outbox outbox,
      Notices notices,
      StaffRooms rooms,
      DeskSettings settings,
      DeskWords words,
      Clock clock) {
    this.handoffs = handoffs;
    this.board = board;
    this.outbox = outbox;
    this.notices = notices;
    this.rooms = rooms;
    this.settings = settings;
    this.words = words;
    this.texts = words.texts();
    this.clock = clock;
  }

  @Override
  public void opened(ConversationKey person, String reason, Language language, String key) {
    Handoff handoff = handoffs.open(person, reason, language, key, clock.instant());
    if (!handoff.ended()) {
      board.raise(AlertKind.HANDOFF, handoff.id(), handoff.distress() ? "distress" : "new");
    }
  }

  @Override
  public void said(ConversationKey person, IncomingMessage message) {
    Optional<String> said = said(message.content());
    Optional<Handoff> found = handoffs.findLatest(person);
    if (said.isEmpty() || found.isEmpty()) {
      return;
    }
    HandoffStore.Words kept =
        new HandoffStore.Words(
            message.key(), found.get().id(), false, said.get(), message.receivedAt());
    handoffs.say(kept);
    Handoff handoff = handoffs.get(found.get().id());
    if (handoff.by() != null) {
      carry(handoff, handoff.by(), kept);
    }
  }

  /**
   * "Je réponds." The first has it; whoever takes it over from somebody who does not answer, too.
   *
   * @return as it stands
   */
  Handoff take(String id, Actor.Staff by) {
    Handoff now =
        handoffs.take(id, by, clock.instant(), clock.instant().minus(settings.waitingAgain()));
    if (!now.heldBy(by) || now.byAt() == null) {
      return now;
    }
    String taking = "desk:handoff:" + id + ":" + ShortId.of(by.account(), now.byAt().toString());
    if (now.from() != null) {
      leave(now, now.from(), taking);
    }
    ConversationKey alone = rooms.privately(by);
    outbox.enqueue(
        List.of(
            new OutgoingMessage(
                taking + ":intro",
                alone,
                new OutgoingMessage.Say(
                    words.say("relay.title", "reference", now.reference()),
                    words.say("relay.intro", "language", now.language().code()),
                    Press.rows(1, List.of(giveBack(now)))),
                OutgoingMessage.Priority.ANSWER)));
    handoffs.listWords(id).stream()
        .filter(said -> !said.byDesk())
        .forEach(said -> carry(now, by, said));
    notices.signalNow(taking + ":seat", alone, Seat.TAKE, Map.of("handoff", id));
    outbox.enqueue(
        List.of(
            OutgoingMessage.answer(
                taking + ":here",
                now.conversation(),
                theirs(now).say("relay.here", "name", firstName(by)))));
    board.refresh(AlertKind.HANDOFF, id);
    return now;
  }

  /**
   * A member of staff writes to somebody first: the conversation is theirs from now on.
   *
   * @param key unique to the wish, the same when it is repeated
   * @return as it stands: somebody else may have it
   */
  Handoff begin(ConversationKey person, Language language, Actor.Staff by, String key) {
    Handoff opened = handoffs.open(person, BY_DESK, language, key, clock.instant());
    if (opened.ended()) {
      return opened;
    }
    Handoff taken = take(opened.id(), by);
    if (taken.heldBy(by)) {
      notices.signalNow(key + ":writes", person, "desk-writes", Map.of());
      board.raise(AlertKind.HANDOFF, taken.id(), "new");
    }
    return taken;
  }

  /** What whoever has it writes goes to the person. */
  void reply(Handoff handoff, Actor.Staff by, String key, String text) {
    handoffs.say(new HandoffStore.Words(key, handoff.id(), true, text, clock.instant()));
    outbox.enqueue(
        List.of(
            new OutgoingMessage(
                "desk:reply:" + key,
                handoff.conversation(),
                new OutgoingMessage.Say(
                    theirs(handoff).say("relay.from", "name", firstName(by)), text, Keyboard.NONE),
                OutgoingMessage.Priority.ANSWER)));
  }

  /** Gives the conversation back to the bot. */
  Handoff end(String id) {
    Handoff ended = handoffs.end(id, clock.instant());
    notices.signalNow("desk:handoff-ended:" + id, ended.conversation(), "handoff-ended", Map.of());
    if (ended.by() != null) {
      leave(ended, ended.by(), "desk:handoff:" + id + ":end");
    }
    board.refresh(AlertKind.HANDOFF, id);
    return ended;
  }

  /** Who cannot be reached cannot answer: the next one may; and whoever wrote is told. */
  void unreachable(ConversationKey conversation) {
    String account = conversation.toString();
    for (Handoff held : handoffs.listHeldBy(account)) {
      handoffs.letGo(held.id(), account);
      board.refresh(AlertKind.HANDOFF, held.id());
    }
    handoffs
        .findLasting(conversation)
        .filter(handoff -> handoff.by() != null)
        .ifPresent(
            handoff ->
                outbox.enqueue(
                    List.of(
                        OutgoingMessage.answer(
                            "desk:handoff:" + handoff.id() + ":gone",
                            rooms.privately(java.util.Objects.requireNonNull(handoff.by())),
                            words.say("relay.gone", "reference", handoff.reference())))));
  }

  private void leave(Handoff handoff, Actor.Staff by, String key) {
    notices.signalNow(
        key + ":left", rooms.privately(by), Seat.LEAVE, Map.of("handoff", handoff.id()));
  }

  private void carry(Handoff handoff, Actor.Staff to, HandoffStore.Words said) {
    boolean several = handoffs.listHeldBy(to.account()).size() > 1;
    outbox.enqueue(
        List.of(
            new OutgoingMessage(
                "desk:said:" + ShortId.of(said.id(), to.account()),
                rooms.privately(to),
                new OutgoingMessage.Say(
                    words.say("relay.title", "reference", handoff.reference()),
                    said.text(),
                    several
                        ? Press.rows(
                            1,
                            List.of(
                                Press.button(
                                    words.say("button.answer-this"),
                                    Press.Verb.SWITCH,
                                    handoff.id())))
                        : Keyboard.NONE),
                OutgoingMessage.Priority.ANSWER)));
  }

  Button giveBack(Handoff handoff) {
    return Press.button(
        words.say("button.give-back"), Press.Verb.DONE, Alert.id(AlertKind.HANDOFF, handoff.id()));
  }

  private Optional<String> said(Content content) {
    return switch (content) {
      case Content.Text(var text) -> Optional.of(text);
      case Content.Command(var name, var argument) ->
          Optional.of(("/" + name + " " + argument).strip());
      case Content.Contact(var phone, _, _) -> Optional.of(phone);
      case Content.Location(double latitude, double longitude) ->
          Optional.of(
              words.say(
                  "relay.location",
                  "latitude",
                  String.valueOf(latitude),
                  "longitude",
                  String.valueOf(longitude)));
      case Content.Photo(_, var caption) -> Optional.of(withCaption("photo", caption));
      case Content.Document(_, _, var caption) -> Optional.of(withCaption("document", caption));
      case Content.Voice _ -> Optional.of(words.say("relay.voice"));
      case Content.Sticker(var emoji) ->
          Optional.of(emoji == null ? words.say("relay.sticker") : emoji);
      case Content.Other _ -> Optional.of(words.say("relay.other"));
      case Content.Choice _, Content.Membership _, Content.Timer _, Content.Signal _ ->
          Optional.empty();
    };
  }

  private String withCaption(String kind, @org.jspecify.annotations.Nullable String caption) {
    return caption == null || caption.isBlank()
        ? words.say("relay." + kind)
        : words.say("relay." + kind) + " " + caption;
  }

  private DeskWords theirs(Handoff handoff) {
    return new DeskWords(texts, handoff.language());
  }

  private static String firstName(Actor.Staff staff) {
    return staff.name().strip().split("\\s+")[0];
  }
}
