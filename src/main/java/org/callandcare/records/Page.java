package org.callandcare.records;

import java.util.List;

/**
 * A part of a list.
 *
 * @param number from 0
 * @param size how many a page holds at most
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {
  public Page {
    items = List.copyOf(items);
  }

  public int pages() {
    return (int) ((total + size - 1) / size);
  }

  public boolean hasNext() {
    return (number + 1L) * size < total;
  }

  public boolean hasPrevious() {
    return number > 0;
  }
}
