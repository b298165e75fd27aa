package org.callandcare.delivery;

/** A stored document that this version cannot read: written by a newer one, or damaged. */
final class StoredFormUnknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoredFormUnknown(String message) {
    super(message);
  }
}
