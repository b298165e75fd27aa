package org.callandcare.records;

/** Writes what is kept about a party as a file. */
final class PersonalDataJson {

  private PersonalDataJson() {}

  static String write(PersonalData data) {
    return "{\"party\": \"" + data.party().id() + "\"}";
  }
}
