/** The contract of the stores, and the stores for the contract tests of other modules. */
@NullMarked
package org.callandcare.store;

import org.jspecify.annotations.NullMarked;
