package org.callandcare.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Two round trips at the same time, neither of which needs what the other brings. */
public final class Beside {

  private Beside() {}

  /**
   * Does one thing in another thread, as patient as this one, while this thread does the other;
   * returns when both are done.
   *
   * @throws RuntimeException what either threw, errors too
   */
  public static <T> T doing(Runnable one, Supplier<T> other) {
    CompletableFuture<Void> aside =
        CompletableFuture.runAsync(asPatient(one), Thread::startVirtualThread);
    T brought;
    try {
      brought = other.get();
    } catch (RuntimeException | Error e) {
      aside.exceptionally(_ -> null).join();
      throw e;
    }
    await(aside);
    return brought;
  }

  private static void await(CompletableFuture<Void> aside) {
    try {
      aside.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw e;
      }
    }
  }

  private static Runnable asPatient(Runnable act) {
    if (!GroupCommit.PATIENCE.isBound()) {
      return act;
    }
    Duration patience = GroupCommit.PATIENCE.get();
    return () -> ScopedValue.where(GroupCommit.PATIENCE, patience).run(act);
  }
}
