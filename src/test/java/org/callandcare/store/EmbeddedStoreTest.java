package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  private static final int ENOUGH = 300;

  @TempDir Path folder;

  @Test
  void keepsWhatItAcknowledgedWhenTheProcessIsKilled() throws Exception {
    List<Integer> acknowledged = new ArrayList<>();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .filter(line -> line.matches("\\d+"))
          .limit(ENOUGH)
          .forEach(line -> acknowledged.add(Integer.valueOf(line)));
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    assertThat(acknowledged).hasSize(ENOUGH);
    try (EmbeddedStore store = new EmbeddedStore(folder);
        MongoClient client = MongoClients.create(store.connectionString("kept"))) {
      List<Integer> found = new ArrayList<>();
      things(client).find().forEach(thing -> found.add(thing.getInteger("_id")));
      assertThat(found).containsAll(acknowledged);
    }
  }

  @Test
  void answersTheGreetingThatHealthAsksFor() {
    try (EmbeddedStore store = new EmbeddedStore(folder);
        MongoClient client = MongoClients.create(store.connectionString("kept"))) {
      Document answer = client.getDatabase("kept").runCommand(new Document("hello", 1));
      assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
      assertThat(answer.getInteger("maxWireVersion")).isPositive();
    }
  }

  @Test
  void saysThatAnotherProcessUsesTheFolder() {
    try (EmbeddedStore first = new EmbeddedStore(folder)) {
      assertThat(first.connectionString("x").getHosts()).hasSize(1);
      assertThatThrownBy(() -> new EmbeddedStore(folder))
          .isInstanceOf(SettingInvalid.class)
          .hasMessageStartingWith("CALLANDCARE_DATA names a folder that another running");
    }
  }

  @Test
  void saysWhenTheFolderCannotBeMade() throws IOException {
    Path file = java.nio.file.Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> new EmbeddedStore(file.resolve("data")))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageStartingWith("CALLANDCARE_DATA expects a folder");
  }

  @Test
  void doesNotGrowWithoutEndWhileTheSameDocumentsAreRewritten() {
    try (EmbeddedStore store = new EmbeddedStore(folder);
        MongoClient client = MongoClients.create(store.connectionString("kept"))) {
      MongoCollection<Document> things = things(client);
      IntStream.range(0, 4_000)
          .forEach(
              i ->
                  things.replaceOne(
                      new Document("_id", i % 20),
                      new Document("text", "word ".repeat(100)),
                      new com.mongodb.client.model.ReplaceOptions().upsert(true)));
    }
    assertThat(folder.resolve("callandcare.mv").toFile().length()).isLessThan(10_000_000);
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("kept").getCollection("things");
  }

  /** The process that is killed: writes numbers, and says each once it is acknowledged. */
  static final class Writer {
    public static void main(String... args) {
      MongoClient client =
          MongoClients.create(new EmbeddedStore(Path.of(args[0])).connectionString("kept"));
      for (int thread = 0; thread < 4; thread++) {
        int first = thread;
        new Thread(
                () -> {
                  for (int i = first; ; i += 4) {
                    things(client).insertOne(new Document("_id", i));
                    System.out.println(i);
                  }
                })
            .start();
      }
    }
  }
}
