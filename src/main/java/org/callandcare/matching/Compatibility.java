package org.callandcare.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;

/** Which type of thing goes with which, by the catalogue. */
final class Compatibility {

  private final Catalogue catalogue;

  Compatibility(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** How well one type serves another; the better first. */
  enum Fit {
    /** The very same. */
    SAME(1),
    /** The catalogue says it serves: a laptop for a computer. */
    SERVES(0.9),
    /** Among what is offered may be what is needed: computers for a laptop. */
    MAY_SERVE(0.6);

    final double share;

    Fit(double share) {
      this.share = share;
    }

    Reason reason(MatchedLine line) {
      return switch (this) {
        case SAME -> new Reason.SameItem(line.neededType());
        case SERVES -> new Reason.Serves(line.offeredType(), line.neededType());
        case MAY_SERVE -> new Reason.MayServe(line.offeredType(), line.neededType());
      };
    }
  }

  Optional<Fit> fit(String offered, String needed) {
    if (offered.equals(needed)) {
      return Optional.of(Fit.SAME);
    }
    if (catalogue.satisfies(offered, needed)) {
      return Optional.of(Fit.SERVES);
    }
    return catalogue.satisfies(needed, offered) ? Optional.of(Fit.MAY_SERVE) : Optional.empty();
  }

  /** Every type that goes with this one in one way or the other, itself among them. */
  List<String> listRelated(String type) {
    List<String> related = new ArrayList<>();
    for (ItemType other : catalogue.listTypes()) {
      if (fit(other.id(), type).isPresent()) {
        related.add(other.id());
      }
    }
    return related.isEmpty() ? List.of(type) : related;
  }
}
