package org.callandcare.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "B-7K3F, B-7K3F",
    "b-7k3f, B-7K3F",
    "b 7 k 3 f, B-7K3F",
    "B7K3F, B-7K3F",
    "87K3F, B-7K3F",
    "0-4M2P, O-4M2P",
    "o-4mzp, O-4M2P",
    "B-SK3F, B-5K3F",
    "r-9tch, R-9TCH",
    "(B-7K3F), B-7K3F"
  })
  void isReadAsPeopleSayIt(String heard, String meant) {
    assertThat(Reference.read(heard)).contains(new Reference(meant));
  }

  @ParameterizedTest
  @CsvSource({"bonjour", "B-7", "X-7K3F", "59100", "B-1O1O"})
  void isNotReadIntoOtherWords(String heard) {
    assertThat(Reference.read(heard)).isEmpty();
  }

  @StoreTest
  void noTwoRecordsShareOneAndTheSameRecordKeepsIts(TestStore store) {
    ReferenceBook book = new ReferenceBook(store.database());
    Set<Reference> claimed = new HashSet<>();
    IntStream.range(0, 300).forEach(i -> claimed.add(book.claim('B', "n" + i)));

    assertThat(claimed).hasSize(300);
    assertThat(book.claim('B', "n7")).isIn(claimed);
    assertThat(claimed).allSatisfy(each -> assertThat(book.findOwner(each)).isPresent());
  }
}
