package org.callandcare.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoConfigurationException;

/** Reads {@code MONGODB_URI}. */
final class ServerAddress {

  private static final String VARIABLE = "MONGODB_URI";

  private ServerAddress() {}

  /**
   * The connection string, with the database {@code callandcare} where it names none.
   *
   * @throws SettingInvalid when it cannot be read
   */
  static ConnectionString parse(String uri) {
    return parse(uri, StoreSettings.DATABASE);
  }

  static ConnectionString parse(String uri, String database) {
    try {
      ConnectionString read = new ConnectionString(uri.strip());
      return read.getDatabase() == null
          ? new ConnectionString(withDatabase(uri.strip(), database))
          : read;
    } catch (IllegalArgumentException e) {
      throw new SettingInvalid(
          VARIABLE,
          "expects a MongoDB connection string such as mongodb://host:27017/callandcare"
              + " (a password's special characters percent-encoded)");
    } catch (MongoConfigurationException e) {
      throw new SettingInvalid(
          VARIABLE, "names a host whose DNS records cannot be read: mend the name or the network");
    }
  }

  private static String withDatabase(String uri, String database) {
    int query = uri.indexOf('?');
    String hosts = query < 0 ? uri : uri.substring(0, query);
    String options = query < 0 ? "" : uri.substring(query);
    return (hosts.endsWith("/") ? hosts : hosts + "/") + database + options;
  }
}
