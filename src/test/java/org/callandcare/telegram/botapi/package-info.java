/**
 * A Bot API for tests, over real HTTP and strict: it checks every call against Telegram's own rules
 * and fails in every way Telegram and the network do.
 *
 * <p>Start at {@link org.callandcare.telegram.botapi.FakeTelegram}; people who say and press things
 * are {@link org.callandcare.telegram.botapi.Person}s. The rules stand in {@code
 * botapi/rules.json}: every method of the Bot API with its fields, their types, which of them are
 * required, and their lengths.
 */
@NullMarked
package org.callandcare.telegram.botapi;

import org.jspecify.annotations.NullMarked;
