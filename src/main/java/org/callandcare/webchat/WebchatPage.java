package org.callandcare.webchat;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page: {@code /}, and under {@code /webchat/page/} its scripts, styles and words from
 * {@code webchat/page} on the class path. A browser asks each time whether they changed, so that a
 * new version is seen at once.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebchatSettings.class)
@WebchatIsOn
class WebchatPage implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/webchat/page/**")
        .addResourceLocations("classpath:/webchat/page/")
        .setCacheControl(CacheControl.noCache());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/webchat/page/index.html");
  }
}
