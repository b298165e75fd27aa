package org.callandcare.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class LatelyTest {

  private final Lately lately = new Lately(2);

  @Test
  void keepsNothingOfWhoIsForgotten() {
    lately.put("web:a", new Document("_id", "p1"));
    lately.put("web:b", new Document("_id", "p2"));
    lately.forgetDocument("p1");
    assertThat(lately.find("web:a")).isEmpty();
    assertThat(lately.find("web:b")).isPresent();
  }

  @Test
  void keepsThoseUsedLast() {
    lately.put("web:a", new Document("_id", "p1"));
    lately.put("web:b", new Document("_id", "p2"));
    lately.find("web:a");
    lately.put("web:c", new Document("_id", "p3"));
    assertThat(lately.find("web:b")).isEmpty();
    assertThat(lately.find("web:a")).isPresent();
  }
}
