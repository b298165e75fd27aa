package org.callandcare.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.texts.Texts;
import org.callandcare.texts.TextsLoader;

/** A copy of the conversations that a test edits. */
record EditedDialogues(Path folder) {

  static EditedDialogues in(Path folder) {
    Path source = Path.of("conversations");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EditedDialogues(folder);
  }

  EditedDialogues write(String file, String content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EditedDialogues append(String file, String content) {
    try {
      return write(file, Files.readString(folder.resolve(file)) + "\n" + content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConversationFiles files() {
    return ConversationFiles.in(folder);
  }

  Texts texts() {
    return TextsLoader.load(folder);
  }

  /** The engine that talks by them, checked. */
  Engine engine() {
    Engine packed = Talk.packedEngine();
    return new Engine(
        Dialogues.load(files(), new TextsWording(texts())),
        texts(),
        packed.understanding(),
        packed.places(),
        packed.catalogue(),
        packed.timing(),
        StepWatch.NONE);
  }
}
