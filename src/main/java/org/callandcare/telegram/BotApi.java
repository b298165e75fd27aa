package org.callandcare.telegram;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The one door to the Bot API for everything but the question for updates: each call goes through
 * the circuit breaker, and what may be repeated without harm is repeated. Never throws for what
 * Telegram or the network does. Thread-safe.
 */
final class BotApi {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final TelegramClient client;
  private final CircuitBreaker breaker;
  private final Retry retry;

  /**
   * @param breaker opens when Telegram does not answer any more
   * @param retry for calls that may be repeated
   */
  BotApi(TelegramClient client, CircuitBreaker breaker, Retry retry) {
    this.client = client;
    this.breaker = breaker;
    this.retry = retry;
  }

  /** A call of the library's client. */
  @FunctionalInterface
  interface Call<T> {
    CompletableFuture<T> start() throws TelegramApiException;
  }

  /** Calls once: for what a person would see twice. */
  <T extends Serializable, M extends BotApiMethod<T>> Answer<T> call(M method) {
    return callOnce(() -> client.executeAsync(method));
  }

  /** Calls, and calls again when there is no answer: for what may be done twice. */
  <T extends Serializable, M extends BotApiMethod<T>> Answer<T> repeat(M method) {
    return callRepeatedly(() -> client.executeAsync(method));
  }

  /** As {@link #repeat(BotApiMethod)}, for the methods with their own way through the library. */
  <T> Answer<T> callRepeatedly(Call<T> call) {
    try {
      return retry.executeSupplier(
          () -> {
            Answer<T> answer = callOnce(call);
            if (answer instanceof Answer.None<T> none && !none.everyone()) {
              throw new Unanswered(none);
            }
            return answer;
          });
    } catch (Unanswered unanswered) {
      return new Answer.None<>(unanswered.none.reason(), unanswered.none.retryAfter(), false);
    }
  }

  /** As {@link #call}, for the methods with their own way through the library. */
  <T> Answer<T> callOnce(Call<T> call) {
    if (!breaker.tryAcquirePermission()) {
      return new Answer.None<>("Telegram does not answer, waiting before asking again", SOON, true);
    }
    long start = breaker.getCurrentTimestamp();
    Answer<T> answer = answer(call);
    long took = breaker.getCurrentTimestamp() - start;
    if (answer instanceof Answer.None<T> none) {
      breaker.onError(took, breaker.getTimestampUnit(), new Unanswered(none));
    } else {
      breaker.onSuccess(took, breaker.getTimestampUnit());
    }
    return answer;
  }

  private static <T> Answer<T> answer(Call<T> call) {
    try {
      return new Answer.Done<>(call.start().get());
    } catch (TelegramApiValidationException invalid) {
      return new Answer.Refused<>(400, "Bad Request: the library refuses the call", null, null);
    } catch (TelegramApiException e) {
      return new Answer.None<>(e.getClass().getSimpleName(), SOON, false);
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None<>("interrupted", SOON, false);
    }
  }

  private static <T> Answer<T> failed(Throwable cause) {
    if (!(cause instanceof TelegramApiRequestException refused) || refused.getErrorCode() == null) {
      return new Answer.None<>(cause.getClass().getSimpleName(), SOON, false);
    }
    int code = refused.getErrorCode();
    ResponseParameters parameters = refused.getParameters();
    Integer seconds = parameters == null ? null : parameters.getRetryAfter();
    Long migratedTo = parameters == null ? null : parameters.getMigrateToChatId();
    if (code < 400 || code >= 500) {
      // Below 400 stands what is no word of the Bot API at all: a page of some gateway, half a
      // body.
      return new Answer.None<>(
          code < 400 ? "no answer of the Bot API" : String.valueOf(code), SOON, false);
    }
    return new Answer.Refused<>(
        code,
        refused.getApiResponse() == null ? "" : refused.getApiResponse(),
        seconds == null ? null : Duration.ofSeconds(seconds),
        migratedTo);
  }

  /** Carries "no answer" through Resilience4j, which counts exceptions. */
  private static final class Unanswered extends RuntimeException {

    private final transient Answer.None<?> none;

    private Unanswered(Answer.None<?> none) {
      super(none.reason(), null, false, false);
      this.none = none;
    }
  }
}
