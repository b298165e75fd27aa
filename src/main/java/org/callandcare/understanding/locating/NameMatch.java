package org.callandcare.understanding.locating;

import java.util.List;
import org.callandcare.places.PlaceName;

/** Names of places that stand in a text from one token to another (exclusive). */
record NameMatch(int from, int to, List<PlaceName> names) {}
