package org.callandcare.records;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.bson.Document;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.channel.ConversationKey;
import org.callandcare.store.TestStore;

/** The records on a test's own database, with a clock of its own and the events it published. */
public final class RecordsHouse {

  public static final Catalogue CATALOGUE = Catalogue.load();
  public static final Class<?> CONFIGURATION = RecordsConfiguration.class;
  public static final Actor.Staff AMEL = new Actor.Staff("telegram:1", "Amel");
  public static final Actor.Staff BRUNO = new Actor.Staff("telegram:2", "Bruno");

  public final TestClock clock = new TestClock();
  public final List<Object> events = new CopyOnWriteArrayList<>();
  public final Parties parties;
  public final Needs needs;
  public final Offers offers;
  public final Dossiers dossiers;
  public final Allocations allocations;
  public final Callbacks callbacks;

  private final MongoDatabase database;
  private final RecordsRoom room;
  private int people;

  private RecordsHouse(TestStore store, HouseRules rules) {
    database = store.database();
    room = RecordsRoom.open(store.database(), CATALOGUE, rules, events::add, clock);
    parties = room.parties();
    needs = room.needs();
    offers = room.offers();
    dossiers = room.dossiers();
    allocations = room.allocations();
    callbacks = room.callbacks();
  }

  public static RecordsHouse on(TestStore store) {
    return new RecordsHouse(store, HouseRules.DEFAULT);
  }

  public static RecordsHouse on(TestStore store, HouseRules rules) {
    return new RecordsHouse(store, rules);
  }

  /** What the scheduler does. */
  public void scan() {
    room.scan().run();
  }

  /** A party of that kind nobody met before. */
  public Party somebody(PartyKind kind) {
    return parties.remember(
        new ConversationKey("web", "somebody" + ++people),
        PartyUpdate.NOTHING.withKind(kind).withAgreed(true));
  }

  public ATestRecord<Need> aNeed() {
    return new ATestRecord<>(
        this, PartyKind.ASSOCIATION, filing -> needs.get((NeedId) needs.file(filing).id()));
  }

  public ATestRecord<Offer> anOffer() {
    return new ATestRecord<>(
        this, PartyKind.COMPANY, filing -> offers.get((OfferId) offers.file(filing).id()));
  }

  /** Offers written by the thousand, as if each had been filed. */
  public void copies(int number, IntFunction<ATestRecord<Offer>> told) {
    DossierDocuments documents = new DossierDocuments(new SearchWords(CATALOGUE));
    Party giver = somebody(PartyKind.COMPANY);
    List<Document> written = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Filing filing = told.apply(i).by(giver).filing();
      OfferId id = new OfferId(Ids.of('o', filing.key()));
      Reference reference = new Reference("O-" + code(i));
      List<ItemLine> lines = new Lines(CATALOGUE).of(Side.OFFER, filing.content());
      Sheet sheet =
          new Sheet(
              reference,
              filing.party(),
              filing.kind(),
              null,
              lines,
              filing.content(),
              List.of(),
              List.of(),
              clock.instant(),
              clock.instant(),
              1);
      written.add(
          documents
              .write(new Offer(id, sheet, OfferStatus.AVAILABLE))
              .append("version", 1L)
              .append("toMatch", false));
      if (written.size() == 1_000 || i == number - 1) {
        database.getCollection(DossierStore.COLLECTION).insertMany(written);
        written.clear();
      }
    }
  }

  private static String code(int number) {
    StringBuilder code = new StringBuilder();
    int rest = number;
    for (int i = 0; i < 5; i++) {
      code.append(Reference.ALPHABET.charAt(rest % Reference.ALPHABET.length()));
      rest /= Reference.ALPHABET.length();
    }
    return code.toString();
  }

  /** The event of that type; fails when there is none or more than one. */
  public <E> E onlyEvent(Class<E> type) {
    List<E> found = events.stream().filter(type::isInstance).map(type::cast).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + type.getSimpleName() + " in " + events);
    }
    return found.getFirst();
  }

  /** Holds so many of the first line of one for the first line of the other. */
  public HoldOutcome hold(String key, Need need, Offer offer, long amount) {
    return allocations.hold(
        new Hold(
            key,
            new OpenNeed(need),
            1,
            new AvailableOffer(offer),
            1,
            Amount.of(amount),
            Amount.of(amount),
            "origin",
            AMEL));
  }

  /** Holds, and fails when that cannot be. */
  public Allocation held(String key, Need need, Offer offer, long amount) {
    return switch (hold(key, need, offer, amount)) {
      case HoldOutcome.Held(Allocation allocation) -> allocation;
      case HoldOutcome other -> throw new AssertionError(other.toString());
    };
  }

  /** One of the first line held, and agreed by both. */
  public AllocationId agreed(Need need, Offer offer) {
    AllocationId id = held("key", need, offer, 1).id();
    allocations.agree(id, Side.NEED, AMEL);
    allocations.agree(id, Side.OFFER, AMEL);
    return id;
  }
}
