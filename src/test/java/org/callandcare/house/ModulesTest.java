package org.callandcare.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callandcare.CallAndCare;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The architecture, stated as a test: the rooms, and what each may import. */
class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(CallAndCare.class);

  @Test
  void everyRoomStandsAndNoneWasAddedUnawares() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "channel",
                "catalogue",
                "places",
                "texts",
                "understanding",
                "dialogue",
                "records",
                "conversation",
                "matching",
                "desk",
                "casework",
                "delivery",
                "telegram",
                "webchat",
                "training",
                "store",
                "hours",
                "yaml"));
  }

  @Test
  void aRoomImportsOnlyWhatItDeclares() {
    MODULES.verify();
  }

  @Test
  void everyRoomDeclaresWhatItMayImport() {
    assertThat(MODULES.stream())
        .allSatisfy(
            module ->
                assertThat(declaration(module).allowedDependencies())
                    .as("package-info of %s", module.getIdentifier())
                    .doesNotContain("**"));
  }

  private static org.springframework.modulith.ApplicationModule declaration(
      ApplicationModule module) {
    return module
        .getBasePackage()
        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
        .orElseThrow(() -> new AssertionError(module.getIdentifier() + " declares nothing"));
  }
}
