/** Words: tokens with their place in the original text, folding, stems, cue phrases. */
@NullMarked
package org.callandcare.understanding.text;

import org.jspecify.annotations.NullMarked;
