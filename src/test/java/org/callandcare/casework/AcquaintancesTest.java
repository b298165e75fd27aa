package org.callandcare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.callandcare.casework.CaseworkHouse.AMEL;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.callandcare.channel.ConversationKey;
import org.callandcare.conversation.Effect;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.PartyUpdate;
import org.callandcare.records.RecordsHouse;
import org.callandcare.store.Beside;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.texts.Language;

/** What is learnt of somebody known is stored beside what goes on. */
class AcquaintancesTest {

  private static final PartyUpdate FRENCH = PartyUpdate.NOTHING.withLanguage("fr");
  private static final PartyUpdate NAMED = PartyUpdate.NOTHING.withName("Les Plumes Inventées");
  private static final PartyUpdate REACHED = PartyUpdate.NOTHING.withPhone("+33639981001");

  private final List<String> remembered = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch open = new CountDownLatch(0);
  private volatile boolean away;

  @StoreTest
  void isKnownAtOnceAndStoredWhenItIsSettled(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Acquaintances acquaintances = new Acquaintances(slow(house.parties), house.clock);
    acquaintances.remember(AMEL, FRENCH);
    open = new CountDownLatch(1);

    Party told = acquaintances.remember(AMEL, NAMED);
    assertThat(told.name()).isEqualTo(NAMED.name());
    assertThat(told.language()).isEqualTo("fr");
    assertThat(acquaintances.find(AMEL)).contains(told);
    assertThat(house.parties.find(AMEL).orElseThrow().name()).isNull();

    open.countDown();
    acquaintances.settle(AMEL);
    assertThat(house.parties.find(AMEL)).isEqualTo(acquaintances.find(AMEL));
    assertThat(house.parties.find(AMEL).orElseThrow().name()).isEqualTo(NAMED.name());
  }

  @StoreTest
  void whatIsLearntNextIsStoredNext(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Acquaintances acquaintances = new Acquaintances(slow(house.parties), house.clock);
    acquaintances.remember(AMEL, FRENCH);
    open = new CountDownLatch(1);
    acquaintances.remember(AMEL, NAMED);
    Thread next = Thread.ofVirtual().start(() -> acquaintances.remember(AMEL, REACHED));
    await().until(() -> next.getState() == Thread.State.WAITING);
    assertThat(remembered).doesNotContain(REACHED.phone());

    open.countDown();
    await().until(() -> !next.isAlive());
    acquaintances.settle(AMEL);
    Party amel = house.parties.find(AMEL).orElseThrow();
    assertThat(amel.name()).isEqualTo(NAMED.name());
    assertThat(amel.phone()).isEqualTo(REACHED.phone());
  }

  @StoreTest
  void whatTheStoreDidNotTakeIsSaidAndBelievedNoMore(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Acquaintances acquaintances = new Acquaintances(slow(house.parties), house.clock);
    acquaintances.remember(AMEL, FRENCH);
    away = true;
    acquaintances.remember(AMEL, NAMED);
    assertThatThrownBy(() -> acquaintances.settle(AMEL)).hasMessageContaining("the store is away");

    away = false;
    acquaintances.settle(AMEL);
    assertThat(acquaintances.find(AMEL).orElseThrow().name()).isNull();
    acquaintances.remember(AMEL, NAMED);
    acquaintances.settle(AMEL);
    assertThat(house.parties.find(AMEL).orElseThrow().name()).isEqualTo(NAMED.name());
  }

  @StoreTest
  void aNumberToCallIsStoredBeforeAnybodyIsToldToCall(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Parties parties = slow(house.parties);
    Acquaintances acquaintances = new Acquaintances(parties, house.clock);
    People people =
        new People(
            acquaintances, parties, new FakeDesk(), List.of(), new ExportFile(CaseworkHouse.TEXTS));
    acquaintances.remember(AMEL, FRENCH);
    away = true;
    Effect effect =
        new Effect("request-callback", "turn/1/step", AMEL, Language.FR, Map.of(), Set.of());
    assertThatThrownBy(() -> people.rememberPhone(effect, "+33639981001"))
        .hasMessageContaining("the store is away");
  }

  /** Parties that are stored while the store is {@link #open} and not {@link #away}. */
  private Parties slow(Parties parties) {
    return (Parties)
        Proxy.newProxyInstance(
            Parties.class.getClassLoader(),
            new Class<?>[] {Parties.class},
            (_, method, arguments) -> {
              if (method.getName().equals("rememberBeside")) {
                return rememberBeside(
                    parties, (ConversationKey) arguments[0], (PartyUpdate) arguments[1]);
              }
              return call(parties, method, arguments);
            });
  }

  private Supplier<Party> rememberBeside(
      Parties parties, ConversationKey conversation, PartyUpdate update) {
    return Beside.begin(
            () -> {
              waitUntilItIsOpen();
              remembered.add(String.valueOf(update.phone()));
              if (away) {
                throw new IllegalStateException("the store is away");
              }
              return parties.rememberBeside(conversation, update).get();
            })
        ::join;
  }

  private void waitUntilItIsOpen() {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Object call(Parties parties, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(parties, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
