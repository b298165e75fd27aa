package org.callandcare.understanding.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import opennlp.tools.ml.model.DataReader;

/** A model's numbers and words, out of memory. */
final class MemoryReader implements DataReader {

  private static final char UNREADABLE = '\uFFFD';
  private static final int LENGTH = 2;

  private final byte[] bytes;
  private final ByteBuffer buffer;

  MemoryReader(byte[] bytes) {
    this.bytes = bytes;
    buffer = ByteBuffer.wrap(bytes);
  }

  @Override
  public double readDouble() {
    return buffer.getDouble();
  }

  @Override
  public int readInt() {
    return buffer.getInt();
  }

  /** Java writes signs beyond the first plane in its own way, which is no UTF-8. */
  @Override
  public String readUTF() throws IOException {
    int start = buffer.position();
    int length = Short.toUnsignedInt(buffer.getShort());
    buffer.position(start + LENGTH + length);
    String word = new String(bytes, start + LENGTH, length, StandardCharsets.UTF_8);
    return word.indexOf(UNREADABLE) < 0 ? word : asJavaWrote(start, LENGTH + length);
  }

  private String asJavaWrote(int start, int length) throws IOException {
    return new DataInputStream(new ByteArrayInputStream(bytes, start, length)).readUTF();
  }
}
