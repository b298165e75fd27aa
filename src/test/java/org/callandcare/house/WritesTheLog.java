package org.callandcare.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that starts an application, which sets the process' log up anew, or a bot on Telegram,
 * whose words another one may be counting. Any number of them run side by side.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = WritesTheLog.LOG, mode = ResourceAccessMode.READ)
public @interface WritesTheLog {

  String LOG = "log";
}
