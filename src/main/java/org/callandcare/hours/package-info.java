/**
 * When the desk is open and when nobody is to be disturbed: opening hours, quiet hours, French
 * public holidays. Entry types: {@link org.callandcare.hours.DeskHours}, {@link
 * org.callandcare.hours.QuietHours}. What is done with it is left to the other modules.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.callandcare.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
