package org.callandcare.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of what a message means, each with the example that explains it: {@code
 * understanding/examples.jsonl}, on 15 January 2027, a Friday. Of what a line gives under {@code
 * means}, everything holds; of what it leaves out, nothing is said.
 */
class DocumentedExamplesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Example(String text, JsonNode means) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Example> examples() throws IOException {
    try (InputStream lines =
        DocumentedExamplesTest.class.getResourceAsStream("/understanding/examples.jsonl")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(JSON::readTree)
              .map(line -> new Example(line.get("text").asString(), line.get("means")))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void meansWhatTheRuleSays(Example example) {
    Meaning meaning =
        PipelineTest.PIPELINE.understand(new Utterance(example.text(), PipelineTest.TODAY, null));
    assertHolds(MeaningJson.of(null, meaning), example.means(), "");
  }

  private static void assertHolds(JsonNode answer, JsonNode means, String where) {
    if (means.isObject() && answer.isObject()) {
      means
          .properties()
          .forEach(
              field ->
                  assertHolds(
                      answer.path(field.getKey()), field.getValue(), where + "/" + field.getKey()));
    } else if (means.isArray() && answer.isArray()) {
      assertThat(answer.size()).as("%s: %s", where, answer).isEqualTo(means.size());
      for (int i = 0; i < means.size(); i++) {
        assertHolds(answer.get(i), means.get(i), where + "/" + i);
      }
    } else if (means.isNumber() && answer.isNumber()) {
      assertThat(answer.asDouble()).as(where).isEqualTo(means.asDouble());
    } else {
      assertThat(answer).as(where).isEqualTo(means);
    }
  }
}
