package org.callandcare.understanding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An OpenNLP model file without its times, so that the same training gives the same bytes: OpenNLP
 * writes the hour of the training into the archive and its manifest.
 */
final class StableArchive {

  private static final String MANIFEST = "manifest.properties";
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableArchive() {}

  static void write(byte[] model, Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(model))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal(NEVER);
        zip.putNextEntry(header);
        zip.write(entry.getKey().equals(MANIFEST) ? timeless(entry.getValue()) : entry.getValue());
        zip.closeEntry();
      }
    }
  }

  private static byte[] timeless(byte[] manifest) throws IOException {
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(manifest));
    properties.setProperty("Timestamp", "0");
    StringBuilder lines = new StringBuilder();
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(
            name ->
                lines.append(name).append('=').append(properties.getProperty(name)).append('\n'));
    return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
