package io.routelet.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
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

    private long weight;

    /**
     * The copy; the value itself where nothing in it can change.
     *
     * @throws IllegalArgumentException naming what is no plain data
     */
    static Value of(@Nullable Object value) {
        Frozen frozen = new Frozen();
        Object copy = frozen.copy(value, "", 0);
        return new Value(copy, frozen.weight);
    }

    private @Nullable Object copy(@Nullable Object value, String where, int depth) {
        if (depth > PlainData.DEPTH) {
            throw PlainData.tooDeep();
        }
        weight += OBJECT;
        if (value == null || PlainData.isAtom(value)) {
            weight += value instanceof String text ? 2L * text.length() : 0;
            return value;
        }
        if (value instanceof Record entry) {
            return record(entry, where, depth);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, where, depth);
        }
        if (value instanceof Set<?> set) {
            return set(set, where, depth);
        }
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(elements(list, where, depth));
        }
        throw PlainData.refused(value, where);
    }

    private List<@Nullable Object> elements(Iterable<?> values, String where, int depth) {
        List<@Nullable Object> copies = new ArrayList<>();
        int index = 0;
        for (Object value : values) {
            copies.add(copy(value, where + "[" + index++ + "]", depth + 1));
        }
        return copies;
    }

    /** In its order, and sorted again where it was. */
    private Set<?> set(Set<?> set, String where, int depth) {
        List<@Nullable Object> copies = elements(set, where, depth);
        if (set instanceof SortedSet<?> sorted && sorted.comparator() == null) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(copies));
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(copies));
    }

    private Map<?, ?> map(Map<?, ?> map, String where, int depth) {
        Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
        map.forEach((key, value) ->
                copies.put(copy(key, where + " key", depth + 1), copy(value, where + "." + key, depth + 1)));
        if (map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(copies));
        }
        return Collections.unmodifiableMap(copies);
    }

    private Record record(Record value, String where, int depth) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        @Nullable Object[] copies = new @Nullable Object[components.length];
        boolean changed = false;
        for (int i = 0; i < copies.length; i++) {
            Object component = Records.get(value, components[i]);
            copies[i] = copy(component, where + "." + components[i].getName(), depth + 1);
            changed |= copies[i] != component;
        }
        return changed ? made(value, components, copies) : value;
    }

    private static Record made(Record value, RecordComponent[] components, @Nullable Object[] copies) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> canonical = value.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(copies);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a " + value.getClass().getName() + " that cannot be copied", e);
        }
    }
}
