package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callandcare.channel.Channel;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.channel.TurnHandler;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Talks with people, by the dialogues. Comes last: it takes every message that nobody else wants.
 * In groups it says once that it talks in private, and is silent otherwise.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ConversationTurnHandler implements TurnHandler {

  private final Engine engine;
  private final Effects effects;
  private final Facts facts;
  private final Handoffs handoffs;
  private final Texts texts;
  private final Map<String, Channel> channels;
  private final StateCodec codec = new StateCodec();

  ConversationTurnHandler(
      Engine engine,
      Effects effects,
      Facts facts,
      Handoffs handoffs,
      Texts texts,
      List<Channel> channels) {
    this.engine = engine;
    this.effects = effects;
    this.facts = facts;
    this.handoffs = handoffs;
    this.texts = texts;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
  }

  @Override
  public boolean handles(Snapshot snapshot, IncomingMessage message) {
    return true;
  }

  @Override
  public Turn handle(Snapshot snapshot, IncomingMessage message) {
    if (!isPrivate(message)) {
      return new Turn(snapshot.state(), inGroup(message), null);
    }
    Conversing conversing = engine.begin(codec.read(snapshot.state()), message, facts);
    Progress progress = conversing.start();
    while (progress instanceof Progress.Wanting(Effect effect)) {
      progress = conversing.goOn(effects.perform(effect));
    }
    effects.settle(message.conversation());
    Progress.Done done = (Progress.Done) progress;
    if (done.relayed()) {
      handoffs.said(message.conversation(), message);
    }
    for (Progress.Handover handover : done.handovers()) {
      handoffs.opened(
          message.conversation(), handover.reason(), handover.language(), handover.key());
    }
    return new Turn(codec.write(done.state()), done.replies(), done.dueAt());
  }

  @Override
  public void expect(ConversationKey conversation) {
    if (isPrivate(conversation)) {
      facts.expect(conversation);
    }
  }

  private boolean isPrivate(IncomingMessage message) {
    return isPrivate(message.conversation());
  }

  /** A channel that is not known any more had private conversations only. */
  private boolean isPrivate(ConversationKey conversation) {
    Channel channel = channels.get(conversation.channel());
    return channel == null || channel.isPrivate(conversation);
  }

  private List<OutgoingMessage> inGroup(IncomingMessage message) {
    boolean spokenTo =
        switch (message.content()) {
          case Content.Membership(Content.Membership.Change change) ->
              change == Content.Membership.Change.ADDED;
          case Content.Command _ -> true;
          case Content.Text _,
              Content.Choice _,
              Content.Location _,
              Content.Contact _,
              Content.Photo _,
              Content.Voice _,
              Content.Document _,
              Content.Sticker _,
              Content.Timer _,
              Content.Signal _,
              Content.Other _ ->
              false;
        };
    return spokenTo ? say("#1", message, account(message), "engine.in-private") : List.of();
  }

  /** Under an id of its own: tried again, the same message may still be answered. */
  @Override
  public List<OutgoingMessage> apologise(Snapshot snapshot, IncomingMessage message) {
    Language known = codec.read(snapshot.state()).language();
    return isPrivate(message)
        ? say("#sorry", message, known == null ? account(message) : known, "engine.sorry")
        : List.of();
  }

  private List<OutgoingMessage> say(
      String place, IncomingMessage message, Language language, String key) {
    return List.of(
        OutgoingMessage.answer(
            message.key() + place, message.conversation(), texts.say(language, key)));
  }

  private static Language account(IncomingMessage message) {
    return Optional.ofNullable(message.sender().languageCode())
        .flatMap(Language::find)
        .orElse(Language.FR);
  }
}
