package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callandcare.dialogue.GlobalWords;

/** The words of a message, simplified, each with its place in the text as typed. */
final class SaidWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+[\\p{M}\\p{L}\\p{N}]*");

  private record Word(String simple, int start, int end) {}

  private final String text;
  private final List<Word> words = new ArrayList<>();

  SaidWords(String text) {
    this.text = text;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(GlobalWords.simplify(matcher.group()), matcher.start(), matcher.end()));
    }
  }

  int count() {
    return words.size();
  }

  /** Tells whether a phrase stands at that word. */
  boolean is(int at, String phrase) {
    String[] parts = phrase.split(" ", -1);
    if (at + parts.length > words.size()) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!words.get(at + i).simple().equals(parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a word begins so; further words of the phrase must follow whole. */
  boolean begins(int at, String phrase) {
    int space = phrase.lastIndexOf(' ');
    int last = at + (space < 0 ? 0 : phrase.split(" ", -1).length - 1);
    return last < words.size()
        && (space < 0 || is(at, phrase.substring(0, space)))
        && words.get(last).simple().startsWith(phrase.substring(space + 1));
  }

  static int length(String phrase) {
    return phrase.split(" ", -1).length;
  }

  /** The text as typed from one word to before another. */
  String between(int from, int to) {
    return from >= to || from >= words.size()
        ? ""
        : text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** The text as typed from one word on, whole. */
  String from(int at) {
    return at >= words.size() ? "" : text.substring(words.get(at).start()).strip();
  }
}
