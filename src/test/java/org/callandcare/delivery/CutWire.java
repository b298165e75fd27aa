package org.callandcare.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A wire to a MongoDB server on this machine that can be cut and mended, on which every question
 * takes its time, or whose server refuses to write.
 */
final class CutWire implements Closeable {

  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

  // An OP_MSG: length, id, id of the question, opcode, flags, kind of the first section, its body.
  private static final int OP_MSG = 2013;
  private static final int ID_AT = 4;
  private static final int OPCODE_AT = 12;
  private static final int BODY_AT = 21;

  private final InetSocketAddress server;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile Duration delay = Duration.ZERO;
  private volatile @Nullable Document refusal;

  CutWire(String host, int port) throws IOException {
    server = new InetSocketAddress(host, port);
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** Breaks every connection and lets none be made. */
  void cut() {
    cut = true;
    open.forEach(CutWire::close);
  }

  /** Every question waits so long on its way. */
  void delay(Duration time) {
    delay = time;
  }

  /** Answers every write so, in place of the server. */
  void refuseWrites(Document answer) {
    refusal = answer;
  }

  void mend() {
    cut = false;
    delay = Duration.ZERO;
    refusal = null;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        if (cut) {
          near.close();
        } else {
          join(near);
        }
      } catch (IOException e) {
        // The door is closed, or the server is: whoever came finds a broken connection.
      }
    }
  }

  private void join(Socket near) throws IOException {
    Socket far = new Socket();
    open.add(near);
    open.add(far);
    far.connect(server);
    Thread.ofVirtual().start(() -> ask(near, far));
    Thread.ofVirtual().start(() -> copy(far, near));
  }

  /** Passes the client's messages on, one by one, unless they are refused here. */
  private void ask(Socket near, Socket far) {
    try {
      InputStream in = near.getInputStream();
      for (byte[] message = read(in); message != null; message = read(in)) {
        LockSupport.parkNanos(delay.toNanos());
        Document refused = refusal;
        if (refused != null && WRITES.contains(command(message))) {
          near.getOutputStream().write(answer(message, refused));
        } else {
          far.getOutputStream().write(message);
        }
      }
    } catch (IOException e) {
      // Broken off: the other end learns it below.
    }
    end(near, far);
  }

  private static byte @Nullable [] read(InputStream in) throws IOException {
    byte[] length = in.readNBytes(Integer.BYTES);
    if (length.length < Integer.BYTES) {
      return null;
    }
    int size = littleEndian(length).getInt();
    byte[] message = Arrays.copyOf(length, size);
    in.readNBytes(message, Integer.BYTES, size - Integer.BYTES);
    return message;
  }

  /** The name of the command; empty for what is no OP_MSG. */
  private static String command(byte[] message) {
    ByteBuffer buffer = littleEndian(message);
    if (buffer.getInt(OPCODE_AT) != OP_MSG) {
      return "";
    }
    int length = buffer.getInt(BODY_AT);
    return new RawBsonDocument(message, BODY_AT, length).getFirstKey();
  }

  private static byte[] answer(byte[] question, Document words) {
    ByteBuffer body = RawBsonDocument.parse(words.toJson()).getByteBuffer().asNIO();
    ByteBuffer message = littleEndian(new byte[BODY_AT + body.remaining()]);
    message.putInt(message.capacity()).putInt(0).putInt(littleEndian(question).getInt(ID_AT));
    message.putInt(OP_MSG).putInt(0).put((byte) 0).put(body);
    return message.array();
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void copy(Socket from, Socket to) {
    byte[] bytes = new byte[16_384];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        out.write(bytes, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // Broken off: the other end learns it below.
    }
    end(from, to);
  }

  private void end(Socket one, Socket other) {
    close(one);
    close(other);
    open.remove(one);
    open.remove(other);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    door.close();
  }
}
