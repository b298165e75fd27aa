package org.callandcare.webchat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Marks what exists only where there is a chat page: {@code CALLANDCARE_WEBCHAT} says {@code true},
 * or says nothing and there is no Telegram token.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WebchatCondition.class)
@interface WebchatIsOn {}
