package org.callandcare.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage.Attachment;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The calls that show something, one each. Text goes as HTML, and once more without markup should
 * Telegram not be able to parse it.
 */
final class Sends {

  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final BotApi api;
  private final TelegramClient client;

  Sends(BotApi api, TelegramClient client) {
    this.api = api;
    this.client = client;
  }

  Answer<Message> text(ChatId chat, Wording.Part part, Keyboard keyboard) {
    Answer<Message> answer = api.call(message(chat, part.html(), ParseMode.HTML, keyboard));
    return cannotParse(answer) ? api.call(message(chat, part.plain(), null, keyboard)) : answer;
  }

  private static SendMessage message(
      ChatId chat, String text, @Nullable String parseMode, Keyboard keyboard) {
    SendMessage message = new SendBriefly(chat.toString(), text);
    message.setParseMode(parseMode);
    message.setLinkPreviewOptions(NO_PREVIEW);
    message.setReplyMarkup(Keyboards.of(keyboard, chat));
    return message;
  }

  /** The keyboard is an inline one or none; editing knows no other. */
  Answer<Serializable> edit(ChatId chat, int messageId, Wording.Part part, Keyboard keyboard) {
    Answer<Serializable> answer =
        api.repeat(edited(chat, messageId, part.html(), ParseMode.HTML, keyboard));
    return cannotParse(answer)
        ? api.repeat(edited(chat, messageId, part.plain(), null, keyboard))
        : answer;
  }

  private static EditMessageText edited(
      ChatId chat, int messageId, String text, @Nullable String parseMode, Keyboard keyboard) {
    return EditMessageText.builder()
        .chatId(chat.toString())
        .messageId(messageId)
        .text(text)
        .parseMode(parseMode)
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(keyboard instanceof Keyboard.Inline inline ? Keyboards.inline(inline) : null)
        .build();
  }

  Answer<Serializable> clearKeyboard(ChatId chat, int messageId) {
    return api.repeat(
        EditMessageReplyMarkup.builder().chatId(chat.toString()).messageId(messageId).build());
  }

  Answer<Message> document(ChatId chat, Attachment attachment, String caption) {
    byte[] content = attachment.content().getBytes(StandardCharsets.UTF_8);
    return api.callOnce(
        () ->
            client.executeAsync(
                SendDocument.builder()
                    .chatId(chat.toString())
                    .document(
                        new InputFile(new ByteArrayInputStream(content), attachment.fileName()))
                    .caption(caption.isEmpty() ? null : caption)
                    .build()));
  }

  private static boolean cannotParse(Answer<?> answer) {
    return answer instanceof Answer.Refused<?> refused && refused.says("can't parse entities");
  }
}
