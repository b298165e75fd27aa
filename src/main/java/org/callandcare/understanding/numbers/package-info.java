/** Numbers as people write them, in figures and in French and English words. */
@NullMarked
package org.callandcare.understanding.numbers;

import org.jspecify.annotations.NullMarked;
