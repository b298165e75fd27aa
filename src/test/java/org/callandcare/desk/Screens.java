package org.callandcare.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.callandcare.channel.Button;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** What everybody sees: an outbox that shows at once, knows duplicates, and edits in place. */
final class Screens implements Outbox {

  /** One message on a screen. */
  record Shown(String id, @Nullable String title, String text, List<Button> buttons) {

    /** As one reads it: every space is a space. */
    Shown {
      title = title == null ? null : plain(title);
      text = plain(text);
    }

    private static String plain(String written) {
      return written.replaceAll("[\u00a0\u202f]", " ");
    }

    String words() {
      return (title == null ? "" : title + "\n") + text;
    }

    Optional<Button> button(String label) {
      return buttons.stream().filter(button -> button.label().equals(label)).findFirst();
    }
  }

  private final Map<ConversationKey, List<Shown>> screens = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final List<String> order = new ArrayList<>();

  @Override
  public synchronized void enqueue(List<OutgoingMessage> messages) {
    messages.forEach(this::show);
  }

  synchronized void show(OutgoingMessage message) {
    if (!known.add(message.id())) {
      return;
    }
    order.add(message.id());
    List<Shown> screen = screens.computeIfAbsent(message.to(), _ -> new ArrayList<>());
    switch (message.body()) {
      case OutgoingMessage.Say(var title, var text, var keyboard) ->
          screen.add(new Shown(message.id(), title, text, buttons(keyboard)));
      case OutgoingMessage.Edit(var target, var title, var text, var keyboard) -> {
        int place = -1;
        for (int i = 0; i < screen.size(); i++) {
          if (screen.get(i).id().equals(target)) {
            place = i;
          }
        }
        Shown shown = new Shown(target, title, text, buttons(keyboard));
        if (place < 0) {
          screen.add(shown);
        } else {
          screen.set(place, shown);
        }
      }
      case OutgoingMessage.ClearKeyboard(var ref) ->
          screen.replaceAll(
              shown ->
                  shown.id().equals(ref)
                      ? new Shown(shown.id(), shown.title(), shown.text(), List.of())
                      : shown);
      case OutgoingMessage.Attachment attachment ->
          screen.add(new Shown(message.id(), null, attachment.caption(), List.of()));
    }
  }

  synchronized List<Shown> of(ConversationKey conversation) {
    return List.copyOf(screens.getOrDefault(conversation, List.of()));
  }

  /** The newest message with these words. */
  Shown find(ConversationKey conversation, String words) {
    return of(conversation).reversed().stream()
        .filter(shown -> shown.words().contains(words))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "\"" + words + "\" in " + conversation + ":\n" + text(conversation)));
  }

  Shown last(ConversationKey conversation) {
    List<Shown> all = of(conversation);
    if (all.isEmpty()) {
      throw new NoSuchElementException("nothing in " + conversation);
    }
    return all.getLast();
  }

  /** Everything on one screen. */
  String text(ConversationKey conversation) {
    StringBuilder text = new StringBuilder();
    for (Shown shown : of(conversation)) {
      text.append(shown.words())
          .append('\n')
          .append(shown.buttons().stream().map(Button::label).toList())
          .append("\n\n");
    }
    return text.toString();
  }

  /** How many messages and edits were ever sent. */
  synchronized int sent() {
    return order.size();
  }

  private static List<Button> buttons(Keyboard keyboard) {
    return keyboard instanceof Keyboard.Inline(var rows)
        ? rows.stream().flatMap(List::stream).toList()
        : List.of();
  }
}
