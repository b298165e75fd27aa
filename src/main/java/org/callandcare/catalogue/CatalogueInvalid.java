package org.callandcare.catalogue;

/** The catalogue's file cannot be read. The message names the file, the entry and the mend. */
public class CatalogueInvalid extends RuntimeException {
  public CatalogueInvalid(String file, String reason) {
    super(file + ": " + reason);
  }
}
