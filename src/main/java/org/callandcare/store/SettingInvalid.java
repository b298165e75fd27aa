package org.callandcare.store;

/**
 * A setting with which the store cannot be opened. The message is one sentence that names the
 * variable and what it expects; it never holds the value, which may carry a password.
 */
public final class SettingInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String variable;

  /**
   * @param variable the environment variable to be mended, for example {@code MONGODB_URI}
   * @param expects the rest of the sentence: what is wrong and what is expected instead
   */
  public SettingInvalid(String variable, String expects) {
    super(variable + " " + expects);
    this.variable = variable;
  }

  /** The environment variable to be mended. */
  public String variable() {
    return variable;
  }
}
