package org.callandcare.casework;

import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.records.PersonalData;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;

/** The file that shows a person everything known of them. */
final class ExportFile {

  private final Texts texts;

  ExportFile(Texts texts) {
    this.texts = texts;
  }

  OutgoingMessage.Attachment of(
      ConversationKey person, Language language, Optional<PersonalData> data) {
    String content =
        """
        {
          "conversation": "%s",
          "language": "%s",
          "records": %s
        }
        """
            .formatted(
                person.toString().replace("\\", "\\\\").replace("\"", "\\\""),
                language.code(),
                data.map(PersonalData::toJson).map(String::strip).orElse("null").indent(2).strip());
    return new OutgoingMessage.Attachment(
        texts.say(language, "casework.export.file"),
        "application/json",
        content,
        texts.say(language, "casework.export.caption"));
  }
}
