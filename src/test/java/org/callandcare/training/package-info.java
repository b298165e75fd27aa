@NullMarked
package org.callandcare.training;

import org.jspecify.annotations.NullMarked;
