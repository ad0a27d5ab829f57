package io.routelet.cache;

/**
 * What the response cache of an application has and has done since it started.
 *
 * @param entries how many answers are kept in the memory of this process, about
 * @param bytes what they take, with their keys, headers and tags, about
 * @param hits answers that were there and fresh
 * @param stale answers that were there, and were given while they were renewed
 * @param misses requests that waited for a render
 * @param renders runs of authors' code, those in the background included
 * @param failures renders that threw, answered with an error or took too long
 * @param refusals renders that were not begun, as too many waited for their turn
 */
public record CacheReport(
        long entries, long bytes, long hits, long stale, long misses, long renders, long failures, long refusals) {}
