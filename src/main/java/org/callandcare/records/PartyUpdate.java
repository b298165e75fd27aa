package org.callandcare.records;

import org.jspecify.annotations.Nullable;

/**
 * What was learnt about a party. What is null stays as it was.
 *
 * @param agreed false takes the agreement back
 * @param phone E.164
 */
public record PartyUpdate(
    @Nullable PartyKind kind,
    @Nullable String name,
    @Nullable String language,
    @Nullable Place place,
    @Nullable String phone,
    @Nullable String email,
    @Nullable AgeBand ageBand,
    @Nullable Boolean agreed,
    @Nullable Siret siret,
    @Nullable Rna rna,
    @Nullable Uai uai) {

  public static final PartyUpdate NOTHING =
      new PartyUpdate(null, null, null, null, null, null, null, null, null, null, null);

  public PartyUpdate withKind(PartyKind other) {
    return new PartyUpdate(
        other, name, language, place, phone, email, ageBand, agreed, siret, rna, uai);
  }

  public PartyUpdate withName(String other) {
    return new PartyUpdate(
        kind, other, language, place, phone, email, ageBand, agreed, siret, rna, uai);
  }

  public PartyUpdate withLanguage(String other) {
    return new PartyUpdate(
        kind, name, other, place, phone, email, ageBand, agreed, siret, rna, uai);
  }

  public PartyUpdate withPlace(Place other) {
    return new PartyUpdate(
        kind, name, language, other, phone, email, ageBand, agreed, siret, rna, uai);
  }

  public PartyUpdate withPhone(String other) {
    return new PartyUpdate(
        kind, name, language, place, other, email, ageBand, agreed, siret, rna, uai);
  }

  public PartyUpdate withEmail(String other) {
    return new PartyUpdate(
        kind, name, language, place, phone, other, ageBand, agreed, siret, rna, uai);
  }

  public PartyUpdate withAgeBand(AgeBand other) {
    return new PartyUpdate(
        kind, name, language, place, phone, email, other, agreed, siret, rna, uai);
  }

  public PartyUpdate withAgreed(boolean other) {
    return new PartyUpdate(
        kind, name, language, place, phone, email, ageBand, other, siret, rna, uai);
  }

  @Override
  public String toString() {
    return "PartyUpdate[…]";
  }
}
