package org.callandcare.texts;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

  /** The packed texts, or those of the folder that replaces them. */
  @Bean
  Texts texts(@Value("${callandcare.conversations:}") String folder) {
    return TextsLoader.load(folder.isBlank() ? null : Path.of(folder));
  }
}
