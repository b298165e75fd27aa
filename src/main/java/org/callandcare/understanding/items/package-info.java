/** Things asked for and given: where they are named, how many, in what condition. */
@NullMarked
package org.callandcare.understanding.items;

import org.jspecify.annotations.NullMarked;
