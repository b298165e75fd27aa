package org.callandcare.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People who hold one whole conversation after another, each conversation somebody new. */
final class Crowd {

  /** What came of all their conversations. */
  record Account(int conversations, int repeats, Duration longestWait, List<String> faults) {

    @Override
    public String toString() {
      return "%d conversations, %d faults, %d repeated answers, longest wait %.1f s"
          .formatted(conversations, faults.size(), repeats, longestWait.toMillis() / 1000.0);
    }
  }

  private final Talk talk;
  private final Duration patience;
  private final Duration pause;
  private final AtomicBoolean more = new AtomicBoolean(true);
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<List<Talk.Outcome>>> talks;

  private Crowd(Talk talk, int size, Duration patience, Duration pause) {
    this.talk = talk;
    this.patience = patience;
    this.pause = pause;
    talks =
        IntStream.range(0, size)
            .mapToObj(person -> people.submit(() -> conversations(person * 100_000)))
            .toList();
  }

  /**
   * Begins to talk, along a script that {@code talk} has learnt.
   *
   * @param patience how long one answer may take
   * @param pause between an answer and the next line
   */
  static Crowd talking(Talk talk, int size, Duration patience, Duration pause) {
    return new Crowd(talk, size, patience, pause);
  }

  /** Why some have stopped talking, though nobody asked them to. */
  List<String> faultsSoFar() {
    return talks.stream()
        .flatMap(
            held ->
                switch (held.state()) {
                  case SUCCESS ->
                      held.resultNow().stream().flatMap(outcome -> outcome.faults().stream());
                  case FAILED -> Stream.of(held.exceptionNow().toString());
                  case RUNNING, CANCELLED -> Stream.of();
                })
        .toList();
  }

  /** Lets everybody finish the conversation they are in. */
  Account end() throws InterruptedException, ExecutionException {
    more.set(false);
    List<Talk.Outcome> all = new ArrayList<>();
    try (people) {
      for (Future<List<Talk.Outcome>> held : talks) {
        all.addAll(held.get());
      }
    }
    return new Account(
        all.size(),
        all.stream().mapToInt(Talk.Outcome::repeats).sum(),
        all.stream()
            .flatMap(outcome -> outcome.waits().stream())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO),
        all.stream().flatMap(outcome -> outcome.faults().stream()).toList());
  }

  private List<Talk.Outcome> conversations(int first) {
    List<Talk.Outcome> outcomes = new ArrayList<>();
    for (int i = first; more.get() || i == first; i++) {
      Talk.Outcome outcome = talk.hold("Personne" + i, patience, pause);
      outcomes.add(outcome);
      if (!outcome.faults().isEmpty()) {
        break;
      }
    }
    return outcomes;
  }
}
