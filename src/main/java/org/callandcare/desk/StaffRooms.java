package org.callandcare.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.Sender;
import org.callandcare.records.Actor;
import org.springframework.context.event.EventListener;

/** Where staff are: their groups on all channels, and who belongs to them. Thread-safe. */
class StaffRooms {

  private final List<Channel> channels;
  private final Map<ConversationKey, ConversationKey> moved = new ConcurrentHashMap<>();

  StaffRooms(List<Channel> channels) {
    this.channels = List.copyOf(channels);
  }

  /** All staff groups; one that got a new key once, under the new one. */
  List<ConversationKey> groups() {
    return channels.stream()
        .flatMap(channel -> channel.staffGroups().stream())
        .filter(group -> !moved.containsKey(group))
        .toList();
  }

  boolean isGroup(ConversationKey conversation) {
    return findChannel(conversation.channel())
        .filter(channel -> channel.staffGroups().contains(conversation))
        .isPresent();
  }

  /** Tells whether an account belongs to a staff group of its channel. May ask the network. */
  boolean isStaff(String channel, Sender sender) {
    return findChannel(channel).stream()
        .anyMatch(
            there ->
                there.staffGroups().stream().anyMatch(group -> there.isMember(group, sender.id())));
  }

  /** The member of staff behind a sender. */
  Actor.Staff staff(String channel, Sender sender) {
    String name = sender.name() == null || sender.name().isBlank() ? sender.id() : sender.name();
    return new Actor.Staff(channel + ":" + sender.id(), name);
  }

  /** Where this member of staff reads alone. */
  ConversationKey privately(Actor.Staff staff) {
    ConversationKey account = ConversationKey.parse(staff.account());
    return findChannel(account.channel())
        .map(channel -> channel.privateConversation(account.chat()))
        .orElse(account);
  }

  /** A group has a new key from now on. */
  @EventListener
  void on(ConversationMoved event) {
    if (isGroup(event.from())) {
      moved.put(event.from(), event.to());
    }
  }

  private Optional<Channel> findChannel(String name) {
    return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }
}
