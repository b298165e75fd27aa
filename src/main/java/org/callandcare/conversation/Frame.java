package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue under way. Immutable.
 *
 * @param dialogue its name
 * @param version the version it began with, or was moved to
 * @param run unique id of this walk, from the key of the message that began it
 * @param kind how it came onto the stack
 * @param step where it stands; {@link Step#END} when nothing is left to do
 * @param slots what was answered
 * @param trail question steps the person answered, oldest first: the way back
 * @param passed question steps that were walked over, asked or not
 * @param performed effect steps that were performed, in order
 * @param back where it goes on once a changed answer has been followed up; null when it just goes
 *     on
 * @param misses how often the question it stands at was not understood
 * @param open true while the question it stands at is asked although its slot is filled: more
 *     photos, or another answer
 */
record Frame(
    String dialogue,
    int version,
    String run,
    Kind kind,
    String step,
    Map<String, SlotValue> slots,
    List<String> trail,
    List<String> passed,
    List<String> performed,
    @Nullable String back,
    int misses,
    boolean open) {

  /** How a dialogue came onto the stack. */
  enum Kind {
    /** It began the talk. */
    MAIN,
    /** The dialogue below called it and waits for it. */
    CALLED,
    /** It came in between; what is below goes on when it ends. */
    ASIDE
  }

  Frame {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    trail = List.copyOf(trail);
    passed = List.copyOf(passed);
    performed = List.copyOf(performed);
  }

  static Frame begun(
      String dialogue,
      int version,
      String run,
      Kind kind,
      String step,
      Map<String, SlotValue> slots) {
    return new Frame(
        dialogue, version, run, kind, step, slots, List.of(), List.of(), List.of(), null, 0, false);
  }

  /** Standing at another step, with nothing missed there yet. */
  Frame at(String other) {
    return new Frame(
        dialogue, version, run, kind, other, slots, trail, passed, performed, back, 0, false);
  }

  /**
   * With a slot filled.
   *
   * @param value null empties it
   */
  Frame with(String slot, @Nullable SlotValue value) {
    Map<String, SlotValue> changed = new LinkedHashMap<>(slots);
    if (value == null) {
      changed.remove(slot);
    } else {
      changed.put(slot, value);
    }
    return withSlots(changed);
  }

  Frame withSlots(Map<String, SlotValue> changed) {
    return new Frame(
        dialogue, version, run, kind, step, changed, trail, passed, performed, back, misses, open);
  }

  /** The question of that step was answered. */
  Frame answered(String question) {
    List<String> longer = new ArrayList<>(trail);
    longer.remove(question);
    longer.add(question);
    return withTrail(longer);
  }

  Frame withTrail(List<String> other) {
    return new Frame(
        dialogue, version, run, kind, step, slots, other, passed, performed, back, misses, open);
  }

  /** The question of that step was walked over. */
  Frame passing(String question) {
    if (passed.contains(question)) {
      return this;
    }
    List<String> more = new ArrayList<>(passed);
    more.add(question);
    return new Frame(
        dialogue, version, run, kind, step, slots, trail, more, performed, back, misses, open);
  }

  /** An effect was performed: there is no way back before it. */
  Frame performing(String effectStep) {
    List<String> more = new ArrayList<>(performed);
    more.add(effectStep);
    return new Frame(
        dialogue, version, run, kind, step, slots, List.of(), passed, more, back, misses, open);
  }

  Frame backTo(@Nullable String target) {
    return new Frame(
        dialogue, version, run, kind, step, slots, trail, passed, performed, target, misses, open);
  }

  Frame withMisses(int count) {
    return new Frame(
        dialogue, version, run, kind, step, slots, trail, passed, performed, back, count, open);
  }

  Frame withOpen(boolean more) {
    return new Frame(
        dialogue, version, run, kind, step, slots, trail, passed, performed, back, misses, more);
  }

  Frame withKind(Kind other) {
    return new Frame(
        dialogue, version, run, other, step, slots, trail, passed, performed, back, misses, open);
  }

  Frame withVersion(int other) {
    return new Frame(
        dialogue, other, run, kind, step, slots, trail, passed, performed, back, misses, open);
  }

  Frame withRun(String other) {
    return new Frame(
        dialogue, version, other, kind, step, slots, trail, passed, performed, back, misses, open);
  }
}
