package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnderstandCommandTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-15T10:00:00Z"), ZoneId.of("Europe/Paris"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... options) throws IOException {
    return new UnderstandCommand(CLOCK)
        .run(
            List.of(options),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private List<JsonNode> answers() {
    JsonMapper json = JsonMapper.builder().build();
    return out.toString(StandardCharsets.UTF_8).lines().map(json::readTree).toList();
  }

  @Test
  void oneLineInOneLineOutInOrder() throws IOException {
    run(
        """
        {"id": "a", "text": "Je donne 3 écrans à Roubaix", "unknown": 1}
        {"id": 7, "text": "yes", "lang": "en"}
        """);
    assertThat(answers()).hasSize(2);
    JsonNode first = answers().getFirst();
    assertThat(first.get("intent").asString()).isEqualTo("offer");
    assertThat(first.get("items").get(0).get("type").asString()).isEqualTo("monitor");
    assertThat(first.get("items").get(0).get("quantity").get("min").asInt()).isEqualTo(3);
    assertThat(first.get("place").get("insee").asString()).isEqualTo("59512");
    assertThat(first.get("deadline").isNull()).isTrue();
    assertThat(first.has("signs")).isFalse();
    assertThat(answers().get(1).get("id").asInt()).isEqualTo(7);
  }

  @Test
  void aBadLineIsAnsweredAndTheRestCarriedOn() throws IOException {
    run("{\"id\": \"a\"}\nnot json\n[1]\n{\"id\": \"b\", \"text\": \"merci\"}\n");
    assertThat(answers()).hasSize(4);
    assertThat(answers().getFirst().get("error").asString()).contains("text");
    assertThat(answers().get(1).get("id").isNull()).isTrue();
    assertThat(answers().get(3).get("intent").asString()).isEqualTo("thanks");
  }

  @Test
  void todayIsToldOrTheClocks() throws IOException {
    String message = "{\"id\": 1, \"text\": \"il me faut un PC demain\"}";
    run(message, "--today", "2030-05-01");
    run(message);
    assertThat(answers())
        .extracting(answer -> answer.get("deadline").asString())
        .containsExactly("2030-05-02", "2027-01-16");
  }

  @Test
  void aWrongOptionIsExplained() throws IOException {
    assertThat(run("", "--today", "tomorrow")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--today expects a day");
  }

  @Test
  void explainTellsTokensCuesAndScores() throws IOException {
    run("{\"id\": 1, \"text\": \"il me faut un PC\"}", "--explain");
    assertThat(answers().getFirst().get("explain").toString()).contains("tokens:", "cue need");
  }
}
