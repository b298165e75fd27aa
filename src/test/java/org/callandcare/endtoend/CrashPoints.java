package org.callandcare.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.callandcare.channel.Channel;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.Receipt;
import org.callandcare.channel.TurnHandler;
import org.callandcare.conversation.Effects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends the process at a marked point of a message's way, for {@link CrashTest}: there the JVM halts
 * without running anything more, as when the power goes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("callandcare.test.crash-at")
public class CrashPoints {

  /** The points, in the order a message passes them. */
  public enum Point {
    /** Updates have arrived and nothing is stored. */
    BEFORE_STORE(Inbox.class, Set.of("accept", "acceptNew"), true),
    /** Stored, by itself or by its turn, and Telegram does not know. */
    AFTER_STORE(Inbox.class, Set.of("accept", "acceptNew"), false),
    /** A turn is to be computed. */
    BEFORE_TURN(TurnHandler.class, Set.of("handle"), true),
    /** The record is filed, the turn is not written. */
    AFTER_EFFECT(Effects.class, Set.of("perform"), false),
    /** The turn is computed and not written. */
    AFTER_TURN(TurnHandler.class, Set.of("handle"), false),
    /** The turn is written and nothing is sent. */
    BEFORE_SEND(Channel.class, Set.of("send"), true),
    /** The person reads it, and nobody noted that it was sent. */
    AFTER_SEND(Channel.class, Set.of("send"), false);

    final Class<?> port;
    final Set<String> methods;
    final boolean before;

    Point(Class<?> port, Set<String> methods, boolean before) {
      this.port = port;
      this.methods = methods;
      this.before = before;
    }

    /** The option that makes a process end there, at the given passing. */
    public String option(int passing) {
      return "--callandcare.test.crash-at="
          + name().toLowerCase(Locale.ROOT).replace('_', '-')
          + ":"
          + passing;
    }
  }

  @Bean
  static BeanPostProcessor crashingPorts(org.springframework.core.env.Environment environment) {
    String[] written = environment.getRequiredProperty("callandcare.test.crash-at").split(":");
    Point point = Point.valueOf(written[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    AtomicInteger left = new AtomicInteger(Integer.parseInt(written[1]));
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return point.port.isInstance(bean) ? crashing(bean, point, left) : bean;
      }
    };
  }

  private static Object crashing(Object bean, Point point, AtomicInteger left) {
    return Proxy.newProxyInstance(
        bean.getClass().getClassLoader(),
        org.springframework.util.ClassUtils.getAllInterfacesForClass(bean.getClass()),
        (_, method, arguments) -> {
          boolean marked = point.methods.contains(method.getName());
          if (marked && point.before && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
          }
          Object result = call(bean, method, arguments);
          if (marked && !point.before && left.decrementAndGet() == 0) {
            if (result instanceof Receipt receipt) {
              receipt.isKeptWithin(Duration.ofSeconds(5));
            }
            Runtime.getRuntime().halt(137);
          }
          return result;
        });
  }

  private static @Nullable Object call(Object bean, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
