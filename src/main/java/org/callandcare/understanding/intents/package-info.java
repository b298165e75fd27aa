/** What a message is for. */
@NullMarked
package org.callandcare.understanding.intents;

import org.jspecify.annotations.NullMarked;
