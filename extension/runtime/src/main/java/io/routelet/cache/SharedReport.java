package io.routelet.cache;

/**
 * How it has gone with a store that servers share, since the application started.
 *
 * @param connected whether the last attempt to reach it succeeded
 * @param contact how long ago, in milliseconds, it last told what was revalidated; -1 for never
 * @param hits entries that were found there
 * @param misses entries that were not
 * @param writes entries that were put there
 * @param failures commands that failed or took too long
 * @param rejected commands that were not sent, as the last ones had failed
 * @param damaged entries that were found there and could not be used, as they were not what was written
 * @param unshared entries that could not be put there, as their data has types that others could not read
 * @param waits renders that another server had begun, and that were waited for
 * @param unclaimed renders that were begun without asking the others, as they could not be asked or took too long
 */
public record SharedReport(
        boolean connected,
        long contact,
        long hits,
        long misses,
        long writes,
        long failures,
        long rejected,
        long damaged,
        long unshared,
        long waits,
        long unclaimed) {}
