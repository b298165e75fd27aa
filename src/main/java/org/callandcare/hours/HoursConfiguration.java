package org.callandcare.hours;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HoursSettings.class)
class HoursConfiguration {

  @Bean
  DeskHours deskHours(HoursSettings settings) {
    return new DeskHours(settings);
  }

  /** With invented people there is nobody to be left in peace. */
  @Bean
  QuietHours quietHours(
      HoursSettings settings, @Value("${callandcare.demo:false}") boolean inventedPeople) {
    return new QuietHours(inventedPeople ? settings.withoutQuietHours() : settings);
  }
}
