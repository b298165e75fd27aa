package org.callandcare.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient conversations are.
 *
 * @param reminderAfter from a person's last word to the one reminder of an abandoned dialogue
 * @param draftFor from a person's last word until an abandoned dialogue is dropped; longer
 */
@ConfigurationProperties("callandcare.conversation")
public record ConversationSettings(
    @DefaultValue("24h") Duration reminderAfter, @DefaultValue("7d") Duration draftFor) {

  public ConversationSettings {
    if (!reminderAfter.isPositive() || draftFor.compareTo(reminderAfter) <= 0) {
      throw new IllegalArgumentException(
          "callandcare.conversation.draft-for must be longer than"
              + " callandcare.conversation.reminder-after, for example 7d and 24h");
    }
  }

  static ConversationSettings usual() {
    return new ConversationSettings(Duration.ofHours(24), Duration.ofDays(7));
  }
}
