package org.callandcare.telegram.botapi;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with an account, in their private chat with the bot. */
public final class Person extends Participant {

  Person(FakeTelegram telegram, long id, String firstName, String languageCode) {
    super(
        telegram,
        id,
        firstName,
        languageCode,
        telegram.addChat(new Chat(id, "private", firstName)));
    chat.members.put(id, this);
  }

  /** The same person in a group. */
  public Participant in(Group group) {
    return new Participant(telegram, id(), name(), languageCode(), group.chat());
  }

  /** Blocks the bot: what it sends is refused from now on. */
  public void blocks() {
    membership("member", "kicked", true);
  }

  public void unblocks() {
    membership("kicked", "member", false);
  }

  private void membership(String before, String after, boolean blocked) {
    synchronized (chat) {
      chat.blocked = blocked;
      telegram
          .updates()
          .add("my_chat_member", chat.id, change(telegram, this, chat, before, after));
    }
  }

  static ObjectNode change(
      FakeTelegram telegram, Participant by, Chat chat, String before, String after) {
    ObjectNode change = JsonMapper.shared().createObjectNode();
    change.put("date", System.currentTimeMillis() / 1000);
    change.set("chat", chat.json());
    change.set("from", by.user());
    change.set("old_chat_member", member(telegram, before));
    change.set("new_chat_member", member(telegram, after));
    return change;
  }

  private static ObjectNode member(FakeTelegram telegram, String status) {
    ObjectNode member = JsonMapper.shared().createObjectNode().put("status", status);
    member.set("user", telegram.bot());
    if (status.equals("kicked")) {
      member.put("until_date", 0);
    }
    return member;
  }
}
