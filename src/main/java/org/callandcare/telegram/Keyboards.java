package org.callandcare.telegram;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.channel.Button;
import org.callandcare.channel.Keyboard;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** Keyboards as Telegram has them. */
final class Keyboards {

  private Keyboards() {}

  /**
   * The markup for a new message; null for none. Contacts and locations can be asked for in private
   * chats only, so a group gets no such keyboard.
   */
  static @Nullable ReplyKeyboard of(Keyboard keyboard, ChatId chat) {
    return switch (keyboard) {
      case Keyboard.None _ -> null;
      case Keyboard.Inline inline -> inline(inline);
      case Keyboard.Remove _ -> ReplyKeyboardRemove.builder().removeKeyboard(true).build();
      case Keyboard.AskContact(String label, List<String> words) ->
          chat.isPrivate()
              ? sharing(KeyboardButton.builder().text(label).requestContact(true).build(), words)
              : null;
      case Keyboard.AskLocation(String label, List<String> words) ->
          chat.isPrivate()
              ? sharing(KeyboardButton.builder().text(label).requestLocation(true).build(), words)
              : null;
    };
  }

  /** The inline markup; null when there is no button in it. */
  static @Nullable InlineKeyboardMarkup inline(Keyboard.Inline keyboard) {
    List<InlineKeyboardRow> rows =
        keyboard.rows().stream().filter(row -> !row.isEmpty()).map(Keyboards::row).toList();
    return rows.isEmpty() ? null : InlineKeyboardMarkup.builder().keyboard(rows).build();
  }

  private static InlineKeyboardRow row(List<Button> buttons) {
    InlineKeyboardRow row = new InlineKeyboardRow();
    for (Button button : buttons) {
      row.add(
          InlineKeyboardButton.builder().text(button.label()).callbackData(button.token()).build());
    }
    return row;
  }

  /** The button that shares, and below it those that type their own words. */
  private static ReplyKeyboard sharing(KeyboardButton button, List<String> words) {
    List<KeyboardRow> rows = new ArrayList<>();
    rows.add(new KeyboardRow(button));
    for (String word : words) {
      rows.add(new KeyboardRow(KeyboardButton.builder().text(word).build()));
    }
    return ReplyKeyboardMarkup.builder()
        .keyboard(rows)
        .resizeKeyboard(true)
        .oneTimeKeyboard(true)
        .build();
  }
}
