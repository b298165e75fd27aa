package org.callandcare.understanding.text;

import java.time.LocalDate;

/**
 * What every reader works on: one text, once cut and searched.
 *
 * @param language {@code fr}, {@code en} or another
 */
public record Reading(Tokens tokens, Cues cues, LocalDate today, String language) {

  public boolean english() {
    return language.equals("en");
  }

  public String norm(int i) {
    return tokens.norm(i);
  }
}
