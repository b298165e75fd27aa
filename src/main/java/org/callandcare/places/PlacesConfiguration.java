package org.callandcare.places;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its places, read once. */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

  @Bean
  PlacesData places() {
    return PlacesData.load();
  }
}
