package org.callandcare.yaml;

/** A text is no YAML that is read here. The message names the line and what is wrong in it. */
public class YamlInvalid extends RuntimeException {
  YamlInvalid(int line, String reason) {
    super("line " + line + ": " + reason);
  }
}
