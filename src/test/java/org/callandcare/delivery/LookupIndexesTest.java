package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/**
 * A store goes by an index of what has a field only where it is sure that what it looks for has it.
 * Some see that by themselves in "not later than". Others go through all there is, which took 60 to
 * 175 ms for 15,000 conversations, every 30 seconds.
 */
class LookupIndexesTest {

  private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();

  @StoreTest
  void whatIsFoundByItsTimeIsSaidToHaveOne(TestStore store) {
    try (MongoClient client = store.newClient(noting())) {
      RunningDelivery notStarted =
          new RunningDelivery(
              client, store.databaseName(), new FakeChannel(), new CountingHandler());
      Shelves shelves = Shelves.of(client.getDatabase(store.databaseName()));
      LookupIndexes.make(shelves);
      notStarted.parts.timers().find(Set.of(1, 2));
      notStarted.parts.tidying().deleteOld();
    }
    assertThat(filter("find", "lanes")).contains("\"due\": {\"$exists\": true}");
    assertThat(filter("delete", "inbox")).contains("\"done\": {\"$exists\": true}");
    assertThat(filter("delete", "outbox")).contains("\"sent\": {\"$exists\": true}");
    assertThat(filter("delete", "sent_messages")).contains("\"at\": {\"$exists\": true}");
    assertThat(filter("delete", "dead_letters")).contains("\"at\": {\"$exists\": true}");
  }

  private CommandListener noting() {
    return new CommandListener() {
      @Override
      public void commandStarted(CommandStartedEvent event) {
        asked.add(event.getCommand().clone());
      }
    };
  }

  private String filter(String command, String collection) {
    return asked.stream()
        .filter(one -> one.containsKey(command))
        .filter(one -> one.getString(command).getValue().equals(collection))
        .findFirst()
        .orElseThrow()
        .toJson();
  }
}
