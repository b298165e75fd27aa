package org.callandcare.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One small broken dialogue for each kind of fault: told once, at its place, with the mend. */
class DialogueFaultsTest {

  private static final String HEAD =
      """
      dialogue: visit
      version: 1
      starts-on: {commands: [visit]}
      """;

  /** Texts for everything that the dialogues below ask and say. */
  private static final String WORDS =
      """
      visit:
        title: a visit
        ask: {who: Who, place: Where, pupils: How many, day: When, phone: Phone, items: What, sure: Sure}
        option: {who: {school: A school, other: Somebody else}}
        slot: {who: Who, place: Where, pupils: Pupils, phone: Phone, items: What}
        summary: {check: All right}
        button: {soon: Soon}
        done: Done
      """;

  @TempDir Path folder;

  record Broken(String kind, String body, String step, String what, String mend) {
    @Override
    public String toString() {
      return kind;
    }
  }

  @ParameterizedTest
  @MethodSource({"ways", "slots", "conditions", "values", "effects", "others", "keyboards"})
  void isToldOnceWithItsPlaceAndMend(Broken broken) throws IOException {
    BrokenFolder files =
        new BrokenFolder(folder).with("visit.yaml", HEAD + broken.body()).saying(WORDS);

    assertThat(files.check().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(files.name(fault)).isEqualTo("visit.yaml");
              assertThat(fault.line()).as("line").isEqualTo(files.here("visit.yaml"));
              assertThat(fault.step()).as("step").isEqualTo(broken.step());
              assertThat(fault.what()).isEqualTo(broken.what());
              assertThat(fault.mend()).isEqualTo(broken.mend());
            });
  }

  static Stream<Broken> ways() {
    return Stream.of(
        new Broken(
            "unknown step",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - ask: who
                next: doen  # here
              - step: done
                say: visit.done
            """,
            "who",
            "unknown step 'doen'",
            "did you mean 'done'?"),
        new Broken(
            "unknown step of a branch",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - ask: who
              - step: which
                branch:
                  - {when: who == school, next: somewhere}  # here
              - step: done
                say: visit.done
            """,
            "which",
            "unknown step 'somewhere'",
            "write a step of this dialogue (who, which, done, end) or end"),
        new Broken(
            "unknown step behind a button",
            """
            slots:
              day: {type: date, sense: start}
            steps:
              - ask: day
                buttons:
                  - {button: soon, next: don}  # here
              - step: done
                say: visit.done
            """,
            "day",
            "unknown step 'don'",
            "did you mean 'done'?"),
        new Broken(
            "step that nothing leads to",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - ask: who
                next: end
              - step: done  # here
                say: visit.done
            """,
            "done",
            "no way leads to this step",
            "let a step before it go on to it with  next: done  or take it out"),
        new Broken(
            "dead end",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - step: again  # here
                set: {who: nothing}
              - ask: who
                next: again
            """,
            "again",
            "dead end: from here no way leads to the end of the dialogue",
            "let one of these steps go to end, or to a step that does: again, who"),
        new Broken(
            "circle without a question",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - ask: who
              - step: hello  # here
                say: visit.done
              - step: back
                branch:
                  - {when: who == school, next: hello}
                  - {else: end}
            """,
            "hello",
            "a circle without a question: hello → back → hello",
            "put a question on the way, or let it go on elsewhere"),
        new Broken(
            "circle that asks only once",
            """
            slots:
              pupils: {type: quantity}
            steps:
              - ask: pupils  # here
              - step: enough
                branch:
                  - {when: pupils < 5, next: pupils}
              - step: done
                say: visit.done
            """,
            "pupils",
            "a circle that asks only once, for slot pupils stays filled: pupils → enough → pupils",
            "empty the slot on the way back with  set: {pupils: nothing}"),
        new Broken(
            "step with the name of the end",
            """
            steps:
              - step: end  # here
                say: visit.done
            """,
            "end",
            "a step is called 'end', the word that ends a dialogue",
            "give it another name"),
        new Broken(
            "two steps of one name",
            """
            steps:
              - step: done
                say: visit.done
              - step: done  # here
                say: visit.done
            """,
            "done",
            "two steps have this name",
            "give one another name"),
        new Broken(
            "way behind else",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - ask: who
              - step: which
                branch:
                  - {else: end}  # here
                  - {when: who == school, next: done}
              - step: done
                say: visit.done
            """,
            "which",
            "what stands after else is never looked at",
            "move the line with else to the end of the branch"));
  }

  static Stream<Broken> slots() {
    return Stream.of(
        new Broken(
            "question for an unknown slot",
            """
            slots:
              place: {type: place}
            steps:
              - ask: plce  # here
                text: visit.ask.place
            """,
            "plce",
            "unknown slot 'plce'",
            "did you mean 'place'?"),
        new Broken(
            "summary of an unknown slot",
            """
            slots:
              place: {type: place}
            steps:
              - ask: place
              - step: check
                summary: [place, pupils]  # here
            """,
            "check",
            "unknown slot 'pupils'",
            "declare it under slots:"),
        new Broken(
            "unknown type",
            """
            slots:
              place: {type: town}  # here
            steps:
              - ask: place
            """,
            "",
            "unknown slot type 'town'",
            "text, choice, yes-no, items, quantity, place, date, money, phone, email, contact, photo,"
                + " party, record"),
        new Broken(
            "property of another type",
            """
            slots:
              place: {type: place, options: [Lille, Roubaix]}  # here
            steps:
              - ask: place
            """,
            "",
            "a place slot has no 'options'",
            "take it away: it is for choice"),
        new Broken(
            "unknown value of a property",
            """
            slots:
              day: {type: date, sense: begin}  # here
            steps:
              - ask: day
            """,
            "",
            "'sense: begin' is not known",
            "write end or start"),
        new Broken(
            "unknown fact",
            """
            slots:
              place: {type: place, from: person.plaec}  # here
            steps:
              - ask: place
            """,
            "",
            "unknown fact 'person.plaec'",
            "did you mean 'person.place'?"),
        new Broken(
            "fact of another type",
            """
            slots:
              pupils: {type: quantity, from: person.place}  # here
            steps:
              - ask: pupils
            """,
            "",
            "person.place is a place and does not fit into a quantity",
            "take the line away, or write  type: place"),
        new Broken(
            "two slots that hear the same",
            """
            slots:
              place: {type: place}
              elsewhere: {type: place}  # here
            steps:
              - ask: place
              - step: check
                summary: [place]
            """,
            "",
            "slots place and elsewhere both hear place",
            "write  hears: nothing  at one of them"),
        new Broken(
            "word of two options",
            """
            slots:
              who:  # here
                type: choice
                options: [school, other]
                words: {school: {en: [class]}, other: {en: [class]}}
            steps:
              - ask: who
            """,
            "",
            "'class' (en) means both school and other",
            "leave it at one of the two options"),
        new Broken(
            "slot that nothing fills",
            """
            slots:
              who: {type: choice, options: [school, other]}
              sure: {type: yes-no}  # here
            steps:
              - ask: who
                when: sure
            """,
            "",
            "nothing ever fills slot sure",
            "ask for it, set it, write where it comes from (from:), or take it out"),
        new Broken(
            "unknown category of a slot",
            """
            slots:
              items: {type: items, categories: [equipement]}  # here
            steps:
              - ask: items
            """,
            "",
            "unknown category 'equipement'",
            "did you mean 'equipment'?"),
        new Broken(
            "unknown key",
            """
            slots:
              place: {type: place, form: person.place}  # here
            steps:
              - ask: place
            """,
            "",
            "unknown key 'form'",
            "did you mean 'from'?"));
  }

  private static Broken condition(String kind, String condition, String what, String mend) {
    return new Broken(
        kind,
        """
        slots:
          who: {type: choice, options: [school, other]}
          pupils: {type: quantity}
          day: {type: date, sense: start}
          items: {type: items}
          sure: {type: yes-no}
        steps:
          - ask: who
          - ask: pupils
          - ask: day
          - ask: items
          - ask: sure
          - step: done
            say: visit.done
            when: %s  # here
        """
            .formatted(condition),
        "done",
        what,
        mend);
  }

  static Stream<Broken> conditions() {
    return Stream.of(
        condition(
            "unknown slot",
            "whom == school",
            "unknown slot 'whom' in 'whom == school'",
            "did you mean 'who'?"),
        condition(
            "unknown fact",
            "person.adge == school",
            "unknown fact 'person.adge' in 'person.adge == school'",
            "did you mean 'person.name'?"),
        condition(
            "unknown option",
            "who == scool",
            "slot who has no option 'scool'",
            "its options are school, other"),
        condition(
            "no condition but a number",
            "pupils",
            "the condition 'pupils' is a number, not yes or no",
            "compare it with something, for example pupils == …, or ask known(…)"),
        condition(
            "number beside and",
            "sure and pupils",
            "in 'sure and pupils' a number stands where yes or no is wanted",
            "compare it with something, or ask known(…)"),
        condition(
            "number compared with a day",
            "pupils == 2027-03-15",
            "in 'pupils == 2027-03-15' a number is compared with a day",
            "compare things of one type"),
        condition(
            "order of words",
            "who < other",
            "in 'who < other' a word stands beside <",
            "only numbers and days have an order: write == or !="),
        condition(
            "function of another type",
            "days(pupils) > 3",
            "days(pupils) cannot be asked of a quantity",
            "give it a date slot"),
        condition(
            "unknown function",
            "size(items) > 3",
            "there is no function size(…)",
            "use known, answered, unknown, has, category, count, lines, days or flagged"),
        condition(
            "unknown flag", "flagged(lnik)", "nothing is ever flagged 'lnik'", "write link or fee"),
        condition(
            "unknown category",
            "category(items, equipmnt)",
            "unknown category 'equipmnt' in 'category(items, equipmnt)'",
            "did you mean 'equipment'?"),
        condition(
            "unknown thing",
            "has(items, labtop)",
            "unknown item type 'labtop' in 'has(items, labtop)'",
            "did you mean 'laptop'?"),
        condition(
            "bracket left open",
            "(who == school",
            "in '(who == school' a ')' is missing",
            "put it there"));
  }

  static Stream<Broken> values() {
    return Stream.of(
        new Broken(
            "value for an unknown slot",
            """
            slots:
              sure: {type: yes-no}
            steps:
              - ask: sure
              - step: put
                set:
                  suer: yes  # here
            """,
            "put",
            "unknown slot 'suer'",
            "did you mean 'sure'?"),
        new Broken(
            "value of another type",
            """
            slots:
              pupils: {type: quantity}
            steps:
              - step: put
                set: {pupils: yes}  # here
            """,
            "put",
            "'yes' does not fit into slot pupils, which is a quantity",
            "put in something else, or give the slot another type"),
        new Broken(
            "value that is no option",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - step: put
                set: {who: scholl}  # here
            """,
            "put",
            "slot who has no option 'scholl'",
            "did you mean 'school'?"));
  }

  static Stream<Broken> effects() {
    return Stream.of(
        new Broken(
            "unknown effect",
            """
            slots:
              phone: {type: phone, unknown: refused}
            steps:
              - ask: phone
              - step: call
                do: request-calback  # here
            """,
            "call",
            "unknown effect 'request-calback'",
            "did you mean 'request-callback'?"),
        new Broken(
            "effect with a missing slot",
            """
            steps:
              - step: call
                do: request-callback  # here
            """,
            "call",
            "effect request-callback needs 'phone', a phone, and there is no such slot",
            "declare slot phone and ask for it, or pass it:  with: {phone: …}"),
        new Broken(
            "effect before its slot is asked",
            """
            slots:
              phone: {type: phone, hears: nothing, unknown: refused}
            steps:
              - step: call
                do: request-callback  # here
              - ask: phone
            """,
            "call",
            "effect request-callback needs slot phone, which is filled only later",
            "move the step behind phone"),
        new Broken(
            "needed slot that may stay empty",
            """
            slots:
              phone: {type: phone, hears: nothing}  # here
            steps:
              - ask: phone
              - step: call
                do: request-callback
            """,
            "",
            "slot phone may be answered with \"I don't know\", but effect request-callback needs it",
            "write  unknown: refused"),
        new Broken(
            "needed slot of another type",
            """
            slots:
              phone: {type: text, unknown: refused}
            steps:
              - ask: phone
              - step: call
                do: request-callback  # here
            """,
            "call",
            "effect request-callback wants a phone as 'phone', and the slot is a text",
            "pass something else:  with: {phone: …}, or rename the slot"),
        new Broken(
            "argument of another type",
            """
            slots:
              place: {type: place}
            steps:
              - ask: place
              - step: call
                do: request-callback
                with: {phone: place}  # here
            """,
            "call",
            "effect request-callback wants a phone as 'phone', and 'place' is none",
            "pass a slot of that type"),
        new Broken(
            "argument that the effect does not take",
            """
            slots:
              phone: {type: phone, unknown: refused}
            steps:
              - ask: phone
              - step: call
                do: request-callback
                with: {topik: 'visit'}  # here
            """,
            "call",
            "effect request-callback takes no 'topik'",
            "did you mean 'topic'?"),
        new Broken(
            "result that the effect does not give",
            """
            slots:
              phone: {type: phone, unknown: refused}
              words: {type: text}
            steps:
              - ask: phone
              - step: call
                do: request-callback
                into: {words: number}  # here
            """,
            "call",
            "effect request-callback gives no 'number'",
            "it gives reference"));
  }

  static Stream<Broken> others() {
    return Stream.of(
        new Broken(
            "unknown dialogue",
            """
            steps:
              - step: away
                link: visite  # here
            """,
            "away",
            "unknown dialogue 'visite'",
            "did you mean 'visit'?"),
        new Broken(
            "call of oneself",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - ask: who
              - step: once_more  # here
                call: visit
            """,
            "once_more",
            "the dialogues call each other in a circle: visit → visit",
            "take one of these calls or links out, or ask something before it"),
        new Broken(
            "slot that the other dialogue lacks",
            """
            slots:
              who: {type: choice, options: [school, other]}
            steps:
              - ask: who
              - step: again
                link: visit
                with: {whom: who}  # here
            """,
            "again",
            "dialogue visit has no slot 'whom'",
            "did you mean 'who'?"),
        new Broken(
            "hearing from something else than words",
            """
            slots:
              place: {type: place}
            steps:
              - ask: place
              - step: again
                link: visit
                hear: place  # here
            """,
            "again",
            "slot place is a place: only words can be heard",
            "name a text slot"),
        new Broken(
            "two things in one step",
            """
            steps:
              - step: done  # here
                say: visit.done
                end: true
            """,
            "done",
            "the step does two things: [say, end]",
            "write exactly one of ask, say, branch, call, link, set, do, summary, handoff, end"));
  }

  static Stream<Broken> keyboards() {
    return Stream.of(
        new Broken(
            "too many buttons",
            """
            slots:
              sure: {type: yes-no, unknown: button}
            steps:
              - ask: sure  # here
                buttons:
            %s"""
                .formatted("      - {button: soon, value: yes}\n".repeat(20)),
            "sure",
            "the question has 23 buttons",
            "leave 20 at most: ask in two questions, or let people type"),
        new Broken(
            "too many lines with a button each",
            """
            slots:
              place: {type: place}
            steps:
              - ask: place
              - step: check
                summary: [%s]  # here
            """
                .formatted(String.join(", ", Collections.nCopies(98, "place"))),
            "check",
            "the summary has 98 lines, with a button each",
            "leave 97 at most: Telegram shows no more buttons"));
  }
}
