package org.callandcare.endtoend;

import java.net.URI;
import java.nio.file.Path;
import org.callandcare.webchat.Browser;
import org.callandcare.webchat.ChatPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first message to the staff's decision, through the page in a real browser. */
class PageEndToEndTest {

  @TempDir Path data;

  @Test
  void aStudentACompanyAndTheStaffFindTogether() {
    try (Browser browser = Browser.open(1280, 900);
        House house = House.withPage(data)) {
      ChatPage page =
          ChatPage.open(browser.driver(), URI.create("http://localhost:" + house.port() + "/"));
      Story story =
          new Story(
              PageSeat.person(page, "amel"), PageSeat.person(page, "sam"), PageSeat.staff(page));

      String need = story.theStudentAsks();
      String offer = story.theCompanyOffers();
      story.staffProposeTheMatch(need, offer);
      story.bothAgreeAndAreTold(need, offer);
    }
  }
}
