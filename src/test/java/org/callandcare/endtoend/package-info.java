/** The whole application, as people and staff meet it. */
@NullMarked
package org.callandcare.endtoend;

import org.jspecify.annotations.NullMarked;
