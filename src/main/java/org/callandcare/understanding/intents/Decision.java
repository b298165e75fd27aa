package org.callandcare.understanding.intents;

import java.util.List;
import org.callandcare.understanding.Intent;

/**
 * An intent with how sure it is.
 *
 * @param confidence in [0, 1], calibrated
 * @param sure above the threshold at which it is right 95 times in 100
 * @param reasons lines for a person who wants to know why
 */
public record Decision(Intent intent, double confidence, boolean sure, List<String> reasons) {}
