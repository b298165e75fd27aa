/** Days and spans of days, told from today. */
@NullMarked
package org.callandcare.understanding.dates;

import org.jspecify.annotations.NullMarked;
