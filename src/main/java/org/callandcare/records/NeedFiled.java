package org.callandcare.records;

/** An event: a need was filed as a record of its own. */
public record NeedFiled(NeedId need) {}
