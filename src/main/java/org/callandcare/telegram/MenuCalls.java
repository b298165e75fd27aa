package org.callandcare.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.callandcare.channel.CommandMenu;
import org.callandcare.channel.CommandMenu.Audience;
import org.callandcare.channel.CommandMenu.Entry;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/**
 * The command menu as calls of {@code setMyCommands}: one per scope (private chats, each staff
 * chat) and language, and one per scope for everybody whose language has no menu.
 */
final class MenuCalls {

  private final Optional<CommandMenu> menu;
  private final StaffChats staff;

  MenuCalls(Optional<CommandMenu> menu, StaffChats staff) {
    this.menu = menu;
    this.staff = staff;
  }

  List<Supplier<Answer<?>>> calls(BotApi api) {
    if (menu.isEmpty()) {
      return List.of();
    }
    List<SetMyCommands> calls = new ArrayList<>();
    List<Entry> entries = menu.get().entries();
    add(calls, entries, Audience.PRIVATE, new BotCommandScopeAllPrivateChats());
    for (ChatId chat : staff.all()) {
      add(
          calls,
          entries,
          Audience.STAFF,
          BotCommandScopeChat.builder().chatId(chat.toString()).build());
    }
    return calls.stream().<Supplier<Answer<?>>>map(call -> () -> api.repeat(call)).toList();
  }

  private void add(
      List<SetMyCommands> calls, List<Entry> entries, Audience audience, BotCommandScope scope) {
    List<Entry> shown = entries.stream().filter(entry -> entry.audience() == audience).toList();
    Set<String> languages = new TreeSet<>();
    shown.forEach(entry -> languages.addAll(entry.descriptions().keySet()));
    String usual = menu.map(CommandMenu::defaultLanguage).orElse("");
    for (String language : languages) {
      List<BotCommand> commands =
          shown.stream()
              .filter(entry -> entry.descriptions().containsKey(language))
              .map(entry -> command(entry.name(), entry.descriptions(), language))
              .toList();
      calls.add(
          SetMyCommands.builder().commands(commands).scope(scope).languageCode(language).build());
      if (language.equals(usual)) {
        calls.add(SetMyCommands.builder().commands(commands).scope(scope).build());
      }
    }
  }

  private static BotCommand command(
      String name, Map<String, String> descriptions, String language) {
    return new BotCommand(name, descriptions.getOrDefault(language, name));
  }
}
