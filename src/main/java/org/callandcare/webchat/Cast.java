package org.callandcare.webchat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is on the page: the invented staff of {@code webchat/page/cast.json}, their group, and
 * everybody else under a name of their own. Decides which names are conversations at all.
 */
@Component
@WebchatIsOn
class Cast {

  /** The staff group's {@code chat}. */
  static final String GROUP = "staff";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** One member of staff. */
  record Colleague(String id, String name) {}

  private record File(List<Colleague> staff) {}

  private final List<Colleague> staff;

  Cast(JsonMapper json) {
    try (InputStream file = new ClassPathResource("webchat/page/cast.json").getInputStream()) {
      this.staff = List.copyOf(json.readValue(file, File.class).staff());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True for the staff group, a member of staff, or a person's name that is not staff's. */
  boolean isConversation(String chat) {
    return NAME.matcher(chat).matches()
        && (chat.equals(GROUP) || !chat.startsWith(GROUP) || findColleague(chat).isPresent());
  }

  /** True when this sender may speak there: staff in their group, each alone in private. */
  boolean maySpeak(String sender, String chat) {
    return isConversation(chat)
        && (chat.equals(GROUP) ? findColleague(sender).isPresent() : sender.equals(chat));
  }

  Optional<Colleague> findColleague(String id) {
    return staff.stream().filter(colleague -> colleague.id().equals(id)).findFirst();
  }
}
