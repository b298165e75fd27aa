package org.callandcare.telegram.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The queue of updates, with Telegram's rules of confirming: an update is forgotten when {@code
 * getUpdates} is called with a higher offset, and by nothing else. An offset that lies far beyond
 * the last update is one from before the ids were restarted and confirms nothing.
 */
public final class Updates {

  /** What Telegram sends unless it was told otherwise. */
  private static final Set<String> UNASKED =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private static final int FUTURE = 10;

  record Pending(int id, long chat, String json) {}

  private final Deque<Pending> queue = new ArrayDeque<>();
  private final WebhookSender webhook = new WebhookSender();
  private Set<String> allowed = Set.of();
  private int nextId = 100_000;
  private int polls;
  private boolean closed;

  Updates() {}

  /** Ids go on from here, as after a week without updates. */
  public synchronized void restartIdsAt(int id) {
    nextId = id;
  }

  /** How many updates are neither confirmed nor taken by the webhook. */
  public synchronized int pending() {
    return queue.size() + webhook.pending();
  }

  /** The id of the last update there was. */
  public synchronized int lastId() {
    return nextId - 1;
  }

  /** How the webhook fared: deliveries that were not answered with 2xx. */
  public int webhookRefusals() {
    return webhook.refusals();
  }

  /**
   * An update nobody's library knows how to read.
   *
   * @param members what stands in it beside {@code update_id}, for example {@code "message":42}
   */
  public synchronized void poison(String members) {
    int id = nextId++;
    put(new Pending(id, 0, "{\"update_id\":" + id + "," + members + "}"));
  }

  synchronized void add(String kind, long chat, ObjectNode payload) {
    if (!allowed.isEmpty() ? !allowed.contains(kind) : UNASKED.contains(kind)) {
      return;
    }
    int id = nextId++;
    put(new Pending(id, chat, "{\"update_id\":" + id + ",\"" + kind + "\":" + payload + "}"));
  }

  private void put(Pending update) {
    if (webhook.isSet()) {
      webhook.deliver(update);
    } else {
      queue.add(update);
      notifyAll();
    }
  }

  synchronized String poll(ObjectNode parameters) {
    if (webhook.isSet()) {
      throw ApiError.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    remember(parameters);
    int poll = ++polls;
    notifyAll();
    confirm(parameters.path("offset").asInt(0));
    int limit = Math.clamp(parameters.path("limit").asInt(100), 1, 100);
    long wait = Math.clamp(parameters.path("timeout").asLong(0), 0, 50) * 1_000_000_000L;
    long end = System.nanoTime() + wait;
    while (queue.isEmpty() && !closed && poll == polls && System.nanoTime() < end) {
      try {
        wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "[]";
      }
    }
    if (poll != polls) {
      throw ApiError.conflict(
          "terminated by other getUpdates request; make sure that only one bot instance is"
              + " running");
    }
    return queue.stream()
        .limit(limit)
        .map(Pending::json)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private void confirm(int offset) {
    if (offset > 0 && offset <= nextId + FUTURE) {
      queue.removeIf(update -> update.id() < offset);
    }
    for (Iterator<Pending> all = queue.iterator(); offset < 0 && queue.size() > -offset; ) {
      all.next();
      all.remove();
    }
  }

  synchronized void remember(ObjectNode parameters) {
    JsonNode kinds = parameters.path("allowed_updates");
    if (kinds.isArray()) {
      allowed =
          kinds.valueStream().map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The kinds the bot asked for last; empty for Telegram's own choice. */
  public synchronized Set<String> allowed() {
    return allowed;
  }

  synchronized void setWebhook(ObjectNode parameters) {
    remember(parameters);
    String url = parameters.path("url").asString("");
    if (url.isEmpty()) {
      queue.addAll(webhook.unset());
    } else {
      webhook.set(url, parameters.path("secret_token").asString(""));
      List<Pending> waiting = List.copyOf(queue);
      queue.clear();
      waiting.forEach(webhook::deliver);
    }
    if (parameters.path("drop_pending_updates").asBoolean(false)) {
      queue.clear();
    }
  }

  synchronized ObjectNode webhookInfo() {
    return JsonMapper.shared()
        .createObjectNode()
        .put("url", webhook.url())
        .put("has_custom_certificate", false)
        .put("pending_update_count", pending());
  }

  synchronized void close() {
    closed = true;
    webhook.close();
    notifyAll();
  }
}
