package org.callandcare.desk;

import java.util.List;
import java.util.Set;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.SendOutcome;
import org.jspecify.annotations.Nullable;

/** A channel with two staff groups, where Léa and Karim are staff and everybody else is not. */
final class TestChannel implements Channel {

  static final ConversationKey GROUP = new ConversationKey("web", "staff");
  static final ConversationKey OTHER_GROUP = new ConversationKey("web", "staff-north");
  static final Set<String> STAFF = Set.of("lea", "karim");

  @Override
  public String name() {
    return "web";
  }

  @Override
  public SendOutcome send(OutgoingMessage message, @Nullable String editRef) {
    throw new UnsupportedOperationException("the outbox of a test shows by itself");
  }

  @Override
  public boolean isMember(ConversationKey group, String senderId) {
    return staffGroups().contains(group) && STAFF.contains(senderId);
  }

  @Override
  public ConversationKey privateConversation(String senderId) {
    return new ConversationKey("web", senderId);
  }

  @Override
  public boolean isPrivate(ConversationKey conversation) {
    return !staffGroups().contains(conversation);
  }

  @Override
  public List<ConversationKey> staffGroups() {
    return List.of(GROUP, OTHER_GROUP);
  }
}
