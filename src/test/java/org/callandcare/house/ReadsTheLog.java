package org.callandcare.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A test that looks at the log of the process. It runs after all others and alone: whatever starts
 * an application sets the log up anew, and a bot's words would be counted with its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Isolated("looks at the log of the whole process")
public @interface ReadsTheLog {}
