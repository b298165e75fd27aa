/** Tests of the house itself: its rooms, its format, its files. */
@NullMarked
package org.callandcare.house;

import org.jspecify.annotations.NullMarked;
