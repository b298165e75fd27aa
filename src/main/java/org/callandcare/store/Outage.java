package org.callandcare.store;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells that nobody answers from that somebody refuses. */
public final class Outage {

  private Outage() {}

  /** Whether asking again, one by one, would only wait as long for each; also as a cause. */
  public static boolean is(RuntimeException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MongoSocketException || cause instanceof MongoTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
