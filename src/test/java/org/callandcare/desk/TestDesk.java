package org.callandcare.desk;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Sender;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.hours.DeskHours;
import org.callandcare.hours.HoursSettings;
import org.callandcare.hours.QuietHours;
import org.callandcare.matching.MatchChanged;
import org.callandcare.matching.MatchFound;
import org.callandcare.matching.MatchObsolete;
import org.callandcare.matching.MatchingHouse;
import org.callandcare.records.AllocationAgreed;
import org.callandcare.records.AllocationConfirmed;
import org.callandcare.records.AllocationEnded;
import org.callandcare.records.AllocationHeld;
import org.callandcare.records.CallbackRequested;
import org.callandcare.records.NeedFiled;
import org.callandcare.records.OfferFiled;
import org.callandcare.records.RecordChanged;
import org.callandcare.records.RecordClosed;
import org.callandcare.records.RecordWithdrawn;
import org.callandcare.records.RecordsHouse;
import org.callandcare.store.TestStore;
import org.callandcare.texts.Texts;
import org.callandcare.texts.TextsLoader;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The desk on a test's own database, with real records and matching, two staff groups and
 * everybody's screens. What events say is followed when the test asks for it, so that it can also
 * be lost.
 */
final class TestDesk {

  static final Texts TEXTS = TextsLoader.load(null);
  static final ConversationKey GROUP = TestChannel.GROUP;
  static final ConversationKey LEA = new ConversationKey("web", "lea");
  static final ConversationKey KARIM = new ConversationKey("web", "karim");

  final Screens screens = new Screens();
  final FakeLetters letters = new FakeLetters();
  final List<IncomingMessage> signals = new ArrayList<>();
  final MatchingHouse matching;
  final RecordsHouse records;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final DeskHouse house;

  private final Set<String> inbox = new HashSet<>();

  /** Whether the inbox takes nothing, as where the process dies at that point. */
  boolean inboxAway;

  private final Map<ConversationKey, Turn> states = new HashMap<>();
  private final DeskEvents events;
  private int said;
  private int followed;
  private int delivered;

  TestDesk(TestStore store) {
    matching = MatchingHouse.on(store);
    records = matching.records;
    house =
        new DeskHouse(
            mongo(store.client(), store.databaseName()),
            new StaffRooms(List.of(new TestChannel())),
            this::accept,
            screens,
            letters,
            new DeskHouse.Records(
                records.needs,
                records.offers,
                records.dossiers,
                records.parties,
                records.allocations,
                records.callbacks),
            matching.matches,
            matching.matching,
            new DeskHours(HoursSettings.usual()),
            new QuietHours(HoursSettings.usual()),
            DeskSettings.usual(),
            TEXTS,
            meters,
            records.clock);
    house.prepare();
    events = house.events(Runnable::run, Runnable::run);
  }

  private void accept(List<IncomingMessage> messages) {
    if (inboxAway) {
      throw new IllegalStateException("the inbox takes nothing");
    }
    messages.stream().filter(message -> inbox.add(message.key())).forEach(this::arrived);
  }

  private static MongoTemplate mongo(MongoClient client, String database) {
    return new MongoTemplate(client, database);
  }

  /** A notice is said at once; every other signal waits to be looked at. */
  private void arrived(IncomingMessage message) {
    if (message.content() instanceof Content.Signal(var name, _) && name.equals(Notices.SAY)) {
      handle(message);
    } else {
      signals.add(message);
    }
  }

  /** Matches, and follows what events said since the last time. */
  TestDesk follow() {
    matching.look();
    while (followed < records.events.size()) {
      switch (records.events.get(followed++)) {
        case MatchFound event -> events.on(event);
        case MatchChanged event -> events.on(event);
        case MatchObsolete event -> events.on(event);
        case NeedFiled event -> events.on(event);
        case OfferFiled event -> events.on(event);
        case RecordChanged event -> events.on(event);
        case RecordClosed event -> events.on(event);
        case RecordWithdrawn event -> events.on(event);
        case CallbackRequested event -> events.on(event);
        case AllocationHeld event -> events.on(event);
        case AllocationAgreed event -> events.on(event);
        case AllocationConfirmed event -> events.on(event);
        case AllocationEnded event -> events.on(event);
        case org.callandcare.records.HandoverMissed event -> events.on(event);
        default -> {}
      }
    }
    return this;
  }

  /** Something could not be handled. */
  void deadLettered(String id) {
    events.on(new org.callandcare.channel.DeadLettered(id, "a reason"));
  }

  /** Somebody cannot be written to. */
  void unreachable(ConversationKey conversation) {
    events.on(new org.callandcare.channel.ConversationUnreachable(conversation));
  }

  /** Loses what events said: a crash. */
  TestDesk lose() {
    matching.look();
    followed = records.events.size();
    return this;
  }

  TestDesk scan() {
    house.scan().scan();
    house.scan().slowScan();
    house.scan().dailyScan();
    return this;
  }

  /** Says or presses something; gives what the handler made of it, shown on the screens. */
  Turn said(ConversationKey where, String who, Content content) {
    return said("test:" + ++said, where, who, content);
  }

  Turn said(String key, ConversationKey where, String who, Content content) {
    String name = Character.toUpperCase(who.charAt(0)) + who.substring(1);
    return handle(
        new IncomingMessage(
            key, where, new Sender(who, name, "fr"), content, records.clock.instant()));
  }

  private Turn handle(IncomingMessage message) {
    Turn before = states.get(message.conversation());
    Snapshot snapshot =
        new Snapshot(
            message.conversation(),
            before == null ? null : before.state(),
            before == null ? null : before.dueAt());
    if (!house.handler().handles(snapshot, message)) {
      throw new AssertionError("not for the desk: " + message);
    }
    Turn turn = house.handler().handle(snapshot, message);
    states.put(message.conversation(), turn);
    turn.replies().forEach(screens::show);
    return turn;
  }

  boolean handles(ConversationKey where, String who, Content content) {
    Turn before = states.get(where);
    return house
        .handler()
        .handles(
            new Snapshot(where, before == null ? null : before.state(), null),
            new IncomingMessage(
                "asked:" + ++said,
                where,
                new Sender(who, who, null),
                content,
                records.clock.instant()));
  }

  /** Presses the newest button with that label in a conversation. */
  Turn press(ConversationKey where, String who, String label) {
    return said(where, who, button(where, label));
  }

  /** The newest button with that label in a conversation. */
  Content.Choice button(ConversationKey where, String label) {
    for (Screens.Shown shown : screens.of(where).reversed()) {
      if (shown.button(label).isPresent()) {
        return new Content.Choice(shown.button(label).get().token(), shown.id());
      }
    }
    throw new AssertionError("no button " + label + " in\n" + screens.text(where));
  }

  /** Lets the signals for staff arrive. */
  TestDesk deliver() {
    while (delivered < signals.size()) {
      IncomingMessage signal = signals.get(delivered);
      if (signal.content() instanceof Content.Signal(var name, _)
          && (name.equals(Seat.TAKE) || name.equals(Seat.LEAVE))) {
        handle(signal);
      }
      delivered++;
    }
    return this;
  }

  /** What was proposed to this person last. */
  String proposalTo(ConversationKey person) {
    Content.Signal asked = signalsTo(person).getLast();
    if (!asked.name().equals("match-proposed")) {
      throw new AssertionError(asked.toString());
    }
    return String.valueOf(asked.arguments().get("proposal"));
  }

  List<Content.Signal> signalsTo(ConversationKey person) {
    return signals.stream()
        .filter(signal -> signal.conversation().equals(person))
        .map(signal -> (Content.Signal) signal.content())
        .toList();
  }

  String group() {
    return screens.text(GROUP);
  }

  /** What the conversation's state is now. */
  Turn state(ConversationKey conversation) {
    return states.get(conversation);
  }

  void begins(ConversationKey conversation, String state) {
    states.put(conversation, new Turn(state, List.<OutgoingMessage>of(), null));
  }
}
