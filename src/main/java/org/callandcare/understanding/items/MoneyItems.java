package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.numbers.MoneySpan;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells money asked for or given from prices. */
final class MoneyItems {

  private static final Set<String> PRICE_SIGNS = Set.of("/", "@");

  private final Reading reading;
  private final Tokens tokens;
  private final Cues cues;
  private static final Set<String> RAISING =
      Set.of(
          "reunir",
          "recolter",
          "collecter",
          "lever",
          "raise",
          "raising",
          "collect",
          "gather",
          "trouver",
          "find",
          "rassembler",
          "manque",
          "missing",
          "short");
  private static final int NEAR = 8;
  private final ItemType money;

  MoneyItems(Reading reading, ItemType money) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.cues = reading.cues();
    this.money = money;
  }

  void read(List<Mention> mentions, List<MoneySpan> spans) {
    boolean others = mentions.stream().anyMatch(m -> !m.dropped && !m.in("funding"));
    for (MoneySpan span : spans) {
      Mention noun = noun(mentions, span);
      if (price(span) && noun == null) {
        continue;
      }
      boolean wanted = noun != null || directed(span) || !others;
      if (!wanted) {
        continue;
      }
      if (noun == null) {
        noun = new Mention(span.from(), span.to(), List.of(money), Set.of());
        insert(mentions, noun);
      } else {
        noun.dropped = false;
        noun.spanFrom = Math.min(noun.from, span.from());
        noun.spanTo = Math.max(noun.to, span.to());
      }
      if (!noun.counted) {
        noun.count(span.min(), span.max(), span.approximate());
        noun.unit = span.currency();
        noun.per = rhythm(span);
      }
    }
    mergeNouns(mentions);
    boolean amount = mentions.stream().anyMatch(m -> !m.dropped && m.in("funding") && m.counted);
    for (Mention mention : mentions) {
      if (mention.dropped || !mention.in("funding")) {
        continue;
      }
      if (!mention.counted && amount) {
        mention.drop("the amount is said elsewhere");
      }
      if (mention.unit == null) {
        mention.unit = "EUR";
      }
    }
  }

  private void mergeNouns(List<Mention> mentions) {
    Mention first = null;
    for (Mention mention : mentions) {
      if (mention.dropped || !mention.in("funding") || mention.counted) {
        continue;
      }
      if (first != null) {
        mention.drop("the same money again");
      } else {
        first = mention;
      }
    }
  }

  private @Nullable Mention noun(List<Mention> mentions, MoneySpan span) {
    for (Mention mention : mentions) {
      if (mention.in("funding")
          && !mention.counted
          && !"negated".equals(mention.why)
          && tokens.sameSentence(mention.from, span.from())) {
        int gap = span.from() >= mention.to ? span.from() - mention.to : mention.from - span.to();
        if (gap <= NEAR) {
          return mention;
        }
      }
    }
    return null;
  }

  private boolean price(MoneySpan span) {
    int from = span.from();
    while (Set.of(
            "de", "d", "environ", "a", "of", "about", "est", "is", "was", "at", "etait", "le",
            "les")
        .contains(tokens.norm(from - 1))) {
      from--;
      if (tokens.norm(from).equals("a")
          && tokens.norm(from + 1).equals(tokens.norm(span.from()))
          && tokens.at(from - 1).word()
          && cues.covers("price.before", from - 1)) {
        return true;
      }
    }
    if (cues.endsAt("price.before", from) || cues.endsAt("price.before", span.from())) {
      return true;
    }
    String before = tokens.norm(span.from() - 1);
    if (before.equals("at")
        || before.equals("a")
            && tokens.at(span.from() - 1).word()
            && !reading.english()
            && !tokens.norm(span.from() - 2).equals("jusqu")) {
      return true;
    }
    return cues.startsAt("price.after", span.to())
        || PRICE_SIGNS.contains(tokens.norm(span.to()))
            && !tokens.norm(span.to() + 1).startsWith("mois")
            && !tokens.norm(span.to() + 1).startsWith("month")
        || tokens.norms(span.to(), span.to() + 2).equals("d occasion");
  }

  private boolean directed(MoneySpan span) {
    int at = span.from();
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      if (RAISING.contains(tokens.norm(i))) {
        return true;
      }
    }
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      String norm = tokens.norm(i);
      if (norm.equals(",") || !tokens.sameSentence(i, at)) {
        break;
      }
      if (cues.covers("need", i) || cues.covers("offer", i)) {
        return true;
      }
    }
    for (int i = span.to(); i < span.to() + 4 && tokens.sameSentence(i, at); i++) {
      if (cues.covers("offer", i) || cues.startsAt("need.strong", i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String rhythm(MoneySpan span) {
    for (String rhythm : List.of("month", "year", "week", "quarter", "day")) {
      int end = cues.endOf("per." + rhythm, span.to());
      if (end > 0
          || cues.endOf("per." + rhythm, span.to() + 1) > 0
              && tokens.norm(span.to()).length() <= 2) {
        return rhythm;
      }
    }
    return null;
  }

  private static void insert(List<Mention> mentions, Mention mention) {
    int at = 0;
    while (at < mentions.size() && mentions.get(at).from < mention.from) {
      at++;
    }
    mentions.add(at, mention);
    mention.unit = "EUR";
  }
}
