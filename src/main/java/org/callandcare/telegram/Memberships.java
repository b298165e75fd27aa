package org.callandcare.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/**
 * Who belongs to a group, as Telegram says ({@code getChatMember}), believed for half a minute. Who
 * cannot be known to belong does not.
 */
final class Memberships {

  private static final Duration BELIEVED = Duration.ofSeconds(30);
  private static final int ACCOUNTS = 5_000;

  private final BotApi api;
  private final Clock clock;
  private final Map<Account, Known> known = Recent.map(ACCOUNTS);

  private record Account(ChatId group, long user) {}

  private record Known(boolean member, Instant until) {}

  Memberships(BotApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  boolean isMember(ChatId group, long user) {
    Account account = new Account(group, user);
    Known before = known.get(account);
    if (before != null && clock.instant().isBefore(before.until())) {
      return before.member();
    }
    if (api.repeat(GetChatMember.builder().chatId(group.toString()).userId(user).build())
        instanceof Answer.Done<ChatMember>(ChatMember asked)) {
      boolean member = isMember(asked);
      known.put(account, new Known(member, clock.instant().plus(BELIEVED)));
      return member;
    }
    return false;
  }

  private static boolean isMember(ChatMember member) {
    return switch (member.getStatus()) {
      case "creator", "administrator", "member" -> true;
      case "restricted" ->
          member instanceof ChatMemberRestricted restricted
              && Boolean.TRUE.equals(restricted.getIsMember());
      default -> false;
    };
  }
}
