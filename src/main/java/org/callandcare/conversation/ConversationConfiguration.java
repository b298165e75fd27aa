package org.callandcare.conversation;

import java.nio.file.Path;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.hours.HoursSettings;
import org.callandcare.places.Places;
import org.callandcare.texts.Texts;
import org.callandcare.understanding.Understanding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
class ConversationConfiguration {

  /** The packed dialogues, or those of the folder that replaces them, checked. */
  @Bean
  Dialogues dialogues(@Value("${callandcare.conversations:}") String folder, Texts texts) {
    ConversationFiles files =
        folder.isBlank() ? ConversationFiles.packed() : ConversationFiles.in(Path.of(folder));
    return Dialogues.load(files, new TextsWording(texts));
  }

  @Bean
  Engine engine(
      Dialogues dialogues,
      Texts texts,
      Understanding understanding,
      Places places,
      Catalogue catalogue,
      ConversationSettings settings,
      HoursSettings hours) {
    return new Engine(
        dialogues,
        texts,
        understanding,
        places,
        catalogue,
        Timing.of(settings, hours),
        StepWatch.NONE);
  }
}
