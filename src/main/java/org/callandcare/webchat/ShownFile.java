package org.callandcare.webchat;

import org.bson.types.Binary;
import org.springframework.data.annotation.Id;

/**
 * A small file shown in a conversation: a picture somebody shared, or one the bot hands out.
 *
 * @param id a UUID
 * @param chat the conversation it belongs to, and nobody else may open it
 */
record ShownFile(@Id String id, String chat, String fileName, String mediaType, Binary content) {

  /** The longest file that is kept, in bytes. */
  static final int MAX_BYTES = 1_000_000;
}
