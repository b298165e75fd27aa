package org.callandcare.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** What was set; an empty variable counts as unset. */
final class Given {

  private Given() {}

  private static boolean given(ConditionContext context, String name) {
    return StringUtils.hasText(
        context.getEnvironment().getProperty("callandcare.telegram." + name));
  }

  /** There is a bot's token; without one there is no Telegram. */
  static final class Token implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return given(context, "token");
    }
  }

  /** Telegram brings updates. */
  static final class Webhook implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return given(context, "webhook-url");
    }
  }

  /** Updates are asked for. */
  static final class Polling implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !given(context, "webhook-url");
    }
  }
}
