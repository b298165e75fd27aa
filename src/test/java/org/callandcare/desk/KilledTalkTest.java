package org.callandcare.desk;

import java.time.Duration;
import java.time.Instant;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Sender;
import org.callandcare.texts.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A person and the desk talk, one member of staff takes over from another, and the process dies
 * after each of its writes: everybody reads the same as without a death.
 */
class KilledTalkTest {

  private static final ConversationKey AMEL = new ConversationKey("web", "amel");

  /**
   * @param scanFirst whether the next start's scan is faster than what is done once more
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everybodyReadsTheSame(boolean scanFirst) {
    MortalDesk.dyingAfterEachWrite(scanFirst, 11, KilledTalkTest::talk);
  }

  private static String talk(MortalDesk mortal) {
    TestDesk desk = mortal.desk;
    desk.begins(TestDesk.LEA, "{\"engine\":1}");
    mortal.beginLife();
    mortal.act("asked", () -> desk.house.relay().opened(AMEL, "asked", Language.FR, "key-1"));
    amelSays(mortal, "Bonjour, ma demande n’avance pas");
    mortal.press("lea", "Je réponds");
    mortal.act("seat", desk::deliver);
    amelSays(mortal, "Vous êtes là ?");
    mortal.pass(Duration.ofMinutes(31));
    mortal.press("karim", "Je reprends");
    mortal.act("seats", desk::deliver);
    staffSay(mortal, "Bonjour, je regarde");
    amelSays(mortal, "Merci !");
    mortal.act(
        "done", () -> desk.said("done", TestDesk.KARIM, "karim", new Content.Command("done", "")));
    mortal.act("seats", desk::deliver);
    mortal.live();
    mortal.pass(Duration.ofMinutes(3));
    return String.join(
            "\n----\n",
            mortal.seen(AMEL),
            mortal.seen(TestDesk.LEA),
            mortal.seen(TestDesk.KARIM),
            desk.screens.text(TestDesk.GROUP),
            desk.state(TestDesk.LEA).state(),
            String.valueOf(desk.state(TestDesk.KARIM).state()))
        .replaceAll("\\bC-[0-9A-Z]+", "C-TALK");
  }

  private static void amelSays(MortalDesk mortal, String text) {
    mortal.act(
        text,
        () ->
            mortal
                .desk
                .house
                .relay()
                .said(
                    AMEL,
                    new IncomingMessage(
                        "amel:" + text,
                        AMEL,
                        new Sender("amel", "Amel", "fr"),
                        new Content.Text(text),
                        Instant.parse("2026-02-02T09:00:00Z"))));
  }

  private static void staffSay(MortalDesk mortal, String text) {
    mortal.act(
        text,
        () -> mortal.desk.said("karim:" + text, TestDesk.KARIM, "karim", new Content.Text(text)));
  }
}
