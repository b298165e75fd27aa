package org.callandcare.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Person;
import org.callandcare.telegram.botapi.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Conversations along a script on the double. An undisturbed one tells what the bot answers to each
 * line; every other is held against it: an answer that never comes, comes in the wrong order or is
 * another one is a fault, one that comes again is a repeat. Thread-safe.
 */
public final class Talk {

  /** What came of one conversation. */
  public record Outcome(int repeats, List<String> faults, List<Duration> waits) {
    public Outcome {
      faults = List.copyOf(faults);
      waits = List.copyOf(waits);
    }
  }

  /** So long nothing comes: an answer is whole. */
  private static final Duration QUIET = Duration.ofMillis(1_500);

  private final FakeTelegram telegram;
  private final List<NeedScript.Line> script;
  private final Map<Long, BlockingQueue<Shown>> heard = new ConcurrentHashMap<>();

  /** Each line's answer: one message or several. */
  private List<List<String>> reference = List.of();

  public Talk(FakeTelegram telegram, List<NeedScript.Line> script) {
    this.telegram = telegram;
    this.script = List.copyOf(script);
    telegram.onShown(
        (chat, shown) -> {
          BlockingQueue<Shown> queue = heard.get(chat);
          if (queue != null && !shown.edited()) {
            queue.add(shown);
          }
        });
  }

  /** About a need, with the answers of a bot that has just been started. */
  static Talk learned(FakeTelegram telegram) {
    Talk talk = new Talk(telegram, NeedScript.withRecords());
    talk.learn(BotProcess.START);
    return talk;
  }

  /**
   * Somebody says the first line and no more.
   *
   * @throws AssertionError when no answer comes in that time
   */
  public void awaitFirstAnswer(Duration patience) {
    Person first = person("Première");
    NeedScript.play(script.getFirst(), first);
    if (next(first, patience) == null) {
      throw new AssertionError("no first answer\n" + first.transcript());
    }
    heard.remove(first.chatId());
  }

  /** An undisturbed conversation: its answers are what all others must get. */
  public List<List<String>> learn(Duration patience) {
    Person first = person("Référence");
    List<List<String>> answers = new ArrayList<>();
    for (NeedScript.Line line : script) {
      NeedScript.play(line, first);
      Shown shown = next(first, patience);
      if (shown == null) {
        throw new AssertionError("no answer to " + line + "\n" + first.transcript());
      }
      List<String> answer = new ArrayList<>();
      while (shown != null) {
        answer.add(read(shown));
        shown = next(first, QUIET);
      }
      answers.add(List.copyOf(answer));
    }
    reference = List.copyOf(answers);
    heard.remove(first.chatId());
    return reference;
  }

  /**
   * One whole conversation.
   *
   * @param patience how long one answer may take
   * @param pause between an answer and the next line
   */
  public Outcome hold(String name, Duration patience, Duration pause) {
    Person person = person(name);
    List<String> faults = new ArrayList<>();
    List<Duration> waits = new ArrayList<>();
    int repeats = 0;
    Set<String> before = new HashSet<>();
    for (int i = 0; i < script.size() && faults.isEmpty(); i++) {
      long asked = System.nanoTime();
      NeedScript.play(script.get(i), person);
      Iterator<String> expected = reference.get(i).iterator();
      for (String awaited = expected.next(); awaited != null && faults.isEmpty(); ) {
        Shown answer = next(person, patience);
        if (answer == null) {
          faults.add("no answer to line " + i + ":\n" + person.transcript());
        } else if (read(answer).equals(awaited)) {
          before.add(awaited);
          awaited = expected.hasNext() ? expected.next() : null;
        } else if (before.contains(read(answer))) {
          repeats++;
        } else {
          faults.add(
              "another answer to line " + i + ": " + read(answer) + "\n" + person.transcript());
        }
      }
      waits.add(Duration.ofNanos(System.nanoTime() - asked));
      pause(pause);
    }
    heard.remove(person.chatId());
    person.clearsHistory();
    return new Outcome(repeats, faults, waits);
  }

  private Person person(String name) {
    Person person = telegram.person(name);
    heard.put(person.chatId(), new LinkedBlockingQueue<>());
    return person;
  }

  private @Nullable Shown next(Person person, Duration patience) {
    try {
      return heard.get(person.chatId()).poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static void pause(Duration time) {
    if (time.isPositive()) {
      java.util.concurrent.locks.LockSupport.parkNanos(time.toNanos());
    }
  }

  /** Words and number of buttons, without what differs from person to person. */
  private static String read(Shown shown) {
    return NeedScript.withoutReference(shown.text()) + " [" + shown.buttons().size() + "]";
  }
}
