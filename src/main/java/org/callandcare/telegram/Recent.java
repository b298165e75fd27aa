package org.callandcare.telegram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that forget what was not used for longest. */
final class Recent {

  private Recent() {}

  /** A thread-safe map of at most {@code size} entries; each access is atomic. */
  static <K, V> Map<K, V> map(int size) {
    return Collections.synchronizedMap(
        new LinkedHashMap<K, V>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        });
  }
}
