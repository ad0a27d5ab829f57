package io.routelet.cache;

import io.routelet.RecordValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a copy of plain data that nobody can change, and weighs it. For one value. */
final class Frozen {
    private static final int OBJECT = 24;

    private final RecordClasses records;
    private long weight;

    private Frozen(RecordClasses records) {
        this.records = records;
    }

    /**
     * The copy; the value itself where nothing in it can change.
     *
     * @throws IllegalArgumentException naming what is no plain data
     */
    static Value of(@Nullable Object value, RecordClasses records) {
        Frozen frozen = new Frozen(records);
        Object copy = frozen.copy(value, 0);
        return new Value(copy, frozen.weight);
    }

    private @Nullable Object copy(@Nullable Object value, int depth) {
        if (depth > PlainData.DEPTH) {
            throw PlainData.tooDeep();
        }
        weight += OBJECT;
        if (value == null || PlainData.isAtom(value)) {
            weight += value instanceof String text ? 2L * text.length() : 0;
            return value;
        }
        if (value instanceof Record entry) {
            return record(entry, depth);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (value instanceof Set<?> set) {
            return set(set, depth);
        }
        if (PlainData.isList(value)) {
            return Collections.unmodifiableList(elements((Collection<?>) value, depth));
        }
        throw new NotPlain(value);
    }

    private List<@Nullable Object> elements(Iterable<?> values, int depth) {
        List<@Nullable Object> copies = new ArrayList<>();
        for (Object value : values) {
            try {
                copies.add(copy(value, depth + 1));
            } catch (NotPlain e) {
                throw e.in("[" + copies.size() + "]");
            }
        }
        return copies;
    }

    /** In its order, and sorted again where it was. */
    private Set<?> set(Set<?> set, int depth) {
        List<@Nullable Object> copies = elements(set, depth);
        if (set instanceof SortedSet<?> sorted && sorted.comparator() == null) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(copies));
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(copies));
    }

    private Map<?, ?> map(Map<?, ?> map, int depth) {
        Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
        map.forEach((key, value) -> copies.put(key(key, depth), value(key, value, depth)));
        if (map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(copies));
        }
        return Collections.unmodifiableMap(copies);
    }

    private @Nullable Object key(@Nullable Object key, int depth) {
        try {
            return copy(key, depth + 1);
        } catch (NotPlain e) {
            throw e.in("(key)");
        }
    }

    private @Nullable Object value(@Nullable Object key, @Nullable Object value, int depth) {
        try {
            return copy(value, depth + 1);
        } catch (NotPlain e) {
            throw e.in("." + key);
        }
    }

    private Record record(Record value, int depth) {
        RecordValues values = records.of(value.getClass());
        @Nullable Object[] copies = values.of(value);
        boolean changed = false;
        for (int i = 0; i < copies.length; i++) {
            Object component = copies[i];
            try {
                copies[i] = copy(component, depth + 1);
            } catch (NotPlain e) {
                throw e.in("." + values.names().get(i));
            }
            changed |= copies[i] != component;
        }
        return changed ? values.make(copies) : value;
    }
}
