package io.routelet.cache;

import io.routelet.RecordValues;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of the record classes in the keys and results of scopes, for as long as their application runs. */
final class RecordClasses {
    private final Map<Class<?>, Known> all = new ConcurrentHashMap<>();

    /**
     * One class.
     *
     * @param values takes its records apart
     * @param head what the key of each of its records begins with
     */
    record Known(RecordValues values, String head) {
        private static Known of(Class<?> type) {
            RecordValues values = new RecordValues(type);
            return new Known(values, "(" + type.getName() + ":" + values.names().size() + ":");
        }
    }

    RecordValues of(Class<?> type) {
        return known(type).values();
    }

    Known known(Class<?> type) {
        Known known = all.get(type);
        return known == null ? all.computeIfAbsent(type, Known::of) : known;
    }
}
