package org.callandcare.understanding;

import org.callandcare.understanding.intents.Calibration;
import org.callandcare.understanding.intents.IntentModel;
import org.callandcare.understanding.items.MeantModel;
import org.callandcare.understanding.languages.LanguageReader;
import org.callandcare.understanding.text.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The word lists and trained models.
 *
 * @param intent null when it is not trained yet
 * @param meant null when it is not trained yet
 */
record Models(
    Lexicon lexicon,
    LanguageReader languages,
    @Nullable IntentModel intent,
    @Nullable MeantModel meant,
    Calibration calibration) {

  /** For training: no intent model, and the language is the one that is told. */
  Models untrained() {
    LanguageReader told = (_, prior) -> prior == null ? "fr" : prior;
    return new Models(lexicon, told, null, null, Calibration.NONE);
  }
}
