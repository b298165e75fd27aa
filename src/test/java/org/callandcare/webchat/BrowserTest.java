package org.callandcare.webchat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A run without a browser says so, and fails where one is required. */
class BrowserTest {

  @Test
  void leavesTestsOutWhereThereIsNone() {
    assertThatThrownBy(() -> Browser.missing("Chromium", null))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("NOT run");
  }

  @Test
  void failsWhereOneIsRequired() {
    assertThatThrownBy(() -> Browser.missing("chromedriver", "true"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chromedriver");
  }
}
