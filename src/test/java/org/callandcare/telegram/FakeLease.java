package org.callandcare.telegram;

import java.time.Duration;
import org.callandcare.channel.Lease;
import org.jspecify.annotations.Nullable;

/** One right in one store, as several instances see it; its time runs out when told to. */
final class FakeLease {

  private @Nullable Lease holder;
  private boolean away;

  /** The store as one instance sees it. */
  Lease instance() {
    return new Lease() {
      @Override
      public boolean hold(String name, Duration time) {
        return FakeLease.this.hold(this);
      }

      @Override
      public void release(String name) {
        FakeLease.this.release(this);
      }
    };
  }

  private synchronized boolean hold(Lease instance) {
    if (away) {
      throw new IllegalStateException("the store is away");
    }
    if (holder == null) {
      holder = instance;
    }
    return holder == instance;
  }

  private synchronized void release(Lease instance) {
    if (holder == instance) {
      holder = null;
    }
  }

  /** Whoever holds it did not renew it in time. */
  synchronized void runsOut() {
    holder = null;
  }

  synchronized void isTakenByAnother() {
    holder = instance();
  }

  synchronized void goAway() {
    away = true;
  }

  synchronized void comeBack() {
    away = false;
  }
}
