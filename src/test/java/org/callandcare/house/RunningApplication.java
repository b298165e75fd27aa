package org.callandcare.house;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.callandcare.CallAndCare;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The whole application, started as {@code java -jar} starts it, with an environment of its own.
 */
final class RunningApplication {

  private RunningApplication() {}

  /**
   * Starts it on a free port.
   *
   * @param data the embedded store's folder
   * @param variables of the environment; nothing else is set
   */
  static ConfigurableApplicationContext start(Path data, Map<String, String> variables) {
    Map<String, Object> environment = new HashMap<>();
    environment.put("CALLANDCARE_DATA", data.toString());
    environment.put("PORT", "0");
    environment.putAll(variables);
    SpringApplication application = new SpringApplication(CallAndCare.class);
    application.setEnvironment(environment(environment));
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
    return application.run("--logging.level.org.callandcare=info");
  }

  private static ConfigurableEnvironment environment(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    return environment;
  }

  /** Other tests' small applications are no part of this one. */
  private static final class WithoutTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types)
        throws java.io.IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WithoutTests;
    }

    @Override
    public int hashCode() {
      return WithoutTests.class.hashCode();
    }
  }
}
