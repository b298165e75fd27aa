package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerAddressTest {

  @Test
  void namesItsDatabaseWhereTheUriDoesNot() {
    assertThat(ServerAddress.parse("mongodb://a:1,b:2/?replicaSet=rs").getDatabase())
        .isEqualTo("callandcare");
    assertThat(ServerAddress.parse("mongodb://a:1").getDatabase()).isEqualTo("callandcare");
    assertThat(ServerAddress.parse(" mongodb://a:1/other ").getDatabase()).isEqualTo("other");
  }

  @Test
  void keepsTheOptions() {
    assertThat(ServerAddress.parse("mongodb://a:1?replicaSet=rs").getRequiredReplicaSetName())
        .isEqualTo("rs");
  }

  @Test
  void saysWhichVariableToMendAndNeverItsValue() {
    assertThatThrownBy(() -> ServerAddress.parse("http://user:secret@host"))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageStartingWith("MONGODB_URI expects a MongoDB connection string")
        .hasMessageNotContaining("secret");
  }
}
