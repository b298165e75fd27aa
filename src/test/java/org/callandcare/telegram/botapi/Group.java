package org.callandcare.telegram.botapi;

import java.util.List;

/** A group the bot is in. */
public final class Group {

  private final FakeTelegram telegram;
  private volatile Chat chat;

  Group(FakeTelegram telegram, Chat chat) {
    this.telegram = telegram;
    this.chat = chat;
  }

  /** The id of the chat; another one after {@link #migrates}. */
  public long id() {
    return chat.id;
  }

  Chat chat() {
    return chat;
  }

  public void joins(Person person) {
    synchronized (chat) {
      chat.members.put(person.id(), person);
    }
  }

  public void leaves(Person person) {
    synchronized (chat) {
      chat.members.remove(person.id());
    }
  }

  /** Somebody adds the bot. */
  public void addsBot(Person by) {
    synchronized (chat) {
      chat.blocked = false;
      telegram
          .updates()
          .add("my_chat_member", chat.id, Person.change(telegram, by, chat, "left", "member"));
    }
  }

  /** Somebody takes the bot out. */
  public void removesBot(Person by) {
    synchronized (chat) {
      chat.blocked = true;
      telegram
          .updates()
          .add("my_chat_member", chat.id, Person.change(telegram, by, chat, "member", "kicked"));
    }
  }

  /**
   * Becomes a supergroup with a new id. Nobody tells the bot but the refusal of its next message.
   */
  public void migrates() {
    Chat old = chat;
    synchronized (old) {
      Chat grown = new Chat(old.id * 1000 - 1_000_000_000_000L, "supergroup", old.name);
      grown.members.putAll(old.members);
      old.migratedTo = grown.id;
      telegram.addChat(grown);
      chat = grown;
    }
  }

  /** Becomes a supergroup, and a service message in the old chat tells. */
  public void migratesLoudly(Person by) {
    Chat old = chat;
    migrates();
    synchronized (old) {
      Message notice = old.add(false, by.user(), "(supergroup)", "");
      var json = notice.json(old.json());
      json.remove("text");
      json.put("migrate_to_chat_id", chat.id);
      telegram.updates().add("message", old.id, json);
    }
  }

  /** Everything the group shows now. */
  public List<Shown> shown() {
    return chat.shown();
  }

  /** What the group shows now, a line per message. */
  public String transcript() {
    return chat.transcript();
  }
}
