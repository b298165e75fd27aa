/** Call &amp; Care: the chatbot that brings together those who need and those who give. */
@NullMarked
package org.callandcare;

import org.jspecify.annotations.NullMarked;
