package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Drops what only tells the circumstances of what is asked or given: the thing to be repaired, what
 * the money is to buy, what the giver keeps, what the writer does, has or is.
 */
final class Circumstances {

  private final Scene scene;
  private final Occasion occasion;
  private final ThingAtHand atHand;
  private final ThingGone gone;
  private final WriterToldOf writer;

  private Circumstances(Scene scene) {
    this.scene = scene;
    occasion = new Occasion(scene);
    atHand = new ThingAtHand(scene);
    gone = new ThingGone(scene);
    writer = new WriterToldOf(scene);
  }

  /**
   * @param intent the message's, for example {@code need}
   */
  static void apply(Reading reading, List<Mention> mentions, String intent) {
    new Circumstances(new Scene(reading, mentions, intent)).apply();
  }

  private void apply() {
    boolean repair = scene.any(mention -> mention.is("it_support"));
    boolean money = scene.any(mention -> mention.is("money") && mention.quantity != null);
    for (Mention mention : scene.mentions()) {
      if (mention.dropped) {
        continue;
      }
      String reason = reason(mention, repair, money);
      if (reason != null) {
        mention.drop(reason);
      }
    }
  }

  private @Nullable String reason(Mention mention, boolean repair, boolean money) {
    boolean need = scene.intent().equals("need");
    if (repair && need && mention.in("equipment") && scene.definite(mention)) {
      return "what is to be repaired";
    }
    if (money && !mention.is("money") && occasion.bought(mention)) {
      return "what the money is for";
    }
    if (atHand.kept(mention)) {
      return "kept";
    }
    if (atHand.instead(mention)) {
      return "what it stands instead of";
    }
    if (atHand.fine(mention)) {
      return "there already";
    }
    if (writer.counted(mention)) {
      return "how many they are";
    }
    if (atHand.onlyOne(mention)) {
      return "all there is";
    }
    if (writer.intro(mention)) {
      return "who writes";
    }
    if (writer.taker(mention)) {
      return "who may take it";
    }
    if (gone.superseded(mention)) {
      return "the one that is lost";
    }
    if (heading(mention)) {
      return "a heading";
    }
    if (remark(mention)) {
      return "a remark";
    }
    if (occasion.worked(mention)) {
      return "what is stored or carried";
    }
    if (gone.broken(mention)) {
      return "the one that is broken";
    }
    if (need && mention.labour() && !mention.generic() && occasion.served(mention)) {
      return "what it is for";
    }
    if (need && mention.in("opportunity") && writer.begun(mention)) {
      return "the writer's own";
    }
    if (need && mention.labour() && !mention.generic() && writer.done(mention)) {
      return "what the writer does";
    }
    return furnished(mention) ? "a part of the room" : null;
  }

  /** "Cours de français : il nous faudrait 15 dictionnaires". */
  private boolean heading(Mention mention) {
    boolean thing = scene.any(m -> m.from > mention.to && !m.labour() && m.relevance >= 2);
    if (!mention.labour() || !thing || mention.from > 1 || !scene.intent().equals("need")) {
      return false;
    }
    for (int i = mention.to; i < mention.to + 7; i++) {
      if (scene.tokens().norm(i).equals(":")) {
        return true;
      }
      if (scene.named(i)) {
        return false;
      }
    }
    return false;
  }

  /** "la salle est petite", "it's a small room": where something else is asked for. */
  private boolean remark(Mention mention) {
    boolean other = scene.any(m -> m != mention && m.from < mention.from && m.relevance >= 2);
    if (!scene.intent().equals("need") || !other || mention.labour()) {
      return false;
    }
    if (scene.definite(mention)
        && Set.of("est", "is", "are", "sont", "fait").contains(scene.tokens().norm(mention.to))) {
      return true;
    }
    int at = scene.opening(mention);
    String before = scene.tokens().norms(at - 2, at);
    return before.equals("c est") || before.equals("it s") || before.equals("it is");
  }

  /** "a room with projector and chairs": parts of the room. */
  private boolean furnished(Mention mention) {
    if (!mention.in("equipment") || mention.spanned()) {
      return false;
    }
    Mention room = null;
    for (Mention other : scene.mentions()) {
      if (other.in("premises") && !other.dropped && other.to <= mention.from) {
        room = other;
      }
    }
    if (room == null || mention.from - room.to > 6) {
      return false;
    }
    boolean with = false;
    for (int i = room.to; i < mention.from; i++) {
      String norm = scene.tokens().norm(i);
      if (scene.tokens().at(i).digits()) {
        return false;
      }
      with |=
          Set.of("avec", "with", "equipee", "equipe", "equipped", "meuble", "meublee", "has")
              .contains(norm);
    }
    return with && scene.tokens().sameSentence(room.from, mention.from);
  }
}
