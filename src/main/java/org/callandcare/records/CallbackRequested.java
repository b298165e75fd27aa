package org.callandcare.records;

/** An event: somebody wants to be called back. */
public record CallbackRequested(Callback callback) {}
