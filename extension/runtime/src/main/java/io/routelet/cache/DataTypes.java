package io.routelet.cache;

import org.jspecify.annotations.Nullable;

/** The records and enums that data from outside this process may have. */
@FunctionalInterface
public interface DataTypes {
    /** None. */
    DataTypes NONE = name -> null;

    /**
     * A record or an enum of the application.
     *
     * @param name as {@link Class#getName} gives it
     * @return not initialised; null for every other name
     */
    @Nullable
    Class<?> type(String name);
}
