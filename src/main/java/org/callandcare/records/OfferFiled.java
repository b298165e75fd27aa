package org.callandcare.records;

/** An event: an offer was filed as a record of its own. */
public record OfferFiled(OfferId offer) {}
