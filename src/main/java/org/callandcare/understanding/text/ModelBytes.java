package org.callandcare.understanding.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A model's numbers and words, as Java's {@code DataOutput} writes them, out of memory. */
final class ModelBytes {

  private static final char UNREADABLE = '\uFFFD';
  private static final int LENGTH = 2;

  private final byte[] bytes;
  private final ByteBuffer buffer;

  ModelBytes(byte[] bytes) {
    this.bytes = bytes;
    buffer = ByteBuffer.wrap(bytes);
  }

  int readInt() {
    return buffer.getInt();
  }

  double[] readDoubles(int count) {
    double[] numbers = new double[count];
    buffer.asDoubleBuffer().get(numbers);
    buffer.position(buffer.position() + count * Double.BYTES);
    return numbers;
  }

  String[] readTexts(int count) throws IOException {
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = readText();
    }
    return texts;
  }

  /** Java writes signs beyond the first plane in its own way, which is no UTF-8. */
  String readText() throws IOException {
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
