/** Which language a message is in. */
@NullMarked
package org.callandcare.understanding.languages;

import org.jspecify.annotations.NullMarked;
