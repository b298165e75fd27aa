package org.callandcare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.callandcare.training.EvaluateCommand;
import org.callandcare.training.TrainCommand;
import org.callandcare.understanding.UnderstandCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Starts the bot, or one of its commands when the first argument names one. */
@SpringBootApplication
@Modulithic(systemName = "Call & Care")
public class CallAndCare {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The one clock of the application. */
  @Bean
  Clock clock() {
    return Clock.system(PARIS);
  }

  public static void main(String... args) throws IOException {
    String command = args.length == 0 ? "" : args[0];
    List<String> options = args.length == 0 ? List.of() : List.of(args).subList(1, args.length);
    Clock clock = Clock.system(PARIS);
    switch (command) {
      case "understand" ->
          System.exit(new UnderstandCommand(clock).run(options, System.in, System.out, System.err));
      case "train" -> System.exit(new TrainCommand().run(options, System.out));
      case "evaluate" -> System.exit(new EvaluateCommand().run(options, System.out, System.err));
      case "dialogues" ->
          System.exit(new DialoguesCommand(utf8(System.out), utf8(System.err)).run(options));
      default -> SpringApplication.run(CallAndCare.class, args);
    }
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
