@NullMarked
package org.callandcare.texts;

import org.jspecify.annotations.NullMarked;
