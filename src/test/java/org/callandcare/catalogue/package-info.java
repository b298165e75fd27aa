@NullMarked
package org.callandcare.catalogue;

import org.jspecify.annotations.NullMarked;
