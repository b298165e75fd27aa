/** Places named in a text. */
@NullMarked
package org.callandcare.understanding.locating;

import org.jspecify.annotations.NullMarked;
