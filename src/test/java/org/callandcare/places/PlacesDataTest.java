package org.callandcare.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesDataTest {

  private static final PlacesData PLACES = PlacesData.load();

  @Test
  void findsACommuneWhateverItsCaseAccentsAndHyphens() {
    assertThat(PLACES.listByName("villeneuve d ascq")).extracting(Commune::insee).contains("59009");
    assertThat(PLACES.listByName("MARCQ-EN-BARŒUL"))
        .extracting(Commune::insee)
        .containsExactly("59378");
    assertThat(PLACES.listByName("st omer")).extracting(Commune::name).contains("Saint-Omer");
  }

  @Test
  void aQuarterAndAnAssociatedCommuneGiveTheirCommune() {
    for (String quarter : new String[] {"Wazemmes", "Lomme", "Hellemmes", "Fives"}) {
      assertThat(PLACES.listByName(quarter)).first().extracting(Commune::name).isEqualTo("Lille");
    }
    assertThat(PLACES.listByName("l'Épeule")).extracting(Commune::name).containsExactly("Roubaix");
    assertThat(PLACES.listByName("Labuissière"))
        .extracting(Commune::name)
        .containsExactly("Bruay-la-Buissière");
  }

  @Test
  void anExonymGivesItsCommune() {
    assertThat(PLACES.listByName("Dunkirk")).extracting(Commune::insee).containsExactly("59183");
  }

  @Test
  void homonymsComeLargestFirst() {
    assertThat(PLACES.listByName("Bailleul"))
        .hasSize(2)
        .first()
        .extracting(Commune::department)
        .isEqualTo("59");
  }

  @Test
  void aPostcodeGivesAllItsCommunes() {
    assertThat(PLACES.listByPostcode("59100")).extracting(Commune::name).containsExactly("Roubaix");
    assertThat(PLACES.listByPostcode("02300")).hasSizeGreaterThan(5);
    assertThat(PLACES.listByPostcode("99999")).isEmpty();
  }

  @Test
  void theNearestCommuneIsFoundAndNoneFarAway() {
    assertThat(PLACES.findNearest(new Position(50.69, 3.18)))
        .map(Commune::name)
        .contains("Roubaix");
    assertThat(PLACES.findNearest(new Position(43.3, 5.4))).isEmpty();
  }
}
