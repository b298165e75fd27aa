package org.callandcare.conversation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * States as JSON. What a newer version added is left out, what an older one lacked gets its
 * default, and what cannot be read at all is a fresh state: nobody is stranded. Thread-safe.
 */
final class StateCodec {

  /** Raised when the meaning of a field changes. */
  private static final int FORMAT = 1;

  private static final Logger LOG = LoggerFactory.getLogger(StateCodec.class);

  private final JsonMapper json = JsonMapper.builder().build();

  String write(State state) {
    ObjectNode node = json.createObjectNode().put("format", FORMAT);
    if (state.language() != null) {
      node.put("language", state.language().code());
    }
    flag(node, "languageChosen", state.languageChosen());
    frames(node, "stack", state.stack());
    frames(node, "draft", state.draft());
    node.put("keyboard", state.keyboard());
    if (!state.offered().isEmpty()) {
      ArrayNode list = node.putArray("offered");
      state.offered().forEach(one -> offered(list.addObject(), one));
    }
    flag(node, "replyKeyboard", state.replyKeyboard());
    SlotValueJson.put(node, "handedOver", state.handedOver());
    words(node, "flags", state.flags().stream().sorted().toList());
    SlotValueJson.put(node, "since", state.since() == null ? null : state.since().toString());
    flag(node, "reminded", state.reminded());
    return json.writeValueAsString(node);
  }

  /** Reads what {@link #write} wrote; null gives a fresh state. */
  State read(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return State.FRESH;
    }
    try {
      return state(json.readTree(written));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      LOG.warn("a conversation's state cannot be read and begins anew: {}", e.getClass().getName());
      return State.FRESH;
    }
  }

  private static State state(JsonNode node) {
    String since = SlotValueJson.text(node, "since");
    List<Offered> offered = new ArrayList<>();
    node.path("offered").forEach(one -> offered.add(offered(one)));
    Set<String> flags = new LinkedHashSet<>(words(node, "flags"));
    return new State(
        Language.find(node.path("language").asString("")).orElse(null),
        node.path("languageChosen").asBoolean(false),
        frames(node.path("stack")),
        frames(node.path("draft")),
        node.path("keyboard").asInt(0),
        offered,
        node.path("replyKeyboard").asBoolean(false),
        SlotValueJson.text(node, "handedOver"),
        flags,
        since == null ? null : Instant.parse(since),
        node.path("reminded").asBoolean(false));
  }

  private static void frames(ObjectNode into, String key, List<Frame> frames) {
    if (frames.isEmpty()) {
      return;
    }
    ArrayNode list = into.putArray(key);
    for (Frame frame : frames) {
      ObjectNode node =
          list.addObject()
              .put("dialogue", frame.dialogue())
              .put("version", frame.version())
              .put("run", frame.run())
              .put("kind", frame.kind().name())
              .put("step", frame.step());
      ObjectNode slots = node.putObject("slots");
      frame.slots().forEach((slot, value) -> slots.set(slot, SlotValueJson.write(value)));
      words(node, "trail", frame.trail());
      words(node, "passed", frame.passed());
      words(node, "performed", frame.performed());
      SlotValueJson.put(node, "back", frame.back());
      if (frame.misses() > 0) {
        node.put("misses", frame.misses());
      }
      flag(node, "open", frame.open());
    }
  }

  private static List<Frame> frames(JsonNode list) {
    List<Frame> frames = new ArrayList<>();
    for (JsonNode node : list) {
      Map<String, SlotValue> slots = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> slot : node.path("slots").properties()) {
        SlotValue value = SlotValueJson.read(slot.getValue());
        if (value != null) {
          slots.put(slot.getKey(), value);
        }
      }
      frames.add(
          new Frame(
              node.path("dialogue").asString(""),
              node.path("version").asInt(1),
              node.path("run").asString(""),
              Frame.Kind.valueOf(node.path("kind").asString("MAIN")),
              node.path("step").asString(""),
              slots,
              words(node, "trail"),
              words(node, "passed"),
              words(node, "performed"),
              SlotValueJson.text(node, "back"),
              node.path("misses").asInt(0),
              node.path("open").asBoolean(false)));
    }
    return frames;
  }

  private static void offered(ObjectNode node, Offered one) {
    node.put("label", one.label()).put("act", one.act().name());
    if (one.value() != null) {
      node.set("value", SlotValueJson.write(one.value()));
    }
    SlotValueJson.put(node, "target", one.target());
  }

  private static Offered offered(JsonNode node) {
    return new Offered(
        node.path("label").asString(""),
        Offered.Act.valueOf(node.path("act").asString("")),
        node.has("value") ? SlotValueJson.read(node.path("value")) : null,
        SlotValueJson.text(node, "target"));
  }

  private static void words(ObjectNode node, String key, List<String> words) {
    if (!words.isEmpty()) {
      ArrayNode list = node.putArray(key);
      words.forEach(list::add);
    }
  }

  private static List<String> words(JsonNode node, String key) {
    List<String> words = new ArrayList<>();
    node.path(key).forEach(word -> words.add(word.asString("")));
    return words;
  }

  private static void flag(ObjectNode node, String key, boolean on) {
    if (on) {
      node.put(key, true);
    }
  }
}
