package org.callandcare.telegram.botapi;

import tools.jackson.databind.node.ObjectNode;

/**
 * One call the bot made.
 *
 * @param method the method's proper name
 * @param parameters as they came
 * @param status the HTTP status of the answer; 0 when there was none
 * @param at when it came, by {@link System#nanoTime}; it is kept once it is answered
 */
public record Call(String method, ObjectNode parameters, int status, long at) {

  /** A parameter as text; empty when it was left out. */
  public String get(String name) {
    return parameters.path(name).asString("");
  }
}
