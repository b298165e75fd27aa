/** Benchmarks of understanding; run with the Maven profile {@code jmh}. */
@NullMarked
package org.callandcare.understanding;

import org.jspecify.annotations.NullMarked;
