package org.callandcare.webchat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a page has seen its conversations: the id of a server-sent event, written {@code
 * amel=12,staff=40}. Not thread-safe.
 */
final class Position {

  private static final Pattern PART = Pattern.compile("([a-z0-9-]{1,40})=([0-9]{1,18})");

  private final Map<String, Long> seen = new LinkedHashMap<>();

  /**
   * Where a page goes on.
   *
   * @param chats what it wants to see
   * @param lastEventId what it saw last; whatever in it is not understood counts as never seen
   */
  Position(Collection<String> chats, @Nullable String lastEventId) {
    chats.forEach(chat -> seen.put(chat, 0L));
    Matcher parts = PART.matcher(lastEventId == null ? "" : lastEventId);
    while (parts.find()) {
      long version = Long.parseLong(parts.group(2));
      seen.computeIfPresent(parts.group(1), (_, _) -> version);
    }
  }

  Collection<String> chats() {
    return seen.keySet();
  }

  long of(String chat) {
    return seen.getOrDefault(chat, 0L);
  }

  void moveTo(String chat, long version) {
    seen.replace(chat, version);
  }

  @Override
  public String toString() {
    return seen.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(","));
  }
}
