/** Tests of the dialogue model, its loader and its validator. */
@NullMarked
package org.callandcare.dialogue;

import org.jspecify.annotations.NullMarked;
