package org.callandcare.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

  /** The packed texts, or those of the folder that replaces them. */
  @Bean
  Texts texts(@Value("${callandcare.conversations:}") String folder) {
    if (folder.isBlank()) {
      return TextsLoader.load(null);
    }
    if (!Files.isDirectory(Path.of(folder).resolve("texts"))) {
      throw new InvalidConfigurationPropertyValueException(
          "CALLANDCARE_CONVERSATIONS",
          folder,
          "expects a folder with dialogues and, in texts/, their words; or to be left unset");
    }
    return TextsLoader.load(Path.of(folder));
  }
}
