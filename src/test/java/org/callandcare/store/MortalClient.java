package org.callandcare.store;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client whose process dies right after one of its writes: the write is kept, and whoever made it
 * never hears of that.
 */
public final class MortalClient {

  private static final Set<Class<?>> HANDED_OUT =
      Set.of(MongoDatabase.class, MongoCollection.class);
  private static final Set<String> WRITES =
      Set.of(
          "insertOne",
          "insertMany",
          "updateOne",
          "updateMany",
          "replaceOne",
          "bulkWrite",
          "deleteOne",
          "deleteMany",
          "findOneAndUpdate",
          "findOneAndReplace",
          "findOneAndDelete");

  /** The end of the process; nothing catches it. */
  public static final class Died extends Error {
    private static final long serialVersionUID = 1;

    Died(String write) {
      super(write);
    }
  }

  private final MongoClient client;
  private int writes;
  private int last = Integer.MAX_VALUE;

  MortalClient(MongoClient client) {
    this.client = client;
  }

  /** It dies after so many writes from now on that change something, once. */
  public synchronized void dieAfter(int further) {
    last = writes + further;
  }

  /** Tells whether its death is still to come. */
  public synchronized boolean doomed() {
    return last != Integer.MAX_VALUE;
  }

  /** It lives on, come what may. */
  public synchronized void live() {
    last = Integer.MAX_VALUE;
  }

  MongoClient client() {
    return mortal(MongoClient.class, client);
  }

  private <T> T mortal(Class<T> type, Object inner) {
    return type.cast(
        Proxy.newProxyInstance(
            MortalClient.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(inner, method, arguments)));
  }

  /** Whether it is another store now. */
  private static boolean changed(@Nullable Object result) {
    return switch (result) {
      case null -> false;
      case UpdateResult update -> update.getModifiedCount() > 0 || update.getUpsertedId() != null;
      case BulkWriteResult bulk ->
          bulk.getModifiedCount() + bulk.getInsertedCount() + bulk.getDeletedCount() > 0
              || !bulk.getUpserts().isEmpty();
      case DeleteResult delete -> delete.getDeletedCount() > 0;
      default -> true;
    };
  }

  private synchronized boolean isTheLast() {
    writes++;
    boolean over = writes >= last;
    if (over) {
      live();
    }
    return over;
  }

  private @Nullable Object call(Object inner, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result;
    try {
      result = method.invoke(inner, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
    if (WRITES.contains(method.getName()) && changed(result) && isTheLast()) {
      throw new Died(
          method.getName()
              + " of "
              + ((MongoCollection<?>) inner).getNamespace().getCollectionName());
    }
    return result != null && HANDED_OUT.contains(method.getReturnType())
        ? mortal(method.getReturnType(), result)
        : result;
  }
}
