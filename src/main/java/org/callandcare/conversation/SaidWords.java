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
    return stands(at, phrase, true);
  }

  /** Tells whether a word begins so; further words of the phrase must follow whole. */
  boolean begins(int at, String phrase) {
    return stands(at, phrase, false);
  }

  private boolean stands(int at, String phrase, boolean whole) {
    int from = 0;
    for (int i = at; i < words.size(); i++) {
      String word = words.get(i).simple();
      int space = phrase.indexOf(' ', from);
      if (space < 0) {
        int left = phrase.length() - from;
        return (!whole || word.length() == left) && word.regionMatches(0, phrase, from, left);
      }
      if (word.length() != space - from || !phrase.startsWith(word, from)) {
        return false;
      }
      from = space + 1;
    }
    return false;
  }

  static int length(String phrase) {
    int length = 1;
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) == ' ') {
        length++;
      }
    }
    return length;
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
