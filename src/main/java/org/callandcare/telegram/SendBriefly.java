package org.callandcare.telegram;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code sendMessage}, of whose answer only the new message's id is read: Telegram repeats the
 * whole message, its chat and its sender, and the library makes objects of all that.
 */
final class SendBriefly extends SendMessage {

  private static final ObjectReader ANSWERS = OBJECT_MAPPER.readerFor(Shown.class);

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Shown(boolean ok, @Nullable Id result) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Id(@JsonProperty("message_id") @Nullable Integer messageId) {}

  SendBriefly(String chatId, String text) {
    super(chatId, text);
  }

  /** What shows no new message is left to the library, which knows all that it may be. */
  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      if (ANSWERS.readValue(answer) instanceof Shown(boolean ok, Id(Integer id))
          && ok
          && id != null) {
        return Message.builder().messageId(id).build();
      }
    } catch (JsonProcessingException _) {
      // No answer of the Bot API.
    }
    return super.deserializeResponse(answer);
  }
}
