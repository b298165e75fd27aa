package org.callandcare.understanding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text to be understood.
 *
 * @param text as typed
 * @param today the day it was said, Europe/Paris
 * @param languagePrior {@code fr} or {@code en} when the conversation's language is known: decides
 *     for short messages only; null when unknown
 */
public record Utterance(String text, LocalDate today, @Nullable String languagePrior) {}
