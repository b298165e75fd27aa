package org.callandcare.endtoend;

import static org.awaitility.Awaitility.await;

import java.util.List;
import org.callandcare.webchat.ChatPage;

/** Somebody at the page: a person on its left side, or the staff on its right. */
final class PageSeat {

  private PageSeat() {}

  /** One of the persons offered, by id; whoever sits here speaks as nobody else. */
  static Seat person(ChatPage page, String id) {
    return new Seat() {
      @Override
      public Seat says(String words) {
        page.becomes(id).says(words);
        return this;
      }

      @Override
      public Seat presses(String label) {
        page.becomes(id).presses(label);
        return this;
      }

      @Override
      public Seat sharesNumber(String phone) {
        page.becomes(id).sharesContact(phone);
        return this;
      }

      @Override
      public String reads(String... words) {
        page.becomes(id);
        return awaitOne(() -> page.bubbles(), words);
      }

      @Override
      public String sees() {
        page.becomes(id);
        return String.join("\n", page.bubbles());
      }
    };
  }

  /** The staff in their group. */
  static Seat staff(ChatPage page) {
    return new Seat() {
      @Override
      public Seat says(String words) {
        page.staff().says(words);
        return this;
      }

      @Override
      public Seat presses(String label) {
        page.staff().presses(label);
        return this;
      }

      @Override
      public Seat sharesNumber(String phone) {
        throw new UnsupportedOperationException("staff share no numbers");
      }

      @Override
      public String reads(String... words) {
        return awaitOne(() -> page.staff().texts(), words);
      }

      @Override
      public String sees() {
        return String.join("\n", page.staff().texts());
      }
    };
  }

  private interface Shown {
    List<String> now();
  }

  private static String awaitOne(Shown shown, String... words) {
    return await("a message with " + List.of(words))
        .atMost(ChatPage.PATIENCE)
        .until(
            () -> shown.now().stream().filter(text -> Seat.holds(text, words)).findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
