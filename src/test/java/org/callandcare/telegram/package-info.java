/** Tests of Telegram as a channel, against the double of {@code botapi}. */
@NullMarked
package org.callandcare.telegram;

import org.jspecify.annotations.NullMarked;
