package org.callandcare.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.callandcare.places.Commune;
import org.callandcare.places.Places;
import org.callandcare.places.PlacesData;
import org.jspecify.annotations.Nullable;

/**
 * Tells a need or an offer in the words of the desk: {@code anOffer().of(12,
 * "laptop").in("Lesquin")}.
 */
public final class ATestRecord<D> {

  public static final Places PLACES = PlacesData.load();

  private final RecordsHouse house;
  private final Function<Filing, D> filer;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private String key = UUID.randomUUID().toString();
  private PartyKind kind;
  private @Nullable Party party;
  private @Nullable String organisation;
  private Place place = place("Lille");
  private Period period = Period.ANY;
  private Urgency urgency = Urgency.NORMAL;
  private Terms terms = Terms.EITHER;
  private boolean merge;

  ATestRecord(RecordsHouse house, PartyKind kind, Function<Filing, D> filer) {
    this.house = house;
    this.kind = kind;
    this.filer = filer;
  }

  public static Place place(String commune) {
    Commune found = PLACES.listByName(commune).getFirst();
    return new Place(found.name(), found.insee(), found.postcodes().getFirst());
  }

  public ATestRecord<D> of(long amount, String type) {
    return of(amount, type, null);
  }

  public ATestRecord<D> of(long amount, String type, @Nullable String unit) {
    String category = RecordsHouse.CATALOGUE.getType(type).category();
    items.add(new Item(category, type, Quantity.exactly(amount), unit, null, null, type));
    return this;
  }

  public ATestRecord<D> of(Item item) {
    items.add(item);
    return this;
  }

  public ATestRecord<D> in(String commune) {
    place = place(commune);
    return this;
  }

  public ATestRecord<D> at(Place other) {
    place = other;
    return this;
  }

  public ATestRecord<D> by(PartyKind other) {
    kind = other;
    return this;
  }

  public ATestRecord<D> by(Party other) {
    party = other;
    return this;
  }

  public ATestRecord<D> named(String name) {
    organisation = name;
    return this;
  }

  public ATestRecord<D> until(LocalDate day) {
    period = new Period(period.from(), day);
    return this;
  }

  public ATestRecord<D> from(LocalDate day) {
    period = new Period(day, period.until());
    return this;
  }

  public ATestRecord<D> urgent() {
    urgency = Urgency.HIGH;
    return this;
  }

  public ATestRecord<D> as(Terms other) {
    terms = other;
    return this;
  }

  public ATestRecord<D> flagged(Flag flag) {
    flags.add(flag);
    return this;
  }

  public ATestRecord<D> answering(String slot, String option) {
    answers.put(slot, new Answer.Choice(option));
    return this;
  }

  public ATestRecord<D> telling(String slot, String words) {
    answers.put(slot, new Answer.Text(words));
    return this;
  }

  public ATestRecord<D> merging() {
    merge = true;
    return this;
  }

  public ATestRecord<D> under(String itsKey) {
    key = itsKey;
    return this;
  }

  public Filing filing() {
    Party itsParty = party == null ? house.somebody(kind) : party;
    PartyKind itsKind =
        party == null ? kind : java.util.Objects.requireNonNullElse(party.kind(), kind);
    return new Filing(
        key,
        itsParty.id(),
        itsKind,
        organisation,
        new Content(items, place, period, urgency, terms, answers, flags),
        merge);
  }

  /** Filed as a record of its own each time, and read again. */
  public D anew() {
    key = UUID.randomUUID().toString();
    return filed();
  }

  /** Filed, and read again. */
  public D filed() {
    return filer.apply(filing());
  }
}
