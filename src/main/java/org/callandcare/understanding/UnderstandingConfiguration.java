package org.callandcare.understanding;

import org.callandcare.catalogue.Catalogue;
import org.callandcare.places.PlacesData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its understanding, loaded once. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  Understanding understanding(Catalogue catalogue, PlacesData places) {
    return Pipeline.load(catalogue, places);
  }
}
