package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.callandcare.channel.CommandMenu;
import org.callandcare.channel.CommandMenu.Audience;
import org.callandcare.channel.CommandMenu.Entry;
import org.callandcare.house.ReadsTheLog;
import org.callandcare.telegram.botapi.FakeTelegram;
import org.callandcare.telegram.botapi.Fault;
import org.callandcare.telegram.botapi.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands are in Telegram's menu: people's for people, staff's for staff, in their language. */
@ReadsTheLog
class MenuTest {

  private static final CommandMenu MENU =
      new CommandMenu() {
        @Override
        public List<Entry> entries() {
          return List.of(
              new Entry("help", Audience.PRIVATE, Map.of("fr", "Aide", "en", "Help")),
              new Entry("mine", Audience.PRIVATE, Map.of("fr", "Mes dossiers", "en", "Mine")),
              new Entry("needs", Audience.STAFF, Map.of("fr", "Besoins", "en", "Needs")));
        }

        @Override
        public String defaultLanguage() {
          return "fr";
        }
      };

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Group roubaix = telegram.group("Roubaix");
  private final Group lille = telegram.group("Lille");

  @AfterEach
  void stop() {
    telegram.close();
    assertThat(telegram.brokenRules()).isEmpty();
  }

  private RunningBot bot() {
    return RunningBot.on(telegram).staff(roubaix.id()).staff(lille.id()).menu(MENU).start();
  }

  @Test
  void standsPerScopeAndLanguage() {
    try (RunningBot bot = bot()) {
      await().until(() -> telegram.calls("setMyCommands").size() == 9);

      assertThat(telegram.commands("all_private_chats", "fr"))
          .containsExactly("help - Aide", "mine - Mes dossiers");
      assertThat(telegram.commands("all_private_chats", "en"))
          .containsExactly("help - Help", "mine - Mine");
      assertThat(telegram.commands("all_private_chats", ""))
          .as("for everybody else")
          .containsExactly("help - Aide", "mine - Mes dossiers");
      for (Group group : List.of(roubaix, lille)) {
        assertThat(telegram.commands("chat " + group.id(), "fr"))
            .containsExactly("needs - Besoins");
        assertThat(telegram.commands("chat " + group.id(), "en")).containsExactly("needs - Needs");
        assertThat(telegram.commands("chat " + group.id(), "")).containsExactly("needs - Besoins");
      }
      assertThat(bot.connection.state()).isNotEqualTo(Connection.State.TOKEN_REFUSED);
    }
  }

  @Test
  void isSetInTheEndThoughTelegramFailsAtFirst() {
    telegram
        .faults()
        .next("setMyCommands", Fault.SERVER_ERROR, Fault.CUT_BEFORE, Fault.SERVER_ERROR)
        .next("setMyCommands", Fault.GARBAGE);
    try (RunningBot bot = bot()) {
      await().until(() -> !telegram.commands("chat " + lille.id(), "en").isEmpty());
      assertThat(telegram.commands("all_private_chats", "en")).isNotEmpty();
      assertThat(bot.settings.webhook()).isFalse();
    }
  }

  @Test
  void oneStaffChatThatDoesNotExistKeepsNobodyElseWaiting() {
    try (Logged log = new Logged();
        RunningBot bot =
            RunningBot.on(telegram).staff(-424242).staff(lille.id()).menu(MENU).start()) {
      await().until(() -> !telegram.commands("chat " + lille.id(), "en").isEmpty());
      await().until(() -> !log.lines("staff chat -424242").isEmpty());
      assertThat(log.lines("chat not found")).isNotEmpty();
      telegram.person("Amel").says("Bonjour");
      bot.inbox.await(1);
    }
  }

  @Test
  void aStaffGroupThatMovedWhileTheBotWasAwayIsFoundAtTheStart() {
    long before = lille.id();
    lille.migrates();
    try (RunningBot bot = RunningBot.on(telegram).staff(before).menu(MENU).start()) {
      await().until(() -> bot.staff.contains(new ChatId(lille.id())));
      await().until(() -> !telegram.commands("chat " + lille.id(), "fr").isEmpty());
      assertThat(bot.moves).hasSize(1);
    }
  }
}
