@NullMarked
package org.callandcare.understanding;

import org.jspecify.annotations.NullMarked;
