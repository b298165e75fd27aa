/**
 * What dialogues have done to the records, and what they read of them: the ports {@link
 * org.callandcare.conversation.Effects} and {@link org.callandcare.conversation.Facts}, for every
 * entry of {@code conversations/effects.yaml}.
 *
 * <p>Start at {@code Casework}. A form's answers become a record here and nowhere else. How things
 * are asked and worded is left to dialogues; rules of the house and quantities to {@code records};
 * what people of the desk do to {@code desk}.
 */
@ApplicationModule(
    allowedDependencies = {"channel", "conversation", "desk", "dialogue", "records", "texts"})
@NullMarked
package org.callandcare.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
