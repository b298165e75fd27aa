package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dialogues under way while a turn is computed, the one in front last. */
final class FrameStack {

  private final List<Frame> frames;

  FrameStack(List<Frame> frames) {
    this.frames = new ArrayList<>(frames);
  }

  /** All of them; changes go through. */
  List<Frame> frames() {
    return frames;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  Frame top() {
    return frames.getLast();
  }

  void push(Frame frame) {
    frames.add(frame);
  }

  Frame pop() {
    return frames.removeLast();
  }

  void replaceTop(Frame frame) {
    frames.set(frames.size() - 1, frame);
  }

  /** The one that waits for it; null at the bottom. */
  @Nullable Frame below(Frame frame) {
    int at = frames.indexOf(frame);
    return at > 0 ? frames.get(at - 1) : null;
  }

  /** The frame at the bottom of a chain of calls. */
  Frame root(Frame frame) {
    int at = frames.indexOf(frame);
    while (at > 0 && frames.get(at).kind() == Frame.Kind.CALLED) {
      at--;
    }
    return frames.get(at);
  }
}
