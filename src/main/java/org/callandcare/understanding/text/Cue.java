package org.callandcare.understanding.text;

/**
 * A phrase found.
 *
 * @param name which list it is from, for example {@code need}
 * @param from its first token
 * @param to the token after its last
 */
public record Cue(String name, int from, int to) {}
