@NullMarked
package org.callandcare.understanding.numbers;

import org.jspecify.annotations.NullMarked;
