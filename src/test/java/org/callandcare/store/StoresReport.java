package org.callandcare.store;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Closes the stores when all tests have run, and says last which they were. */
final class StoresReport implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(Closing.class, _ -> new Closing(), Closing.class);
  }

  private static final class Closing implements AutoCloseable {
    @Override
    public void close() throws Exception {
      TestStores.close();
      System.out.println(TestStores.report());
    }
  }
}
