@NullMarked
package org.callandcare.places;

import org.jspecify.annotations.NullMarked;
