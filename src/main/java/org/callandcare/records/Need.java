package org.callandcare.records;

import java.util.Optional;

/** What a party asks for. */
public record Need(NeedId id, Sheet sheet, NeedStatus status) implements Dossier {

  @Override
  public String statusWord() {
    return status.word();
  }

  @Override
  public boolean open() {
    return status.open();
  }

  @Override
  public boolean ended() {
    return status.end();
  }

  /** Itself, where it can take part in an allocation. */
  public Optional<OpenNeed> asOpen() {
    return open() ? Optional.of(new OpenNeed(this)) : Optional.empty();
  }
}
