package org.callandcare.telegram.botapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram for tests: one bot, its people and groups, over HTTP on this machine.
 *
 * <pre>{@code
 * try (FakeTelegram telegram = FakeTelegram.start()) {
 *   // start the bot with telegram.token() and telegram.url()
 *   Person amel = telegram.person("Amel");
 *   amel.says("/start need");
 *   amel.awaitMessage("…");
 *   amel.presses("…");
 * }
 * }</pre>
 *
 * Thread-safe. Serves some thousand calls a second.
 */
public final class FakeTelegram implements AutoCloseable {

  private static final Rules RULES = new Rules();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int KEPT_CALLS = 100_000;

  private final long botId = 123456;
  private final String token = botId + ":test-token_of-the-double";
  private final ObjectNode bot =
      JSON.createObjectNode()
          .put("id", botId)
          .put("is_bot", true)
          .put("first_name", "Call & Care")
          .put("username", "call_and_care_bot")
          .put("can_join_groups", true);
  private final Updates updates = new Updates();
  private final Faults faults = new Faults();
  private final Methods methods = new Methods(this);
  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final Map<Long, Person> people = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> commands = new ConcurrentHashMap<>();
  private final Set<String> openQueries = ConcurrentHashMap.newKeySet();
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Queue<String> brokenRules = new ConcurrentLinkedQueue<>();
  private final AtomicLong served = new AtomicLong();
  private final AtomicLong nextPerson = new AtomicLong(1001);
  private final AtomicLong nextGroup = new AtomicLong(-5001);
  private final AtomicLong nextQuery = new AtomicLong(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpDoor door;
  private volatile Limits limits = Limits.NONE;
  private volatile boolean keepingCalls = true;
  private volatile @Nullable BiConsumer<Long, Shown> listener;

  private FakeTelegram(int port) {
    door = new HttpDoor(port, this::answer);
  }

  /** On any free port. */
  public static FakeTelegram start() {
    return new FakeTelegram(0);
  }

  /** On this port, for example to come back after {@link #close}. */
  public static FakeTelegram start(int port) {
    return new FakeTelegram(port);
  }

  /** For {@code TELEGRAM_API_URL}. */
  public String url() {
    return "http://127.0.0.1:" + door.port();
  }

  public int port() {
    return door.port();
  }

  /** For {@code TELEGRAM_BOT_TOKEN}. */
  public String token() {
    return token;
  }

  public long botId() {
    return botId;
  }

  /** Somebody whose app is in French. */
  public Person person(String firstName) {
    return person(firstName, "fr");
  }

  public Person person(String firstName, String languageCode) {
    Person person = new Person(this, nextPerson.getAndIncrement(), firstName, languageCode);
    people.put(person.id(), person);
    return person;
  }

  /** A group the bot is in, with these people. */
  public Group group(String title, Person... members) {
    Chat chat = addChat(new Chat(nextGroup.getAndDecrement(), "group", title));
    Group group = new Group(this, chat);
    for (Person member : members) {
      group.joins(member);
    }
    return group;
  }

  public Faults faults() {
    return faults;
  }

  public Updates updates() {
    return updates;
  }

  /** Enforces limits with 429 from now on. */
  public void limit(Limits to) {
    limits = to;
  }

  /** Tells of every message the bot shows or edits, with the chat's id, before the bot is told. */
  public void onShown(BiConsumer<Long, Shown> told) {
    listener = told;
  }

  /** Whether calls are kept for {@link #calls}; a bench wants the memory. */
  public void keepCalls(boolean keep) {
    keepingCalls = keep;
  }

  /** The calls of a method so far, in order. */
  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** How many calls were answered, or meant to be. */
  public long served() {
    return served.get();
  }

  /** What the bot did that Telegram's rules forbid; a test ends with this being empty. */
  public List<String> brokenRules() {
    return List.copyOf(brokenRules);
  }

  /**
   * The commands set for a scope and a language.
   *
   * @param scope for example {@code all_private_chats}, or {@code chat -5001}
   * @param language empty for the default
   */
  public List<String> commands(String scope, String language) {
    ObjectNode set = commands.get(scope + "/" + language);
    return set == null
        ? List.of()
        : set.get("commands")
            .valueStream()
            .map(
                command ->
                    command.get("command").stringValue()
                        + " - "
                        + command.get("description").stringValue())
            .toList();
  }

  /** How many callback queries wait for an answer. */
  public int openQueries() {
    return openQueries.size();
  }

  /** Every connection breaks now; new ones are taken. */
  public void breakConnections() {
    try {
      door.hangUpOnEveryone();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    updates.close();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Limits limits() {
    return limits;
  }

  ObjectNode bot() {
    return bot;
  }

  Chat addChat(Chat chat) {
    chats.put(chat.id, chat);
    return chat;
  }

  @Nullable Chat findChat(long id) {
    return chats.get(id);
  }

  @Nullable Person findPerson(long id) {
    return people.get(id);
  }

  String newQuery() {
    String id = String.valueOf(nextQuery.getAndIncrement());
    openQueries.add(id);
    return id;
  }

  boolean answered(String query) {
    return openQueries.remove(query);
  }

  void setCommands(ObjectNode parameters) {
    String scope = parameters.path("scope").path("type").asString("default");
    String chat = parameters.path("scope").path("chat_id").asString("");
    String language = parameters.path("language_code").asString("");
    commands.put(scope + (chat.isEmpty() ? "" : " " + chat) + "/" + language, parameters);
  }

  void tell(long chat, Shown shown) {
    BiConsumer<Long, Shown> told = listener;
    if (told != null) {
      told.accept(chat, shown);
    }
  }

  private HttpDoor.Answer answer(HttpDoor.Request request) {
    long came = System.nanoTime();
    served.incrementAndGet();
    String[] path = request.path().split("[/?]", 4);
    if (path.length < 3 || !path[1].startsWith("bot")) {
      return error(ApiError.unknownMethod());
    }
    String method = path[2];
    if (!path[1].substring(3).replace("%3A", ":").equals(token)) {
      return error(ApiError.unauthorized());
    }
    Optional<Fault> fault = faults.pick(method);
    ObjectNode parameters = JSON.createObjectNode();
    HttpDoor.Answer answer;
    if (fault.isPresent() && fault.get().beforeEffect()) {
      answer = fail(fault.get());
    } else {
      answer = play(request, method, parameters);
      if (fault.isPresent()) {
        answer = spoil(fault.get(), (HttpDoor.Answer.Body) answer);
      }
    }
    if (keepingCalls) {
      calls.add(
          new Call(
              RULES.named(method),
              parameters,
              answer instanceof HttpDoor.Answer.Body body ? body.status() : 0,
              came));
      if (calls.size() > KEPT_CALLS) {
        calls.poll();
      }
    }
    return answer;
  }

  private HttpDoor.Answer play(HttpDoor.Request request, String written, ObjectNode parameters) {
    try {
      Map<String, Multipart.Upload> files = read(request, parameters);
      String method = RULES.method(written);
      RULES.check(method, parameters, files.keySet());
      return json(200, "{\"ok\":true,\"result\":" + methods.call(method, parameters, files) + "}");
    } catch (ApiError error) {
      if (error.brokenRule) {
        brokenRules.add(written + ": " + error.getMessage());
      }
      return error(error);
    } catch (JacksonException noJson) {
      brokenRules.add(written + ": no JSON");
      return error(ApiError.brokenRule("can't parse JSON"));
    }
  }

  private static Map<String, Multipart.Upload> read(
      HttpDoor.Request request, ObjectNode parameters) {
    String type = request.headers().getOrDefault("content-type", "");
    int question = request.path().indexOf('?');
    if (question >= 0) {
      form(request.path().substring(question + 1), parameters);
    }
    if (type.startsWith("multipart/form-data")) {
      Multipart parts = Multipart.read(request.body(), type);
      parts.into(parameters);
      return parts.files();
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      form(new String(request.body(), StandardCharsets.UTF_8), parameters);
    } else if (request.body().length > 0) {
      parameters.setAll((ObjectNode) JSON.readTree(request.body()));
    }
    return Map.of();
  }

  private static void form(String form, ObjectNode parameters) {
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
  }

  private HttpDoor.Answer fail(Fault fault) {
    return switch (fault) {
      case FLOOD -> error(ApiError.flood(faults.floodSeconds()));
      case UNAUTHORIZED -> error(ApiError.unauthorized());
      case CONFLICT ->
          error(
              ApiError.conflict(
                  "terminated by other getUpdates request; make sure that only one bot instance is"
                      + " running"));
      case SERVER_ERROR -> page(502, "<html><body>Bad Gateway</body></html>");
      case GARBAGE -> page(200, "<html>{\"ok\":tru");
      case CUT_BEFORE, CUT_AFTER, HALF_ANSWER, SLOW -> new HttpDoor.Answer.HangUp();
    };
  }

  private HttpDoor.Answer spoil(Fault fault, HttpDoor.Answer.Body answer) {
    return switch (fault) {
      case HALF_ANSWER -> new HttpDoor.Answer.Half(answer);
      case SLOW -> slowly(answer);
      default -> new HttpDoor.Answer.HangUp();
    };
  }

  private HttpDoor.Answer slowly(HttpDoor.Answer answer) {
    try {
      boolean over = closed.await(faults.slowness().toMillis(), TimeUnit.MILLISECONDS);
      return over ? new HttpDoor.Answer.HangUp() : answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HttpDoor.Answer.HangUp();
    }
  }

  private static HttpDoor.Answer error(ApiError error) {
    ObjectNode json = JSON.createObjectNode().put("ok", false).put("error_code", error.code);
    json.put("description", Objects.requireNonNull(error.getMessage()));
    if (error.retryAfter != null) {
      json.putObject("parameters").put("retry_after", error.retryAfter);
    }
    if (error.migrateTo != null) {
      json.putObject("parameters").put("migrate_to_chat_id", error.migrateTo);
    }
    return json(error.code, json.toString());
  }

  private static HttpDoor.Answer.Body json(int status, String json) {
    return new HttpDoor.Answer.Body(
        status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpDoor.Answer page(int status, String html) {
    return new HttpDoor.Answer.Body(status, "text/html", html.getBytes(StandardCharsets.UTF_8));
  }
}
