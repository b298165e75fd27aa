package org.callandcare;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callandcare.store.SettingInvalid;
import org.callandcare.texts.TextsInvalid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.validation.ObjectError;

/**
 * Why the application does not start, in one sentence that names the variable and what it expects.
 * Values are never shown: one of them is the bot's token.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements FailureAnalyzer {

  private static final String PORT = "server.port";
  private static final int LAST_PORT = 65_535;

  /** Which variable a person sets for a property, where it is not called after it. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          PORT,
          "PORT",
          "server.address",
          "CALLANDCARE_ADDRESS",
          "callandcare.hours.quiet",
          "CALLANDCARE_QUIET_HOURS");

  private final @Nullable Environment environment;

  StartFailure(@Nullable Environment environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    if (!portIsOne()) {
      return new FailureAnalysis(
          "PORT expects a number from 0 to " + LAST_PORT + ", or to be left unset", null, failure);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String sentence = sentence(cause);
      if (sentence != null) {
        return new FailureAnalysis(sentence, null, cause);
      }
    }
    return null;
  }

  /** Read by Spring before anything of ours is, and told there in a hundred lines. */
  private boolean portIsOne() {
    String port = environment == null ? null : environment.getProperty(PORT);
    return port == null
        || port.isBlank()
        || (port.strip().matches("\\d{1,5}") && Integer.parseInt(port.strip()) <= LAST_PORT);
  }

  private static @Nullable String sentence(Throwable cause) {
    return switch (cause) {
      case PortInUseException taken ->
          "PORT names a port that another program uses ("
              + taken.getPort()
              + "): stop that one, or set another";
      case InvalidConfigurationPropertyValueException invalid ->
          invalid.getName() + " " + invalid.getReason();
      case BindValidationException invalid ->
          invalid.getValidationErrors().getAllErrors().stream()
              .map(ObjectError::getDefaultMessage)
              .distinct()
              .collect(Collectors.joining("; "));
      case BindException invalid -> unreadable(invalid);
      case TextsInvalid invalid -> invalid.getMessage();
      case SettingInvalid invalid -> invalid.getMessage();
      case RuntimeException invalid
          when invalid.getClass().getSimpleName().equals("DialogueInvalid") ->
          invalid.getMessage();
      default -> null;
    };
  }

  private static @Nullable String unreadable(BindException invalid) {
    for (Throwable cause = invalid.getCause(); cause != null; cause = cause.getCause()) {
      String sentence = cause instanceof BindException ? null : sentence(cause);
      if (sentence != null) {
        return sentence;
      }
    }
    String property = invalid.getName().toString();
    String variable =
        VARIABLES.getOrDefault(
            property,
            property.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT));
    return variable + " expects " + expected(invalid) + ", or to be left unset";
  }

  private static String expected(BindException invalid) {
    Class<?> type = invalid.getTarget().getType().resolve(Object.class);
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type == InetAddress.class
        ? "an address of this machine, such as 127.0.0.1 or 0.0.0.0"
        : "a value that can be read as " + type.getSimpleName();
  }

  /** Prints the sentence, and nothing else, on standard error. */
  static final class Reporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
      Set<String> lines = new LinkedHashSet<>();
      lines.add("Call & Care did not start: " + analysis.getDescription());
      if (analysis.getAction() != null) {
        lines.add(analysis.getAction());
      }
      System.err.println(String.join(" ", lines));
    }
  }
}
