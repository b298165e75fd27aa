package org.callandcare.training;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads evaluation sentences: JSON lines {@code {id, text, today, expect}}. The language is that of
 * the file's name; {@code expect.language} is {@code either} where a message is as much of the
 * other.
 */
final class GoldFile {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private GoldFile() {}

  /**
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static List<GoldMessage> read(Path file) throws IOException {
    List<GoldMessage> messages = new ArrayList<>();
    String language = file.getFileName().toString().startsWith("en") ? "en" : "fr";
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        messages.add(message(JSON.readTree(line), language));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return messages;
  }

  private static GoldMessage message(JsonNode line, String language) {
    JsonNode expect = line.get("expect");
    List<GoldMessage.Line> items = new ArrayList<>();
    for (JsonNode item : expect.path("items")) {
      items.add(item(item));
    }
    JsonNode place = expect.path("place");
    String deadline = text(expect, "deadline");
    String urgency = text(expect, "urgency");
    return new GoldMessage(
        line.get("id").asString(),
        language,
        "either".equals(text(expect, "language")),
        line.get("text").asString(),
        LocalDate.parse(line.get("today").asString()),
        expect.get("intent").asString(),
        items,
        text(place, "name"),
        text(place, "insee"),
        deadline == null ? null : LocalDate.parse(deadline),
        urgency == null ? "normal" : urgency,
        text(expect.path("party"), "kind"),
        text(expect, "phone"),
        text(expect, "email"));
  }

  private static GoldMessage.Line item(JsonNode item) {
    JsonNode quantity = item.path("quantity");
    return new GoldMessage.Line(
        item.get("type").asString(),
        number(quantity, "min"),
        number(quantity, "max"),
        quantity.path("approximate").asBoolean(false),
        text(item, "unit"),
        text(item, "condition"),
        text(item, "direction"),
        text(item, "per"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : null;
  }

  private static @Nullable BigDecimal number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? value.decimalValue() : null;
  }
}
