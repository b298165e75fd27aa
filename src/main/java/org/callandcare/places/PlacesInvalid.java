package org.callandcare.places;

/** A data file of places cannot be read. The message names file, line or entry and the mend. */
public class PlacesInvalid extends RuntimeException {
  public PlacesInvalid(String file, String reason) {
    super(file + ": " + reason);
  }
}
