/**
 * From an utterance to its meaning: language, intent, items with quantities, place, date, money,
 * contacts. A pure function of the text, the day and the catalogue; the only user of OpenNLP.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "places", "yaml"})
@NullMarked
package org.callandcare.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
