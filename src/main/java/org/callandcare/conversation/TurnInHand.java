package org.callandcare.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Scope;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.callandcare.texts.Language;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * One turn while it is computed: the state as it becomes, and what is said. Belongs to one thread
 * and one message; nothing outside changes through it.
 */
final class TurnInHand {

  private final Engine engine;
  private final IncomingMessage message;
  private final LocalDate today;
  private final KnownFacts facts;
  private final Speech speech = new Speech();
  private final FrameStack stack;
  private final ShownKeyboard keyboard;
  private final Set<String> flags;
  private final Map<Utterance, Meaning> understood = new HashMap<>();
  private final List<Progress.Handover> handovers = new ArrayList<>();
  private List<Frame> draft;
  private @Nullable Language language;
  private boolean languageChosen;
  private @Nullable String handedOver;
  private @Nullable Instant since;
  private boolean reminded;
  private boolean relayed;
  private int runs;
  private int floor;
  private @Nullable String movedTitle;
  private @Nullable String held;
  private List<SlotValue> which = List.of();

  TurnInHand(Engine engine, State state, IncomingMessage message, LocalDate today, Facts facts) {
    this.engine = engine;
    this.message = message;
    this.today = today;
    this.facts = new KnownFacts(facts, engine.dialogues().facts().keySet(), message.conversation());
    this.stack = new FrameStack(state.stack());
    this.keyboard = new ShownKeyboard(state.keyboard(), state.offered(), state.replyKeyboard());
    this.flags = new LinkedHashSet<>(state.flags());
    this.draft = state.draft();
    this.language = state.language();
    this.languageChosen = state.languageChosen();
    this.handedOver = state.handedOver();
    this.since = state.since();
    this.reminded = state.reminded();
  }

  Engine engine() {
    return engine;
  }

  IncomingMessage message() {
    return message;
  }

  Instant now() {
    return message.receivedAt();
  }

  LocalDate today() {
    return today;
  }

  KnownFacts facts() {
    return facts;
  }

  Speech speech() {
    return speech;
  }

  /** What words mean; understood once, however often a turn asks. */
  Meaning understand(Utterance words) {
    return understood.computeIfAbsent(words, engine.understanding()::understand);
  }

  // --- language

  Language language() {
    return language == null ? Language.FR : language;
  }

  boolean knowsLanguage() {
    return language != null;
  }

  boolean languageChosen() {
    return languageChosen;
  }

  void speak(Language other, boolean chosen) {
    language = other;
    languageChosen |= chosen;
  }

  // --- the stack

  FrameStack stack() {
    return stack;
  }

  ShownKeyboard keyboard() {
    return keyboard;
  }

  Dialogue dialogue(Frame frame) {
    return engine.dialogue(frame);
  }

  static boolean isPattern(Frame frame) {
    return frame.dialogue().startsWith(RepairPattern.PREFIX);
  }

  Scope scope(Frame frame) {
    return new FrameScope(frame, this);
  }

  /** The step the dialogue in front stands at; null when there is none. */
  @Nullable Step standing() {
    return stack.isEmpty() ? null : dialogue(stack.top()).findStep(stack.top().step()).orElse(null);
  }

  /** Tells whether a dialogue was begun in this very turn. */
  boolean isNew(Frame frame) {
    return frame.run().startsWith(message.key() + "/");
  }

  String nextRun() {
    runs++;
    return message.key() + "/" + runs;
  }

  // --- beginning

  /**
   * Begins a dialogue on top of the stack, slots filled from what is given and from facts.
   *
   * @param given wins over facts; slots the dialogue has not are left out
   */
  Frame begin(Dialogue dialogue, Frame.Kind kind, Map<String, SlotValue> given) {
    Frame frame = Beginnings.frame(this, dialogue, kind, given);
    stack.push(frame);
    return frame;
  }

  /** Begins a repair pattern on top of the stack; its words come before what is below goes on. */
  Frame repair(RepairPattern pattern, Map<String, SlotValue> given) {
    return begin(
        engine.dialogues().getPattern(pattern),
        stack.isEmpty() ? Frame.Kind.MAIN : Frame.Kind.ASIDE,
        given);
  }

  void repair(RepairPattern pattern) {
    repair(pattern, Map.of());
  }

  /** The dialogue that a frame belongs to, its callers counted in: its title in a sentence. */
  String titleOf(Frame frame) {
    return engine.phrases().title(language(), dialogue(stack.root(frame)));
  }

  /** The title of the dialogue in front, patterns left out, as patterns take it; may be empty. */
  Map<String, SlotValue> titleInFront() {
    for (int at = stack.frames().size() - 1; at >= 0; at--) {
      if (!isPattern(stack.frames().get(at))) {
        return Map.of("title", new SlotValue.Text(titleOf(stack.frames().get(at))));
      }
    }
    return Map.of();
  }

  /** Tells whether the person has put anything into a dialogue that would be lost. */
  boolean holdsAnswers(Frame frame) {
    return !frame.trail().isEmpty()
        || !frame.performed().isEmpty()
        || dialogue(frame).slots().values().stream()
            .anyMatch(
                slot ->
                    slot.hears() != Slot.Hears.NOTHING
                        && slot.from() == null
                        && frame.slots().containsKey(slot.name()));
  }

  /** Leaves the dialogue in front alone: what was begun or put aside before is lost. */
  void forgetTheRest() {
    Frame front = stack.pop();
    stack.frames().clear();
    stack.push(front.withKind(Frame.Kind.MAIN));
    draft = List.of();
    flags.clear();
  }

  // --- what stands beside the stack

  /** Values that an answer may mean; the question in front asks which. */
  List<SlotValue> which() {
    return which;
  }

  void askWhich(List<SlotValue> values) {
    which = List.copyOf(values);
  }

  List<Frame> draft() {
    return draft;
  }

  void setDraft(List<Frame> frames) {
    draft = List.copyOf(frames);
  }

  Set<String> flags() {
    return flags;
  }

  @Nullable String handedOver() {
    return handedOver;
  }

  void handOver(String reason, String key) {
    handedOver = reason;
    handovers.add(new Progress.Handover(reason, language(), key));
  }

  void takeBack() {
    handedOver = null;
  }

  /**
   * Lets a pattern speak while a person of the desk keeps the conversation: what stands below does
   * not go on.
   */
  void speakAside(RepairPattern pattern) {
    floor = stack.frames().size();
    held = handedOver;
    handedOver = null;
    begin(engine.dialogues().getPattern(pattern), Frame.Kind.ASIDE, Map.of());
  }

  /** Below that size of the stack nothing is walked in this turn. */
  int floor() {
    return floor;
  }

  /** The message goes to the person of the desk who has the conversation. */
  void relay() {
    relayed = true;
  }

  @Nullable Instant since() {
    return since;
  }

  boolean reminded() {
    return reminded;
  }

  void setReminded(boolean sent) {
    reminded = sent;
  }

  /** Something began just now, by the person or for them: the wait for an answer begins anew. */
  void touch() {
    since = now();
    reminded = false;
  }

  /** The dialogue in front goes on in a newer version, which is told with the next words. */
  void moved(String title) {
    movedTitle = title;
  }

  @Nullable String movedTitle() {
    return movedTitle;
  }

  /** Closes the turn. */
  Progress.Done done(@Nullable Instant dueAt) {
    handedOver = held != null && handedOver == null ? held : handedOver;
    State state =
        new State(
            language,
            languageChosen,
            stack.frames(),
            draft,
            keyboard.version(),
            keyboard.offered(),
            keyboard.shares(),
            handedOver,
            flags,
            since,
            reminded);
    List<OutgoingMessage> replies = new ArrayList<>();
    for (OutgoingMessage.Body body : speech.messages()) {
      replies.add(
          new OutgoingMessage(
              message.key() + "#" + (replies.size() + 1),
              message.conversation(),
              body,
              OutgoingMessage.Priority.ANSWER));
    }
    return new Progress.Done(state, replies, dueAt, handovers, relayed);
  }
}
