package org.callandcare.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a staff group is in the middle of.
 *
 * @param awaited whose next words are a reason, by the account's id
 * @param listings the newest lists that can be turned over, oldest first
 */
record GroupState(Map<String, Awaited> awaited, List<Listing> listings) {

  private static final int LISTINGS = 10;

  static final GroupState EMPTY = new GroupState(Map.of(), List.of());

  /** Somebody was asked why an alert does not suit. */
  record Awaited(String alert, Instant until) {}

  /**
   * A list on the wall.
   *
   * @param id fit for a button
   * @param message the id of the message that shows it
   * @param kind what is listed
   * @param search the words looked for; empty for none
   */
  record Listing(String id, String message, Kind kind, String search) {
    enum Kind {
      NEEDS,
      OFFERS,
      MATCHES,
      FOUND,
      LETTERS
    }
  }

  GroupState {
    awaited = Map.copyOf(awaited);
    listings = List.copyOf(listings);
  }

  GroupState awaiting(String account, Awaited what) {
    Map<String, Awaited> more = new LinkedHashMap<>(awaited);
    more.put(account, what);
    return new GroupState(more, listings);
  }

  GroupState heard(String account) {
    Map<String, Awaited> fewer = new LinkedHashMap<>(awaited);
    fewer.remove(account);
    return new GroupState(fewer, listings);
  }

  GroupState with(Listing listing) {
    List<Listing> more = new ArrayList<>(listings);
    more.add(listing);
    return new GroupState(awaited, more.subList(Math.max(0, more.size() - LISTINGS), more.size()));
  }

  Optional<Listing> find(String listing) {
    return listings.stream().filter(known -> known.id().equals(listing)).findFirst();
  }
}
