package org.callandcare.webchat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What the page asks of the application. Who may ask at all is decided by {@link Doorkeeper}.
 *
 * <p>202: taken in and durable. 400: not understood. 403: this speaker has no say there. 404: no
 * such conversation or file. 503: not now, ask the same again.
 */
@RestController
@RequestMapping("/webchat")
@WebchatIsOn
class ChatEndpoint {

  private static final int MOST_CONVERSATIONS = 6;

  private final Speaking speaking;
  private final ShownConversations conversations;
  private final EventStreams streams;
  private final Cast cast;
  private final Refusals refusals;

  ChatEndpoint(
      Speaking speaking,
      ShownConversations conversations,
      EventStreams streams,
      Cast cast,
      Refusals refusals) {
    this.speaking = speaking;
    this.conversations = conversations;
    this.streams = streams;
    this.cast = cast;
    this.refusals = refusals;
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events(
      @RequestParam("in") List<String> chats,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    if (chats.size() > MOST_CONVERSATIONS || !chats.stream().allMatch(cast::isConversation)) {
      throw refusals.refuse(HttpStatus.NOT_FOUND, "conversation");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(
            streams
                .open(new Position(chats, lastEventId))
                .orElseThrow(() -> refusals.refuse(HttpStatus.SERVICE_UNAVAILABLE, "streams")));
  }

  @PostMapping(path = "/conversations/{chat}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> say(@PathVariable String chat, @RequestBody Posting posting) {
    if (!cast.isConversation(chat)) {
      throw refusals.refuse(HttpStatus.NOT_FOUND, "conversation");
    }
    if (!cast.maySpeak(posting.as(), chat)) {
      throw refusals.refuse(HttpStatus.FORBIDDEN, "speaker");
    }
    speaking.say(chat, posting);
    return ResponseEntity.accepted().build();
  }

  @DeleteMapping("/conversations/{chat}/messages")
  ResponseEntity<Void> wipe(@PathVariable String chat) {
    if (!cast.isConversation(chat) || chat.equals(Cast.GROUP)) {
      throw refusals.refuse(HttpStatus.NOT_FOUND, "conversation");
    }
    conversations.wipe(chat);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/conversations/{chat}/files/{id}")
  ResponseEntity<byte[]> file(@PathVariable String chat, @PathVariable UUID id) {
    ShownFile file =
        conversations
            .findFile(chat, id.toString())
            .orElseThrow(() -> refusals.refuse(HttpStatus.NOT_FOUND, "file"));
    boolean picture = file.mediaType().equals(MediaType.IMAGE_JPEG_VALUE);
    ContentDisposition disposition =
        (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.fileName(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(picture ? MediaType.IMAGE_JPEG : MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .cacheControl(CacheControl.noStore())
        .body(file.content().getData());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> refused(Refusals.Refused refused) {
    return refused.answer();
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<Map<String, String>> notUnderstood() {
    return refusals.refuse(HttpStatus.BAD_REQUEST, "body").answer();
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> notNow(DataAccessException failure) {
    return refusals.refuse(HttpStatus.SERVICE_UNAVAILABLE, "store").answer();
  }
}
