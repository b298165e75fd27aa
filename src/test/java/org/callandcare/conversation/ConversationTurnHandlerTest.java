package org.callandcare.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Channel;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.SendOutcome;
import org.callandcare.channel.Sender;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.texts.TextsLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationTurnHandlerTest {

  private static final ConversationKey PERSON = new ConversationKey("fake", "person");
  private static final ConversationKey GROUP = new ConversationKey("fake", "group");

  private final List<String> handoffs = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final ConversationTurnHandler handler =
      new ConversationTurnHandler(
          Talk.packedEngine(),
          new NotedEffects(),
          new NoFacts(),
          new NotedHandoffs(),
          TextsLoader.load(null),
          List.of(new FakeChannel()));

  private @Nullable String state;
  private int messages;
  private boolean away;

  private Turn says(ConversationKey where, Content content) {
    messages++;
    IncomingMessage message =
        new IncomingMessage(
            "fake:" + messages, where, new Sender("1", null, "fr"), content, Talk.BEGIN);
    Snapshot snapshot = new Snapshot(where, state, null);
    assertThat(handler.handles(snapshot, message)).isTrue();
    Turn turn = handler.handle(snapshot, message);
    state = turn.state();
    return turn;
  }

  @Test
  void talksWithPeopleAndAsksToBeWoken() {
    Turn turn = says(PERSON, new Content.Text("il me faut un ordinateur portable"));
    assertThat(turn.replies()).hasSize(1).allMatch(reply -> reply.to().equals(PERSON));
    assertThat(turn.dueAt()).isNotNull();
    assertThat(turn.state()).contains("\"need\"");
  }

  @Test
  void givesNoTurnBeforeItsEffectsAreStored() {
    away = true;
    assertThatThrownBy(() -> says(PERSON, new Content.Text("bonjour")))
        .hasMessage("the store is away");
  }

  private final class NotedEffects implements Effects {
    @Override
    public EffectResult perform(Effect effect) {
      effects.add(effect);
      return EffectResult.NOTHING;
    }

    @Override
    public void settle(ConversationKey conversation) {
      if (away) {
        throw new IllegalStateException("the store is away");
      }
    }
  }

  @Test
  void performsEffectsAndHandsOver() {
    says(PERSON, new Content.Text("j'en peux plus, je veux mourir"));
    assertThat(effects).extracting(Effect::name).containsExactly("distress");
    assertThat(handoffs).hasSize(1).allMatch(one -> one.startsWith("opened distress"));
    Turn turn = says(PERSON, new Content.Text("vous êtes là ?"));
    assertThat(turn.replies()).isEmpty();
    assertThat(turn.dueAt()).isNull();
    assertThat(handoffs).last().isEqualTo("said fake:2");
  }

  @Test
  void saysOnceInAGroupThatItTalksInPrivate() {
    assertThat(says(GROUP, new Content.Membership(Content.Membership.Change.ADDED)).replies())
        .hasSize(1);
    assertThat(says(GROUP, new Content.Text("bonjour tout le monde")).replies()).isEmpty();
    assertThat(says(GROUP, new Content.Photo("x", null)).replies()).isEmpty();
    assertThat(says(GROUP, new Content.Command("start", "")).replies()).hasSize(1);
    assertThat(state).isNull();
  }

  @Test
  void apologisesInThePersonsLanguage() {
    IncomingMessage message =
        new IncomingMessage(
            "fake:9", PERSON, new Sender("1", null, "en"), new Content.Text("x"), Talk.BEGIN);
    List<OutgoingMessage> said = handler.apologise(new Snapshot(PERSON, null, null), message);
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().body().toString()).contains("Sorry");
    assertThat(
            handler.apologise(
                new Snapshot(PERSON, "{\"format\":1,\"language\":\"fr\"}", null), message))
        .first()
        .extracting(one -> one.body().toString())
        .asString()
        .doesNotContain("Sorry");
  }

  /** What has the id of something that was sent is taken for sent. */
  @Test
  void anApologyIsNotTakenForTheAnswerToTheSameMessage() {
    IncomingMessage message =
        new IncomingMessage(
            "fake:9", PERSON, new Sender("1", null, "fr"), new Content.Text("bonjour"), Talk.BEGIN);
    Snapshot snapshot = new Snapshot(PERSON, null, null);
    assertThat(handler.apologise(snapshot, message))
        .extracting(OutgoingMessage::id)
        .doesNotContainAnyElementsOf(
            handler.handle(snapshot, message).replies().stream().map(OutgoingMessage::id).toList());
  }

  private static final class NoFacts implements Facts {
    @Override
    public Optional<SlotValue> find(ConversationKey person, String fact) {
      return Optional.empty();
    }

    @Override
    public List<SlotValue.OwnRecord> listRecords(ConversationKey person) {
      return List.of();
    }
  }

  private final class NotedHandoffs implements Handoffs {
    @Override
    public void opened(ConversationKey person, String reason, Language language, String key) {
      handoffs.add("opened " + reason + " " + language + " " + key);
    }

    @Override
    public void said(ConversationKey person, IncomingMessage message) {
      handoffs.add("said " + message.key());
    }
  }

  private static final class FakeChannel implements Channel {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public SendOutcome send(OutgoingMessage message, @Nullable String editRef) {
      return new SendOutcome.Sent(null);
    }

    @Override
    public boolean isMember(ConversationKey group, String senderId) {
      return false;
    }

    @Override
    public ConversationKey privateConversation(String senderId) {
      return PERSON;
    }

    @Override
    public boolean isPrivate(ConversationKey conversation) {
      return conversation.equals(PERSON);
    }

    @Override
    public List<ConversationKey> staffGroups() {
      return List.of();
    }
  }
}
