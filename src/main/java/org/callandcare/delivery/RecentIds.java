package org.callandcare.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The last ids that were done, so that an older look at the store does not find them undone. */
final class RecentIds {

  private static final int MOST = 20_000;

  private final Set<String> ids = new HashSet<>();
  private final Deque<String> inOrder = new ArrayDeque<>();

  synchronized void add(String id) {
    if (ids.add(id)) {
      inOrder.add(id);
      if (inOrder.size() > MOST) {
        ids.remove(inOrder.remove());
      }
    }
  }

  synchronized boolean contains(String id) {
    return ids.contains(id);
  }
}
