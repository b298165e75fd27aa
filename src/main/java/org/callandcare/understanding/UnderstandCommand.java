package org.callandcare.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command {@code understand [--today D] [--explain]}: JSON lines {@code {"id", "text",
 * "lang"?}} in, one JSON line each out, in order. A bad line is answered with {@code {"id",
 * "error"}} and the rest is carried on. No database, no network, no web server.
 */
public final class UnderstandCommand {

  private static final int MISUSE = 2;

  private final Clock clock;
  private final ObjectMapper json = JsonMapper.builder().build();

  public UnderstandCommand(Clock clock) {
    this.clock = clock;
  }

  /**
   * Runs until the input ends.
   *
   * @param options what follows {@code understand}
   * @return the process's exit code: 0, or 2 when an option is not understood
   */
  public int run(List<String> options, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    LocalDate today = LocalDate.now(clock);
    boolean explain = false;
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      String value = option.contains("=") ? option.substring(option.indexOf('=') + 1) : null;
      if (option.equals("--explain")) {
        explain = true;
      } else if (option.equals("--today") && i + 1 < options.size()
          || option.startsWith("--today=")) {
        LocalDate day = day(value != null ? value : options.get(++i));
        if (day == null) {
          err.println("understand: --today expects a day such as 2027-01-15");
          return MISUSE;
        }
        today = day;
      } else {
        err.println("understand: unknown option " + option + "; known: --today DAY, --explain");
        return MISUSE;
      }
    }
    answerAll(in, out, today, explain);
    return 0;
  }

  private void answerAll(InputStream in, PrintStream out, LocalDate today, boolean explain)
      throws IOException {
    Pipeline pipeline = Pipeline.load();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    PrintStream utf8 = new PrintStream(out, false, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        utf8.print(json.writeValueAsString(answer(pipeline, line, today, explain)));
        utf8.print('\n');
        if (!lines.ready()) {
          utf8.flush();
        }
      }
    }
    utf8.flush();
  }

  private ObjectNode answer(Pipeline pipeline, String line, LocalDate today, boolean explain) {
    JsonNode read;
    try {
      read = json.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
    } catch (JacksonException _) {
      return error(null, "not a JSON object");
    }
    if (!read.isObject()) {
      return error(null, "not a JSON object");
    }
    JsonNode id = read.get("id");
    JsonNode text = read.get("text");
    if (text == null || !text.isString()) {
      return error(id, "text is missing or no string");
    }
    JsonNode lang = read.get("lang");
    String prior = lang != null && lang.isString() ? lang.stringValue() : null;
    boolean known = "fr".equals(prior) || "en".equals(prior);
    Utterance utterance = new Utterance(text.stringValue(), today, known ? prior : null);
    ObjectNode answer = MeaningJson.of(id, pipeline.understand(utterance));
    if (explain) {
      ArrayNode why = answer.putArray("explain");
      pipeline.explain(utterance).forEach(why::add);
    }
    return answer;
  }

  private ObjectNode error(@Nullable JsonNode id, String reason) {
    ObjectNode node = json.createObjectNode();
    node.set("id", id == null ? json.nullNode() : id);
    node.put("error", reason);
    return node;
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
