package org.callandcare.telegram.botapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a chat shows it now, edits applied.
 *
 * @param id Telegram's {@code message_id}
 * @param fromBot whether the bot wrote it
 * @param text what is read, without markup
 * @param markup the text as it was sent, with markup
 * @param buttons labels of the buttons under it, row by row
 * @param tokens {@code callback_data} of the inline buttons, in the same order; empty for others
 * @param edited whether it was edited since it was sent
 * @param fileName the name of the file it carries; null when none
 * @param fileContent the file as text; null when none
 */
public record Shown(
    int id,
    boolean fromBot,
    String text,
    String markup,
    List<String> buttons,
    List<String> tokens,
    boolean edited,
    @Nullable String fileName,
    @Nullable String fileContent) {}
