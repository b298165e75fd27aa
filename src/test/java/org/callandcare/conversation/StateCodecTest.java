package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodecTest {

  private final StateCodec codec = new StateCodec();

  @Test
  void readsWhatItWrote() {
    State state = full();
    assertThat(codec.read(codec.write(state))).isEqualTo(state);
    assertThat(codec.read(codec.write(State.FRESH))).isEqualTo(State.FRESH);
  }

  @Test
  void leavesOutWhatANewerVersionAdded() {
    String newer =
        codec
            .write(full())
            .replaceFirst("\\{", "{\"mood\":{\"good\":true},")
            .replaceFirst(
                "\"slots\":\\{", "\"slots\":{\"colour\":{\"t\":\"colour\",\"v\":\"red\"},");
    assertThat(codec.read(newer)).isEqualTo(full());
  }

  @Test
  void givesWhatAnOlderVersionLackedItsDefault() {
    State read = codec.read("{\"format\":1,\"language\":\"en\"}");
    assertThat(read.language()).isEqualTo(Language.EN);
    assertThat(read.stack()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"since\":\"yesterday\"}", "<html>"})
  void beginsAnewWithWhatCannotBeRead(String written) {
    assertThat(codec.read(written)).isEqualTo(State.FRESH);
  }

  private static State full() {
    Map<String, SlotValue> slots = new LinkedHashMap<>();
    SlotValue.Quantity about = new SlotValue.Quantity(null, BigDecimal.TEN, true);
    SlotValue.Items items =
        new SlotValue.Items(
            List.of(
                new SlotValue.ItemLine("equipment", "laptop", about, "piece", "used", null, "pc"),
                new SlotValue.ItemLine("time", "tutoring", null, null, null, "week", "")));
    slots.put("text", new SlotValue.Text("« Bonjour » {name} <b> 'x' \\ \u202e"));
    slots.put("choice", new SlotValue.Choice("18-plus"));
    slots.put("yes", new SlotValue.YesNo(true));
    slots.put("items", items);
    slots.put("quantity", SlotValue.Quantity.exactly(3));
    slots.put("place", new SlotValue.Place("Lille", "59350", null));
    slots.put("day", new SlotValue.Day(LocalDate.of(2027, 3, 15)));
    slots.put("money", new SlotValue.Money(new BigDecimal("12.50"), "EUR"));
    slots.put("phone", new SlotValue.Phone("+33639981234"));
    slots.put("email", new SlotValue.Email("a@example.org"));
    slots.put("contact", new SlotValue.Contact("+33639981234", null, "Amel"));
    slots.put("photos", new SlotValue.Photos(List.of("a", "b")));
    slots.put("party", new SlotValue.Party("company", null));
    slots.put("record", new SlotValue.OwnRecord("1", "B-7K3F", "need", items));
    slots.put("unknown", new SlotValue.Unknown());
    slots.put("skipped", new SlotValue.Skipped());
    Frame frame =
        new Frame(
            "need",
            2,
            "web:1/1",
            Frame.Kind.ASIDE,
            "items",
            slots,
            List.of("kind", "place"),
            List.of("kind", "place", "items"),
            List.of("file"),
            "check",
            2,
            true);
    return new State(
        Language.FR,
        true,
        List.of(frame, Frame.begun("agreement", 1, "web:2/1", Frame.Kind.CALLED, "a", Map.of())),
        List.of(Frame.begun("offer", 1, "web:0/1", Frame.Kind.MAIN, "items", Map.of())),
        41,
        List.of(
            Offered.answer("Oui", new SlotValue.YesNo(true)),
            new Offered("Modifier", Offered.Act.EDIT, null, "place")),
        true,
        "asked",
        Set.of("link", "fee"),
        Instant.parse("2027-01-15T09:00:00Z"),
        true);
  }
}
