/** Phones, addresses, numbers that must not be kept, and who writes. */
@NullMarked
package org.callandcare.understanding.contacts;

import org.jspecify.annotations.NullMarked;
