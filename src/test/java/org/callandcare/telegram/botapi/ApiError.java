package org.callandcare.telegram.botapi;

import org.jspecify.annotations.Nullable;

/** The Bot API says no. */
final class ApiError extends RuntimeException {

  final int code;

  /** Whether the caller broke a rule it could have known, rather than met a fact of life. */
  final boolean brokenRule;

  final @Nullable Integer retryAfter;
  final @Nullable Long migrateTo;

  private ApiError(
      int code,
      String description,
      boolean brokenRule,
      @Nullable Integer retryAfter,
      @Nullable Long migrateTo) {
    super(description, null, false, false);
    this.code = code;
    this.brokenRule = brokenRule;
    this.retryAfter = retryAfter;
    this.migrateTo = migrateTo;
  }

  static ApiError brokenRule(String description) {
    return new ApiError(400, "Bad Request: " + description, true, null, null);
  }

  static ApiError badRequest(String description) {
    return new ApiError(400, "Bad Request: " + description, false, null, null);
  }

  static ApiError unknownMethod() {
    return new ApiError(404, "Not Found: method not found", true, null, null);
  }

  static ApiError unauthorized() {
    return new ApiError(401, "Unauthorized", false, null, null);
  }

  static ApiError forbidden(String description) {
    return new ApiError(403, "Forbidden: " + description, false, null, null);
  }

  static ApiError conflict(String description) {
    return new ApiError(409, "Conflict: " + description, false, null, null);
  }

  static ApiError flood(int seconds) {
    return new ApiError(429, "Too Many Requests: retry after " + seconds, false, seconds, null);
  }

  static ApiError migrated(long to) {
    return new ApiError(
        400, "Bad Request: group chat was upgraded to a supergroup chat", false, null, to);
  }
}
