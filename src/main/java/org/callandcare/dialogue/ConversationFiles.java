package org.callandcare.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of {@code conversations/}: those packed in the jar, or a folder on disk in their place.
 * Paths are relative, with slashes: {@code texts/fr.yaml}.
 */
public sealed interface ConversationFiles {

  /** Those packed in the jar. */
  static ConversationFiles packed() {
    return new Packed();
  }

  /**
   * A folder on disk.
   *
   * @throws IllegalArgumentException when there is no such folder
   */
  static ConversationFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder);
    }
    return new Folder(folder);
  }

  /**
   * YAML files directly in a folder, sorted.
   *
   * @param folder {@code ""} for the top, else for example {@code archive}
   */
  List<String> listYaml(String folder);

  boolean has(String path);

  /** Opens a file, UTF-8. */
  Reader open(String path);

  /** How a person finds the file. */
  String show(String path);

  /** In the jar. */
  record Packed() implements ConversationFiles {

    private static final String ROOT = "conversations/";

    @Override
    public List<String> listYaml(String folder) {
      String prefix = folder.isEmpty() ? "" : folder + "/";
      try {
        Resource[] found =
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + ROOT + prefix + "*.yaml");
        return Arrays.stream(found)
            .map(resource -> prefix + resource.getFilename())
            .distinct()
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean has(String path) {
      return Packed.class.getClassLoader().getResource(ROOT + path) != null;
    }

    @Override
    public Reader open(String path) {
      InputStream stream = Packed.class.getClassLoader().getResourceAsStream(ROOT + path);
      if (stream == null) {
        throw new IllegalArgumentException("there is no packed file " + ROOT + path);
      }
      return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    @Override
    public String show(String path) {
      return ROOT + path;
    }
  }

  /** On disk. */
  record Folder(Path root) implements ConversationFiles {

    @Override
    public List<String> listYaml(String folder) {
      Path in = folder.isEmpty() ? root : root.resolve(folder);
      if (!Files.isDirectory(in)) {
        return List.of();
      }
      String prefix = folder.isEmpty() ? "" : folder + "/";
      try (Stream<Path> files = Files.list(in)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".yaml"))
            .map(name -> prefix + name)
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean has(String path) {
      return Files.isRegularFile(root.resolve(path));
    }

    @Override
    public Reader open(String path) {
      try {
        return Files.newBufferedReader(root.resolve(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String show(String path) {
      return root.resolve(path).toString();
    }
  }
}
