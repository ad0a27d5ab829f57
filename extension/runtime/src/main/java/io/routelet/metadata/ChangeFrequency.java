package io.routelet.metadata;

/** How often a page is likely to change: a hint to crawlers. */
public enum ChangeFrequency {
    ALWAYS,
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    NEVER
}
