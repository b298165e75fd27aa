/**
 * Data files in YAML, read as text. What a file says is checked by whoever reads it; dialogues,
 * which need the line of each entry, have their own reader.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.callandcare.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
