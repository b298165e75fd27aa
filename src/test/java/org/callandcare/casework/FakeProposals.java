package org.callandcare.casework;

import java.util.LinkedHashSet;
import java.util.Set;
import org.callandcare.channel.ConversationKey;
import org.callandcare.desk.Proposals;
import org.jspecify.annotations.Nullable;

/** Proposals that note what was answered. */
final class FakeProposals implements Proposals {

  final Set<String> answers = new LinkedHashSet<>();

  @Override
  public Outcome accept(String proposal, ConversationKey person, boolean share, String id) {
    answers.add("accept " + proposal + " by " + person + (share ? " sharing " : " ") + id);
    return Outcome.WAITING;
  }

  @Override
  public Outcome decline(
      String proposal, ConversationKey person, @Nullable String reason, String id) {
    answers.add("decline " + proposal + " by " + person + ": " + reason + " " + id);
    return Outcome.DECLINED;
  }

  @Override
  public Outcome arrived(String proposal, ConversationKey person) {
    answers.add("arrived " + proposal + " by " + person);
    return Outcome.AGREED;
  }

  @Override
  public Outcome notArrived(String proposal, ConversationKey person, String id) {
    answers.add("not arrived " + proposal + " by " + person + " " + id);
    return Outcome.AGREED;
  }
}
