package org.callandcare.understanding.numbers;

import java.util.Set;
import org.callandcare.understanding.text.Tokens;

/** Numbers of a name: "Windows 11", "iPhone 12", "HP 250", "year 10". */
final class ModelNumbers {

  private static final Set<String> BEFORE =
      Set.of(
          "windows",
          "win",
          "office",
          "word",
          "excel",
          "i",
          "core",
          "ryzen",
          "version",
          "v",
          "galaxy",
          "iphone",
          "ipad",
          "latitude",
          "elitebook",
          "probook",
          "thinkpad",
          "optiplex",
          "n°",
          "no",
          "numero",
          "number",
          "#",
          "celeron",
          "pentium",
          "android",
          "ios",
          "macos",
          "usb",
          "bluetooth",
          "wifi",
          "deskjet",
          "officejet",
          "laserjet",
          "pixma",
          "g",
          "gen",
          "generation",
          "taille",
          "size",
          "age",
          "aged",
          "page",
          "chapitre",
          "route",
          "salle n",
          "ideapad",
          "vivobook",
          "precision",
          "inspiron",
          "surface",
          "modele",
          "model",
          "type",
          "ref",
          "reference",
          "code",
          "lot n",
          "bac",
          "terminale",
          "bts",
          "year",
          "grade",
          "level",
          "niveau",
          "ubuntu",
          "debian",
          "hp",
          "canon",
          "epson",
          "brother",
          "kyocera",
          "ricoh",
          "casio",
          "ti",
          "fx",
          "numworks",
          "ecofont",
          "poweredge",
          "proliant",
          "rj",
          "redmi",
          "photoshop",
          "a",
          "bus",
          "ligne",
          "metro",
          "tram",
          "batiment",
          "bat",
          "appartement",
          "appt",
          "apt",
          "flat",
          "room",
          "floor",
          "unit",
          "cp",
          "bp",
          "cs",
          "mar",
          "xps",
          "aspire",
          "thinkcentre",
          "prodesk",
          "elitedesk",
          "zbook",
          "spectre",
          "pavilion",
          "mark");

  private ModelNumbers() {}

  static boolean named(Tokens tokens, int i) {
    String before = tokens.norm(i - 1);
    if (before.equals("a")) {
      return false;
    }
    if (before.equals("no") || before.equals("numero") || before.equals("number")) {
      return !tokens.at(i + 1).word();
    }
    boolean product = BEFORE.contains(before);
    if (!product) {
      return false;
    }
    boolean brand =
        Set.of("hp", "canon", "epson", "brother", "casio", "ricoh", "kyocera").contains(before);
    return !brand || tokens.norm(i).length() >= 3;
  }
}
