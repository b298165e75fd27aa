package org.callandcare.understanding.languages;

import java.util.Map;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The language with most everyday words; the prior, else French, where there is a tie. */
public final class VotedLanguage implements LanguageReader {

  private final Vocabulary vocabulary;

  public VotedLanguage(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String read(Tokens tokens, @Nullable String prior) {
    Map<String, Double> votes = vocabulary.votes(tokens);
    String best = prior == null ? "fr" : prior;
    double most = votes.getOrDefault(best, 0.0) + (prior == null ? 0 : 0.6);
    for (Map.Entry<String, Double> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }
}
