package org.callandcare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the bot, or one of its commands when the first argument names one. */
@SpringBootApplication
@Modulithic(systemName = "Call & Care")
public class CallAndCare {

  public static void main(String... args) {
    SpringApplication.run(CallAndCare.class, args);
  }
}
