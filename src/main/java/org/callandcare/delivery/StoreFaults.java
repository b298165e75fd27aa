package org.callandcare.delivery;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import org.bson.BsonMaximumSizeExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures of the store, which pass, from failures of what was asked of it. */
final class StoreFaults {

  /**
   * Server codes for what passes by itself: shutdowns, elections, time limits, no space. See
   * MongoDB's {@code error_codes.yml}.
   */
  private static final Set<Integer> PASSING =
      Set.of(
          6, 7, 24, 50, 64, 89, 91, 112, 133, 134, 189, 262, 317, 358, 9001, 10107, 11600, 11602,
          13388, 13435, 13436, 14031);

  /** Codes for a document that is too large. */
  private static final Set<Integer> TOO_LARGE = Set.of(10334, 17280, 17419, 17420);

  /** Bad values, unknown operators, refused by a validator, known keys. */
  private static final Set<Integer> ASKED_WRONGLY = Set.of(2, 9, 14, 40, 52, 59, 121, 11000);

  private StoreFaults() {}

  /**
   * Whether delivery's own writes go on being tried: always, as they are well formed and whatever
   * the server says is about the server; except when a document is too large.
   */
  static boolean isWorthInsisting(RuntimeException failure) {
    return switch (failure) {
      case BsonMaximumSizeExceededException _ -> false;
      case MongoBulkWriteException e ->
          e.getWriteErrors().stream().noneMatch(error -> TOO_LARGE.contains(error.getCode()));
      case MongoException e -> !TOO_LARGE.contains(e.getCode());
      default -> passes(failure);
    };
  }

  /** Whether trying again later can help. */
  static boolean passes(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (passesItself(cause)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a handler's failure came from the store, and not by what was asked of it: worth a few
   * tries more.
   */
  static boolean mayPass(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof MongoException e) {
        return !ASKED_WRONGLY.contains(e.getCode()) && !TOO_LARGE.contains(e.getCode());
      }
    }
    return false;
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure.getCause() == failure ? null : failure.getCause();
  }

  private static boolean passesItself(Throwable failure) {
    return switch (failure) {
      case MongoSocketException _ -> true;
      case MongoTimeoutException _ -> true;
      case MongoExecutionTimeoutException _ -> true;
      case MongoNotPrimaryException _ -> true;
      case MongoNodeIsRecoveringException _ -> true;
      case MongoInterruptedException _ -> true;
      case MongoWriteConcernException _ -> true;
      case MongoException e when PASSING.contains(e.getCode()) -> true;
      case MongoException e -> e.hasErrorLabel("RetryableWriteError") || isNoSpace(e);
      case DataAccessResourceFailureException _ -> true;
      case TransientDataAccessException _ -> true;
      default -> false;
    };
  }

  /** Servers on PostgreSQL give a full disk no code of its own. */
  private static boolean isNoSpace(MongoException e) {
    String message = e.getMessage();
    return message != null && message.contains("No space left on device");
  }
}
