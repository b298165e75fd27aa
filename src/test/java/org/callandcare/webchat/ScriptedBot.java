package org.callandcare.webchat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Body;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.OutgoingMessage.Say;
import org.jspecify.annotations.Nullable;

/**
 * A bot of a few lines that uses everything a channel can show: it asks what is wanted, where and
 * by which number, tells the staff, and lets the first of them take it.
 */
final class ScriptedBot implements Consumer<IncomingMessage>, AutoCloseable {

  static final String GREETING =
      "Bonjour, ici Call & Care.\nNous mettons en lien celles et ceux qui ont besoin d’un coup de"
          + " main et ceux qui peuvent aider.";
  static final String ALERT =
      "Demande · 1 ordinateur portable · avant samedi\nRoubaix, 4 km de l’offre O-3M8Q (25"
          + " portables à Lesquin)\nIl manque : 1 chargeur · don · réf. B-7K3F";

  private final WebChannel channel;
  private final ExecutorService mouth = Executors.newSingleThreadExecutor();

  ScriptedBot(WebChannel channel) {
    this.channel = channel;
  }

  @Override
  public void accept(IncomingMessage message) {
    mouth.execute(() -> answer(message));
  }

  @Override
  public void close() {
    mouth.close();
  }

  private void answer(IncomingMessage message) {
    boolean staff = message.conversation().equals(WebChannel.STAFF);
    switch (message.content()) {
      case Content.Command(var name, _) when name.equals("start") ->
          say(
              message,
              null,
              GREETING,
              inline("J’ai besoin d’aide", "need", "Je veux aider", "offer"));
      case Content.Command(var name, _) when name.equals("fichier") ->
          send(
              message.key() + ":file",
              message.conversation(),
              new OutgoingMessage.Attachment(
                  "mes-donnees.json", "application/json", "{}", "Voici vos données."));
      case Content.Command(var name, var argument) ->
          say(message, "Commande " + name, argument.isEmpty() ? "Rien." : argument, Keyboard.NONE);
      case Content.Choice(var token, var ref) when staff -> taken(message, token, ref);
      case Content.Choice(_, var ref) -> {
        send(message.key() + ":clear", message.conversation(), cleared(ref));
        say(message, null, "Où êtes-vous ?", new Keyboard.AskLocation("Partager ma position"));
      }
      case Content.Location _ ->
          say(message, null, "À quel numéro ?", new Keyboard.AskContact("Partager mon numéro"));
      case Content.Contact(var phone, _, _) -> {
        say(message, "C’est noté", "Nous vous appelons au " + phone + ".", new Keyboard.Remove());
        alert();
      }
      case Content.Photo _ -> say(message, null, "Merci pour la photo !", Keyboard.NONE);
      case Content.Text(var text) -> say(message, null, "Vous dites : " + text, Keyboard.NONE);
      default -> say(message, null, "Je ne sais pas lire cela.", Keyboard.NONE);
    }
  }

  void alert() {
    send(
        "alert-1",
        WebChannel.STAFF,
        new Say(
            "Urgent · Ordinateur portable",
            ALERT,
            inline(
                "Je prends",
                "take",
                "Proposer",
                "propose",
                "Pas adapté",
                "no",
                "Détails",
                "more")));
  }

  private void taken(IncomingMessage message, String token, @Nullable String ref) {
    String name = String.valueOf(message.sender().name());
    if (token.equals("more")) {
      send(
          message.key(),
          channel.privateConversation(message.sender().id()),
          new Say("B-7K3F", "Amel, 20 ans, joignable au 06 39 98 10 01.", Keyboard.NONE));
    } else {
      send(
          "taken:" + ref,
          WebChannel.STAFF,
          new Edit(
              String.valueOf(ref),
              "Pris par " + name,
              ALERT,
              inline("Rendre", "release", "Détails", "more")));
    }
  }

  private static Body cleared(@Nullable String ref) {
    return new OutgoingMessage.ClearKeyboard(String.valueOf(ref));
  }

  void say(IncomingMessage to, @Nullable String title, String text, Keyboard keyboard) {
    send(to.key() + ":answer", to.conversation(), new Say(title, text, keyboard));
  }

  void send(String id, ConversationKey to, Body body) {
    channel.send(new OutgoingMessage(id, to, body, Priority.ANSWER), null);
  }

  private static Keyboard inline(String... labelsAndTokens) {
    List<Button> buttons = new java.util.ArrayList<>();
    for (int i = 0; i < labelsAndTokens.length; i += 2) {
      buttons.add(new Button(labelsAndTokens[i], labelsAndTokens[i + 1]));
    }
    return new Keyboard.Inline(
        java.util.stream.IntStream.range(0, (buttons.size() + 1) / 2)
            .mapToObj(row -> buttons.subList(2 * row, Math.min(2 * row + 2, buttons.size())))
            .toList());
  }
}
