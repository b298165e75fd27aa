package org.callandcare.webchat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Requests byte by byte, as no well-behaved client would send them. */
final class Wire {

  private static final Predicate<String> END_OF_HEAD = read -> read.contains("\r\n\r\n");
  private static final Predicate<String> END_OF_STREAM = _ -> false;

  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Wire(int port) {
    this.port = port;
    headers.put("Host", "localhost:" + port);
    headers.put("Origin", "http://localhost:" + port);
    headers.put("Content-Type", "application/json");
  }

  /** An answer: its status, and all of it as text. */
  record Answer(int status, String text) {

    /** The value of a header; empty when there is none. */
    String header(String name) {
      return text.lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  Wire with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Wire without(String header) {
    headers.remove(header);
    return this;
  }

  Answer get(String path) throws IOException {
    return send("GET", path, null);
  }

  Answer delete(String path) throws IOException {
    return send("DELETE", path, null);
  }

  Answer post(String path, String body) throws IOException {
    return send("POST", path, body);
  }

  /** Sends the head alone and waits for the head of the answer. */
  Answer head(String method, String path) throws IOException {
    return send(method, path, null, END_OF_HEAD);
  }

  private Answer send(String method, String path, String body) throws IOException {
    return send(method, path, body, END_OF_STREAM);
  }

  private Answer send(String method, String path, String body, Predicate<String> enough)
      throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    if (body != null) {
      lines.add("Content-Length: " + bytes.length);
    }
    lines.add("Connection: close");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      String text = read(socket.getInputStream(), enough);
      return new Answer(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), text);
    }
  }

  private static String read(InputStream in, Predicate<String> enough) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      for (int read = in.read(some); read >= 0 && all.size() < 1_000_000; read = in.read(some)) {
        all.write(some, 0, read);
        if (enough.test(all.toString(StandardCharsets.UTF_8))) {
          break;
        }
      }
    } catch (SocketTimeoutException tooLate) {
      return all.toString(StandardCharsets.UTF_8);
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
