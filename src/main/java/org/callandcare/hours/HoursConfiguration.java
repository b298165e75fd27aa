package org.callandcare.hours;

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

  @Bean
  QuietHours quietHours(HoursSettings settings) {
    return new QuietHours(settings);
  }
}
