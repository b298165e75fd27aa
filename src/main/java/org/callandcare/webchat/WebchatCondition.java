package org.callandcare.webchat;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides whether there is a chat page; see {@link WebchatIsOn}. */
final class WebchatCondition implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return isOn(context.getEnvironment());
  }

  /**
   * Reads the setting.
   *
   * @throws InvalidConfigurationPropertyValueException when it is neither true nor false nor empty
   */
  static boolean isOn(Environment environment) {
    String wish = environment.getProperty("callandcare.webchat.enabled", "").strip();
    return switch (wish) {
      case "true" -> true;
      case "false" -> false;
      case "" -> environment.getProperty("TELEGRAM_BOT_TOKEN", "").isBlank();
      default ->
          throw new InvalidConfigurationPropertyValueException(
              "CALLANDCARE_WEBCHAT", wish, "expects true or false, or to be left unset");
    };
  }
}
