package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.GlobalWord;
import org.callandcare.dialogue.GlobalWords;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/** Takes what is typed: as an answer, a change, a question in between, or the first word. */
final class Texting {

  private static final int FEW_WORDS = 4;

  private final TurnInHand turn;
  private final Answering answering;
  private final Digressing digressing;
  private final boolean first;
  private final boolean away;

  /**
   * @param first true for the first message of a conversation
   * @param away true when the person has been away so long that other words need not be an answer
   */
  Texting(TurnInHand turn, boolean first, boolean away) {
    this.turn = turn;
    this.answering = new Answering(turn);
    this.digressing = new Digressing(turn);
    this.first = first;
    this.away = away;
  }

  void hear(String text) {
    Meaning meaning = turn.engine().understand(turn, text);
    if (new Warnings(turn).stops(meaning)) {
      return;
    }
    Pending pending = Pending.of(turn);
    boolean words = pending != null && pending.is(SlotType.TEXT);
    new Languages(turn).follow(meaning, text, first, words);
    List<RepairPattern> notes = new Warnings(turn).notes(meaning);
    interpret(text, meaning);
    notes.forEach(turn::repair);
  }

  private void interpret(String text, Meaning meaning) {
    Pending pending = Pending.of(turn);
    if (pending == null) {
      new FirstWords(turn).hear(text, meaning);
    } else {
      within(text, meaning, pending);
    }
  }

  private void within(String text, Meaning meaning, Pending pending) {
    Optional<Offered> label = label(text);
    if (label.isPresent()) {
      new Pressing(turn).act(pending, label.get());
      return;
    }
    GlobalHearing globals = new GlobalHearing(turn);
    Optional<GlobalWord> word = globals.word(text);
    if (word.isPresent() && globals.hear(word.get(), text, pending)) {
      return;
    }
    if (away && !pending.isPattern() && meaning.intent() == Intent.GREETING) {
      comeBack(text);
      return;
    }
    if (pending.isSummary()) {
      if (!new SummaryHearing(turn).hear(text, meaning, pending)) {
        otherwise(text, meaning, pending);
      }
      return;
    }
    if (!pending.isPattern() && new Corrections(turn).hear(text, meaning, pending, false)) {
      return;
    }
    String said = withoutLead(text, pending);
    Meaning meant = said.equals(text) ? meaning : turn.engine().understand(turn, said);
    if (!question(said, meant, pending)) {
      otherwise(said, meant, pending);
    }
  }

  /** "En fait, j'ai 3 écrans à donner": where nothing was to be changed, the lead says nothing. */
  private String withoutLead(String text, Pending pending) {
    CorrectionWords said = CorrectionWords.of(turn, text);
    boolean whole = pending.is(SlotType.TEXT) || pending.is(SlotType.YES_NO);
    return whole || !said.led() || said.old() != null || said.now().isBlank() ? text : said.now();
  }

  private Optional<Offered> label(String text) {
    String said = GlobalWords.simplify(text);
    return turn.keyboard().offered().stream()
        .filter(one -> !said.isEmpty() && GlobalWords.simplify(one.label()).equals(said))
        .findFirst();
  }

  // --- at a question

  private boolean question(String text, Meaning meaning, Pending pending) {
    if (stops(text, meaning, pending)) {
      turn.repair(RepairPattern.CANCEL, turn.titleInFront());
      return true;
    }
    Reading reading =
        new AnswerReader(turn)
            .read(pending.dialogue(), Objects.requireNonNull(pending.slot()), text, meaning);
    Optional<Dialogue> other = digressing.wanted(meaning, text);
    if (other.isPresent() && !pending.isPattern()) {
      if (digressing.leadsTo(other.get())) {
        digressing.replace(other.get(), text, meaning);
        return true;
      }
      if (digressing.isPlain(meaning, text, pending, reading)) {
        digressing.begin(other.get(), text, meaning);
        return true;
      }
    }
    return switch (reading) {
      case Reading.Got(SlotValue value) -> {
        if (isMoreCourtesyThanAnswer(meaning, text, pending)) {
          yield false;
        }
        answering.answer(pending, value);
        if (!pending.is(SlotType.TEXT) && !pending.isPattern()) {
          new Overhearing(turn).fill(text, meaning, pending.slot());
        }
        yield true;
      }
      case Reading.Which(List<SlotValue> values) -> {
        turn.askWhich(values);
        yield true;
      }
      case Reading.Problem problem -> {
        answering.refuse(pending, problem);
        yield true;
      }
      case Reading.Nothing _ ->
          meaning.signs().contains(Meaning.Sign.DONT_KNOW) && answering.unknown(pending)
              || meaning.signs().contains(Meaning.Sign.SKIP) && answering.skip(pending)
              || saysNoToOptional(text, pending) && answering.skip(pending);
    };
  }

  /**
   * "Annule tout", "j'ai changé d'avis": no answer, though a button may be labelled alike and any
   * words are an answer where words are asked for. Whether it is meant is asked.
   */
  private boolean stops(String text, Meaning meaning, Pending pending) {
    if (!meaning.sure() || meaning.intent() != Intent.CANCEL || pending.isPattern()) {
      return false;
    }
    Slot slot = Objects.requireNonNull(pending.slot());
    return slot.type() == SlotType.TEXT && !slot.optional()
        ? new SaidWords(text).count() <= FEW_WORDS
        : slot.type() == SlotType.CHOICE
            && new Choosing(turn).byWords(slot, text, 1).isEmpty()
            && new Choosing(turn).byLabel(pending.dialogue(), slot, text).isEmpty();
  }

  /** "Bonjour" where words are asked for is a greeting. */
  private static boolean isMoreCourtesyThanAnswer(Meaning meaning, String text, Pending pending) {
    return pending.is(SlotType.TEXT)
        && meaning.sure()
        && meaning.intent() == Intent.GREETING
        && new SaidWords(text).count() < 3;
  }

  private boolean saysNoToOptional(String text, Pending pending) {
    return pending.slotIsOptional()
        && new SaidWords(text).count() < 3
        && !turn.engine()
            .understanding()
            .readYesNo(turn.engine().utterance(turn, text))
            .orElse(true);
  }

  // --- no answer

  private void otherwise(String text, Meaning meaning, Pending pending) {
    if (pending.isPattern()) {
      outOfPattern(text, meaning, pending);
      return;
    }
    Overhearing overhearing = new Overhearing(turn);
    if (overhearing.fill(text, meaning, pending.slot())
        || overhearing.fillDay(text, meaning, pending.slot())) {
      Phrases phrases = turn.engine().phrases();
      turn.speech().say(turn.stack().top().run(), phrases.say(turn.language(), "engine.noted"));
      return;
    }
    if (saysMore(text, meaning) && new Corrections(turn).add(meaning, pending.slot())) {
      return;
    }
    Optional<Dialogue> other = digressing.wanted(meaning, text);
    if (other.isPresent()) {
      digressing.begin(other.get(), text, meaning);
    } else if (meaning.sure() && meaning.intent() == Intent.CANCEL) {
      turn.repair(RepairPattern.CANCEL, turn.titleInFront());
    } else if (Languages.isForeign(meaning, text)) {
      turn.repair(
          RepairPattern.FOREIGN_LANGUAGE, Map.of("heard", new SlotValue.Text(meaning.language())));
    } else if (away) {
      comeBack(text);
    } else if (!(meaning.sure() && meaning.intent() == Intent.GREETING)) {
      answering.miss(pending);
    }
  }

  /** "Il me faut aussi 2 écrans", "et 3 souris"; not every word that happens to name a thing. */
  private static boolean saysMore(String text, Meaning meaning) {
    return meaning.sure()
        || new SaidWords(text).count() <= FEW_WORDS
            && meaning.items().stream().allMatch(item -> item.quantity() != null);
  }

  /** Whoever says something else at a pattern's question has left it. */
  private void outOfPattern(String text, Meaning meaning, Pending pending) {
    boolean foreign = pending.frame().dialogue().equals(RepairPattern.FOREIGN_LANGUAGE.dialogue());
    if (foreign && Languages.isForeign(meaning, text)) {
      answering.miss(pending);
      return;
    }
    boolean asks =
        pending.frame().dialogue().equals(RepairPattern.UNSURE.dialogue())
            || pending.frame().dialogue().equals(RepairPattern.LOST.dialogue());
    if (asks && !isClear(meaning, text)) {
      answering.miss(pending);
      return;
    }
    turn.stack().pop();
    if (pending.frame().dialogue().equals(RepairPattern.COME_BACK.dialogue())) {
      if (digressing.wanted(meaning, text).isPresent()) {
        turn.setDraft(List.of());
      } else {
        turn.stack().frames().addAll(turn.draft());
        turn.setDraft(List.of());
      }
    }
    turn.keyboard().withdraw();
    interpret(text, meaning);
  }

  private boolean isClear(Meaning meaning, String text) {
    return digressing.wanted(meaning, text).isPresent()
        || meaning.sure() && meaning.intent() == Intent.GREETING;
  }

  private void comeBack(String text) {
    if (turn.stack().frames().stream().noneMatch(turn::holdsAnswers)) {
      turn.stack().frames().clear();
      new FirstWords(turn).hear(text, turn.engine().understand(turn, text));
      return;
    }
    Map<String, SlotValue> title = turn.titleInFront();
    turn.setDraft(turn.stack().frames().stream().filter(f -> !TurnInHand.isPattern(f)).toList());
    turn.stack().frames().clear();
    FirstWords.comeBack(turn, title.get("title"), text);
  }

  /** The words under a file, or a sign that stands for words. */
  void hearIfWords(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      hear(text);
    }
  }
}
