package org.callandcare.understanding.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is written short on phones, and what it stands for. */
public final class ShortForms {

  private final Map<String, List<String>> forms = new HashMap<>();

  /**
   * @param written short form, folded, to full form, its words separated by spaces
   */
  public ShortForms(Map<String, String> written) {
    written.forEach((shortForm, full) -> forms.put(shortForm, List.of(full.split(" "))));
  }

  List<String> expand(String norm) {
    List<String> full = forms.get(norm);
    return full == null ? List.of(norm) : full;
  }
}
