package org.callandcare.store;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Tells that nobody answers from that somebody refuses. */
final class Outage {

  private Outage() {}

  /** Whether asking again, one by one, would only wait as long for each. */
  static boolean is(RuntimeException failure) {
    return failure instanceof MongoSocketException || failure instanceof MongoTimeoutException;
  }
}
