package org.callandcare.understanding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by name, looked for all at once. A word that ends in {@code *} stands for every word that
 * begins so; {@code _} stands for any one word. Built once, then thread-safe.
 */
public final class Phrases {

  private static final Tokenizer TOKENIZER = new Tokenizer(new ShortForms(Map.of()));

  private static final String STAR = "zzstar";
  private static final String ANY = "zzany";

  private final Node root = new Node();

  /**
   * Adds one phrase, written as people read it: accents and capitals are folded away.
   *
   * @param words takes its words, folded, and the beginnings of those that have a star
   */
  void add(String cue, String phrase, Set<String> words) {
    Node node = root;
    String marked = phrase.replace("*", STAR).replace("_", ANY);
    Tokens tokens = TOKENIZER.read(marked);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.norm(i);
      if (word.equals(ANY)) {
        node = node.any == null ? node.any = new Node() : node.any;
      } else if (word.endsWith(STAR)) {
        String beginning = word.substring(0, word.length() - STAR.length());
        node = node.prefix(beginning);
        if (!beginning.isEmpty()) {
          words.add(beginning);
        }
      } else {
        node = node.next.computeIfAbsent(word, w -> new Node());
        words.add(word);
      }
    }
    node.cues.add(cue);
  }

  /** Every phrase that occurs, overlapping ones too. */
  public Cues find(Tokens tokens) {
    List<Cue> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      walk(tokens, root, i, i, found);
    }
    return new Cues(found);
  }

  private static void walk(Tokens tokens, Node node, int start, int at, List<Cue> found) {
    for (String cue : node.cues) {
      found.add(new Cue(cue, start, at));
    }
    if (at >= tokens.size()) {
      return;
    }
    String norm = tokens.norm(at);
    Node exact = node.next.get(norm);
    if (exact != null) {
      walk(tokens, exact, start, at + 1, found);
    }
    if (node.any != null) {
      walk(tokens, node.any, start, at + 1, found);
    }
    if (node.prefixes != null) {
      for (Map.Entry<String, Node> prefix : node.prefixes) {
        if (norm.startsWith(prefix.getKey())) {
          walk(tokens, prefix.getValue(), start, at + 1, found);
        }
      }
    }
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    final Set<String> cues = new HashSet<>(2);
    @Nullable Node any;
    @Nullable List<Map.Entry<String, Node>> prefixes;

    Node prefix(String beginning) {
      if (prefixes == null) {
        prefixes = new ArrayList<>();
      }
      for (Map.Entry<String, Node> prefix : prefixes) {
        if (prefix.getKey().equals(beginning)) {
          return prefix.getValue();
        }
      }
      Node node = new Node();
      prefixes.add(Map.entry(beginning, node));
      return node;
    }
  }
}
