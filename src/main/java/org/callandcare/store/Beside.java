package org.callandcare.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Round trips at the same time, none of which needs what the others bring. */
public final class Beside {

  private Beside() {}

  /**
   * Does one thing in another thread, as patient as this one, while this thread does the other;
   * goes on when both are done.
   *
   * @param then is given what both brought
   * @throws RuntimeException what either threw, errors too
   */
  public static <A, B, R> R both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> then) {
    CompletableFuture<A> aside = begin(one);
    B brought;
    try {
      brought = other.get();
    } catch (RuntimeException | Error e) {
      aside.handle((_, _) -> true).join();
      throw e;
    }
    return then.apply(await(aside), brought);
  }

  /** Begins something in another thread, as patient as this one, which goes on meanwhile. */
  public static <T> CompletableFuture<T> begin(Supplier<T> act) {
    return CompletableFuture.supplyAsync(asPatient(act), Thread::startVirtualThread);
  }

  /**
   * What something brought that was begun.
   *
   * @throws RuntimeException what it threw, errors too
   */
  public static <T> T await(CompletableFuture<T> aside) {
    try {
      return aside.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw e;
      }
    }
  }

  private static <T> Supplier<T> asPatient(Supplier<T> act) {
    if (!GroupCommit.PATIENCE.isBound()) {
      return act;
    }
    Duration patience = GroupCommit.PATIENCE.get();
    return () -> ScopedValue.where(GroupCommit.PATIENCE, patience).call(act::get);
  }
}
