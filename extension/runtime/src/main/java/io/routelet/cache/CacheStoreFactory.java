package io.routelet.cache;

import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses another {@link CacheStore} than the memory of the process, by lying in the application: found by {@link
 * java.util.ServiceLoader}. One at most.
 */
public interface CacheStoreFactory {
    /**
     * Reads its settings while the application starts, and connects to nothing.
     *
     * @return what opens the store when something is first kept; null if the settings have mistakes, which are reported
     */
    @Nullable
    Opening configure(Settings settings);

    /** The settings of the application. */
    interface Settings {
        /**
         * One of them.
         *
         * @param name begins with {@code routelet.}; what nobody asks for is reported as unknown
         * @param parse throws an {@link IllegalArgumentException} that says what was meant
         * @return null if it is not set, or was reported
         */
        <T> @Nullable T find(String name, Function<String, T> parse);

        /** Reports a mistake, as a sentence that says how to repair it. It stops the deployment. */
        void report(String problem);
    }

    /** Opens a store. */
    @FunctionalInterface
    interface Opening {
        /** Does not fail where the other side is not there: that may change. */
        CacheStore open(Place place);
    }

    /**
     * What a store belongs to.
     *
     * @param application its name where the settings give none: what the same application has on every server
     * @param scope says what must be equal for entries to be shared: application, where it is, what it says, its build;
     *     reads the whole application
     * @param types the records and enums of that build
     * @param memory bytes that entries may take in this process
     * @param ticker the time of the stamps
     * @param threads makes the threads that the store needs, and ends them all when it is closed
     */
    record Place(
            String application,
            Supplier<String> scope,
            DataTypes types,
            long memory,
            Ticker ticker,
            ThreadFactory threads) {}
}
