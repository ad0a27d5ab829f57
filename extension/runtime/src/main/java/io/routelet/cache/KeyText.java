package io.routelet.cache;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain data as one text that is the key of a scope. Two values have the same text exactly if they are of the
 * same types and equal: every piece carries its type and its length.
 *
 * <pre>
 * 7           Integer:1:7
 * List.of(7)  [1:Integer:1:7
 * </pre>
 */
final class KeyText {
    private final StringBuilder text = new StringBuilder();
    private final Constants constants;

    private KeyText(Constants constants) {
        this.constants = constants;
    }

    /**
     * The text of one value.
     *
     * @param constants what counts as one thing for the whole application
     * @throws IllegalArgumentException naming what is no plain data
     */
    static String of(@Nullable Object value, Constants constants) {
        KeyText key = new KeyText(constants);
        key.write(value, "", 0);
        return key.text.toString();
    }

    private void write(@Nullable Object value, String where, int depth) {
        if (depth > PlainData.DEPTH) {
            throw PlainData.tooDeep();
        }
        if (value == null) {
            text.append('-');
        } else if (PlainData.isAtom(value)) {
            atom(value);
        } else if (value instanceof Record entry) {
            record(entry, where, depth);
        } else if (value instanceof Map<?, ?> map) {
            head("{", map.size());
            map.forEach((key, element) -> {
                write(key, where + " key", depth + 1);
                write(element, where + "." + key, depth + 1);
            });
        } else if (value instanceof Set<?> set) {
            set(set, where, depth);
        } else if (value instanceof List<?> list) {
            head("[", list.size());
            elements(list, where, depth);
        } else {
            other(value, where);
        }
    }

    private void atom(Object value) {
        String written = value instanceof Enum<?> constant ? constant.name() : value.toString();
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        head(type.getName(), written.length());
        text.append(written);
    }

    private void head(String kind, int length) {
        text.append(kind).append(':').append(length).append(':');
    }

    private void elements(Collection<?> values, String where, int depth) {
        int index = 0;
        for (Object value : values) {
            write(value, where + "[" + index++ + "]", depth + 1);
        }
    }

    /** Whatever order it happens to have. */
    private void set(Set<?> set, String where, int depth) {
        head("<", set.size());
        TreeSet<String> sorted = new TreeSet<>();
        for (Object value : set) {
            KeyText element = new KeyText(constants);
            element.write(value, where + "[]", depth + 1);
            sorted.add(element.text.toString());
        }
        sorted.forEach(text::append);
    }

    private void record(Record value, String where, int depth) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        head("(" + value.getClass().getName(), components.length);
        for (RecordComponent component : components) {
            write(Records.get(value, component), where + "." + component.getName(), depth + 1);
        }
    }

    private void other(Object value, String where) {
        String name = constants.nameOf(value);
        if (name == null) {
            throw PlainData.refused(value, where);
        }
        head("!", name.length());
        text.append(name);
    }
}
