package org.callandcare.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Priority;

/**
 * Shows alerts in all staff groups, and keeps what they say true. One message for each occasion and
 * group, edited from then on. All of it is idempotent: an alert raised twice is shown once, and
 * what a crash left untold is told by the scan.
 */
class AlertBoard {

  private static final int ATTEMPTS = 20;

  private final Alerts alerts;
  private final AlertViews views;
  private final StaffRooms rooms;
  private final Outbox outbox;
  private final DeskWords words;
  private final Clock clock;

  AlertBoard(
      Alerts alerts,
      AlertViews views,
      StaffRooms rooms,
      Outbox outbox,
      DeskWords words,
      Clock clock) {
    this.alerts = alerts;
    this.views = views;
    this.rooms = rooms;
    this.outbox = outbox;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Posts an alert.
   *
   * @param occasion why now: the same again posts nothing more, another one posts it anew
   */
  Alert raise(AlertKind kind, String subject, String occasion) {
    Alert raised = Alert.raised(kind, subject, occasion, clock.instant());
    AlertWords now = views.words(raised);
    Alert alert = raised.saying(now.fingerprint());
    if (!alerts.insert(alert)) {
      alert = alerts.again(alert.id(), occasion);
      refresh(alert.id());
    } else {
      show(alert, now, true);
      if (!alerts.told(alert)) {
        refresh(alert.id());
      }
    }
    return alert;
  }

  void refresh(AlertKind kind, String subject) {
    refresh(Alert.id(kind, subject));
  }

  /** Shows what it is about as it stands now; nothing when that is shown already. */
  void refresh(String id) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Alert> found = alerts.find(id);
      if (found.isEmpty()) {
        return;
      }
      Alert alert = found.get();
      AlertWords now = views.words(alert);
      boolean same = now.fingerprint().equals(alert.fingerprint());
      if (same && !alert.pending()) {
        return;
      }
      Optional<Alert> shown = same ? found : alerts.reword(alert, now.fingerprint());
      if (shown.isPresent()) {
        boolean first = alert.said() == 0 && alert.fingerprint().isEmpty();
        show(shown.get(), now, first);
        if (alerts.told(shown.get())) {
          return;
        }
        // Somebody changed it meanwhile and may have been shown first: say the newest once more.
        alerts.find(id).ifPresent(newest -> alerts.reword(newest, ""));
      }
    }
    throw new IllegalStateException("alert " + id + " changes faster than it can be shown");
  }

  private void show(Alert alert, AlertWords now, boolean first) {
    List<OutgoingMessage> messages = new ArrayList<>();
    for (ConversationKey group : rooms.groups()) {
      if (alert.said() == 0) {
        List<String> occasions = alert.occasions();
        if (occasions.size() > 1) {
          String before = occasions.get(occasions.size() - 2);
          AlertWords moved = now.withoutButtons(words.say("alert.again-below"));
          messages.add(edit(alert, before, "moved", group, moved));
        }
        messages.add(
            new OutgoingMessage(
                alert.messageId(alert.occasion(), group),
                group,
                new OutgoingMessage.Say(now.title(), now.text(), now.keyboard()),
                Priority.ALERT));
      }
      if (!first) {
        messages.add(edit(alert, alert.occasion(), "v" + alert.version(), group, now));
      }
    }
    outbox.enqueue(messages);
  }

  private static OutgoingMessage edit(
      Alert alert, String occasion, String change, ConversationKey group, AlertWords now) {
    String target = alert.messageId(occasion, group);
    return new OutgoingMessage(
        target + ":" + change,
        group,
        new OutgoingMessage.Edit(target, now.title(), now.text(), now.keyboard()),
        Priority.ALERT);
  }
}
