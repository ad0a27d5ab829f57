package io.routelet.cache;

import io.routelet.RecordValues;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of the record classes in the keys and results of scopes, for as long as their application runs. */
final class RecordClasses {
    private final Map<Class<?>, RecordValues> known = new ConcurrentHashMap<>();

    RecordValues of(Class<?> type) {
        RecordValues values = known.get(type);
        return values == null ? known.computeIfAbsent(type, RecordValues::new) : values;
    }
}
