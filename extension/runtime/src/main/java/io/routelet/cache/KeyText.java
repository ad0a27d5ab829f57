package io.routelet.cache;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain data as one text that is the key of a scope. Two values have the same text exactly if they are of the
 * same types and equal: every piece carries its type and its length. The types that most keys are made of are written as a
 * character that begins no class name, since a text is read again as often as it is looked up.
 *
 * <pre>
 * 7              #:1:7
 * List.of(7)     [:1:#:1:7
 * Color.RED      shop.Color:3:RED
 * new Size(7)    (shop.Size:1:#:1:7
 * </pre>
 */
final class KeyText {
    /** Enough for most values, so that a text is not copied while it grows. */
    private static final int LENGTH = 128;

    private final StringBuilder text = new StringBuilder(LENGTH);
    private final Constants constants;
    private final RecordClasses records;

    private KeyText(Constants constants, RecordClasses records) {
        this.constants = constants;
        this.records = records;
    }

    /**
     * The text of one value.
     *
     * @param constants what counts as one thing for the whole application
     * @throws IllegalArgumentException naming what is no plain data
     */
    static String of(@Nullable Object value, Constants constants, RecordClasses records) {
        KeyText key = new KeyText(constants, records);
        key.write(value, 0);
        return key.text.toString();
    }

    private void write(@Nullable Object value, int depth) {
        if (depth > PlainData.DEPTH) {
            throw PlainData.tooDeep();
        }
        if (value == null) {
            text.append('-');
            return;
        }
        String atom = atom(value);
        if (atom != null) {
            String written = value instanceof Enum<?> constant ? constant.name() : value.toString();
            head(atom, written.length());
            text.append(written);
        } else if (value instanceof Record entry) {
            record(entry, depth);
        } else if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (value instanceof Set<?> set) {
            set(set, depth);
        } else if (PlainData.isList(value)) {
            list((Collection<?>) value, depth);
        } else {
            other(value);
        }
    }

    /** What the text of a value without parts begins with; null for one that has parts. */
    @Nullable
    private static String atom(Object value) {
        if (value instanceof String) {
            return "\":";
        }
        if (value instanceof Integer) {
            return "#:";
        }
        if (value instanceof Long) {
            return "+:";
        }
        if (value instanceof Boolean) {
            return "?:";
        }
        if (!PlainData.isAtom(value)) {
            return null;
        }
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return type.getName() + ':';
    }

    private void head(String kind, int length) {
        text.append(kind);
        if (length < 10) {
            text.append((char) ('0' + length)); // as most are
        } else {
            text.append(length);
        }
        text.append(':');
    }

    private void list(Collection<?> list, int depth) {
        head("[:", list.size());
        int index = 0;
        for (Object value : list) {
            try {
                write(value, depth + 1);
            } catch (NotPlain e) {
                throw e.in("[" + index + "]");
            }
            index++;
        }
    }

    private void map(Map<?, ?> map, int depth) {
        head("{:", map.size());
        map.forEach((key, value) -> {
            try {
                write(key, depth + 1);
            } catch (NotPlain e) {
                throw e.in("(key)");
            }
            try {
                write(value, depth + 1);
            } catch (NotPlain e) {
                throw e.in("." + key);
            }
        });
    }

    /** Whatever order it happens to have. */
    private void set(Set<?> set, int depth) {
        head("<:", set.size());
        TreeSet<String> sorted = new TreeSet<>();
        for (Object value : set) {
            KeyText element = new KeyText(constants, records);
            try {
                element.write(value, depth + 1);
            } catch (NotPlain e) {
                throw e.in("[]");
            }
            sorted.add(element.text.toString());
        }
        sorted.forEach(text::append);
    }

    private void record(Record value, int depth) {
        RecordClasses.Known known = records.known(value.getClass());
        text.append(known.head());
        @Nullable Object[] components = known.values().of(value);
        for (int i = 0; i < components.length; i++) {
            try {
                write(components[i], depth + 1);
            } catch (NotPlain e) {
                throw e.in("." + known.values().names().get(i));
            }
        }
    }

    private void other(Object value) {
        String name = constants.nameOf(value);
        if (name == null) {
            throw new NotPlain(value);
        }
        head("!:", name.length());
        text.append(name);
    }
}
