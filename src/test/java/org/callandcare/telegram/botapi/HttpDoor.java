package org.callandcare.telegram.botapi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A small HTTP/1.1 server that can also misbehave: hang up without a word, answer by halves. One
 * virtual thread per connection, one write per answer.
 */
final class HttpDoor implements AutoCloseable {

  /** What a client asks. Header names are lower case. */
  record Request(String path, Map<String, String> headers, byte[] body) {}

  /** What the client gets. */
  sealed interface Answer {

    record Body(int status, String contentType, byte[] bytes) implements Answer {}

    /** The connection is closed without an answer. */
    record HangUp() implements Answer {}

    /** Half of the body, then the sending side is closed. */
    record Half(Body whole) implements Answer {}
  }

  private final ServerSocket server;
  private final Function<Request, Answer> handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  HttpDoor(int port, Function<Request, Answer> handler) {
    this.handler = handler;
    try {
      server = new ServerSocket(port, 512, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("bot-api-door").start(this::acceptAll);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUpOnEveryone();
  }

  /** Closes every connection that is open now. */
  void hangUpOnEveryone() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      boolean more = true;
      while (more) {
        Request request = read(in);
        more = request != null && write(out, socket, handler.apply(request));
      }
    } catch (IOException gone) {
      // The client went away: its own affair.
      return;
    } finally {
      open.remove(socket);
    }
  }

  private static boolean write(OutputStream out, Socket socket, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Body body -> {
        out.write(bytes(body, body.bytes().length));
        return true;
      }
      case Answer.Half(Answer.Body whole) -> {
        out.write(bytes(whole, whole.bytes().length / 2));
        socket.shutdownOutput();
        return false;
      }
      case Answer.HangUp _ -> {
        return false;
      }
    }
  }

  private static byte[] bytes(Answer.Body body, int length) {
    String head =
        "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.status(), body.contentType(), body.bytes().length);
    ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + length);
    all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    all.write(body.bytes(), 0, length);
    return all.toByteArray();
  }

  private static @org.jspecify.annotations.Nullable Request read(InputStream in)
      throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).trim());
    }
    byte[] body;
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      body = chunks(in);
    } else {
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException();
      }
    }
    return new Request(first.split(" ")[1], headers, body);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      body.writeBytes(in.readNBytes(size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
