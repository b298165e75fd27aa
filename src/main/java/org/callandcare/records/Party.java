package org.callandcare.records;

import java.time.Instant;
import java.util.Objects;
import org.callandcare.channel.ConversationKey;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation that asks or gives: one for each conversation. Everything it did not
 * tell is null.
 *
 * @param conversation where it is spoken to
 * @param kind what it spoke as last
 * @param name a person's own, or the organisation's
 * @param language as {@code fr}
 * @param phone E.164
 * @param email lower case
 * @param agreedAt when it agreed that staff may pass its contact on
 * @param openNeeds how many open needs staff allow it; null for the rule of the house
 * @param unreachable true once it blocked the bot, until it writes again
 */
public record Party(
    PartyId id,
    ConversationKey conversation,
    @Nullable PartyKind kind,
    @Nullable String name,
    @Nullable String language,
    @Nullable Place place,
    @Nullable String phone,
    @Nullable String email,
    @Nullable AgeBand ageBand,
    @Nullable Instant agreedAt,
    @Nullable Siret siret,
    @Nullable Rna rna,
    @Nullable Uai uai,
    @Nullable Integer openNeeds,
    boolean unreachable,
    Instant firstSeenAt,
    Instant changedAt) {

  public boolean agreed() {
    return agreedAt != null;
  }

  /**
   * This party after it told more; it is reachable then. What is null in the update stays as it
   * was, and the first agreement counts until it is taken back.
   *
   * @param now when it agreed, if it does so now for the first time
   */
  public Party told(PartyUpdate update, Instant now) {
    return new Party(
        id,
        conversation,
        either(update.kind(), kind),
        either(update.name(), name),
        either(update.language(), language),
        either(update.place(), place),
        either(update.phone(), phone),
        either(update.email(), email),
        either(update.ageBand(), ageBand),
        agreedAt(update.agreed(), now),
        either(update.siret(), siret),
        either(update.rna(), rna),
        either(update.uai(), uai),
        openNeeds,
        false,
        firstSeenAt,
        changedAt);
  }

  private @Nullable Instant agreedAt(@Nullable Boolean agreed, Instant now) {
    if (agreed == null) {
      return agreedAt;
    }
    return agreed ? Objects.requireNonNullElse(agreedAt, now) : null;
  }

  private static <T> @Nullable T either(@Nullable T told, @Nullable T known) {
    return told == null ? known : told;
  }

  @Override
  public String toString() {
    return "Party[" + id + "]";
  }
}
