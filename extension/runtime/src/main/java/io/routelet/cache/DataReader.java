package io.routelet.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads plain data. It makes nothing but that, and of types of the application only records and enums. */
final class DataReader {
    private final ByteReader in;
    private final DataTypes types;
    private final RecordClasses records = new RecordClasses();
    private int depth;

    DataReader(ByteReader in, DataTypes types) {
        this.in = in;
        this.types = types;
    }

    /** A value that nobody can change. */
    Value value() throws DamagedEntry {
        try {
            return Frozen.of(read(), records);
        } catch (RuntimeException e) { // A text that is no number, a record that refuses its components, …
            throw new DamagedEntry("The data is not what it says", e);
        }
    }

    private @Nullable Object read() throws DamagedEntry {
        if (depth++ > PlainData.DEPTH) {
            throw new DamagedEntry("The data is too deep");
        }
        DataTag tag = DataTag.at(in.get());
        Object value =
                switch (tag) {
                    case NULL -> null;
                    case TRUE -> true;
                    case FALSE -> false;
                    case BYTE -> (byte) in.get();
                    case SHORT -> in.getShort();
                    case CHAR -> (char) in.getShort();
                    case INT -> in.getInt();
                    case LONG -> in.getLong();
                    case FLOAT -> Float.intBitsToFloat(in.getInt());
                    case DOUBLE -> Double.longBitsToDouble(in.getLong());
                    case TIME -> TimeTypes.at(in.get()).parse(in.getText());
                    case ENUM -> constant();
                    case RECORD -> record();
                    case LIST -> elements();
                    case SET -> new LinkedHashSet<>(elements());
                    case SORTED_SET -> new TreeSet<>(elements());
                    case MAP -> map();
                    case SORTED_MAP -> new TreeMap<>(map());
                    case TEXT, BIG_INTEGER, BIG_DECIMAL, UUID, URI -> text(tag, in.getText());
                };
        depth--;
        return value;
    }

    private static Object text(DataTag tag, String text) {
        return switch (tag) {
            case BIG_INTEGER -> new BigInteger(text);
            case BIG_DECIMAL -> new BigDecimal(text);
            case UUID -> UUID.fromString(text);
            case URI -> URI.create(text);
            default -> text;
        };
    }

    private List<@Nullable Object> elements() throws DamagedEntry {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int left = in.getCount(1); left > 0; left--) {
            elements.add(read());
        }
        return elements;
    }

    private Map<@Nullable Object, @Nullable Object> map() throws DamagedEntry {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int left = in.getCount(2); left > 0; left--) {
            Object key = read();
            map.put(key, read());
        }
        return map;
    }

    private Class<?> type() throws DamagedEntry {
        String name = in.getText();
        Class<?> type = types.type(name);
        if (type == null) {
            throw new DamagedEntry("There is no record or enum " + name);
        }
        return type;
    }

    private Object constant() throws DamagedEntry {
        Class<?> type = type();
        String name = in.getText();
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants == null ? new Object[0] : constants) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new DamagedEntry(type.getName() + " has no " + name);
    }

    private Object record() throws DamagedEntry {
        Class<?> type = type();
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || in.getCount(5) != components.length) {
            throw new DamagedEntry(type.getName() + " has other components");
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            if (!in.getText().equals(components[i].getName())) {
                throw new DamagedEntry(type.getName() + " has other components");
            }
            values[i] = read();
        }
        return made(type, components, values);
    }

    private static Object made(Class<?> type, RecordComponent[] components, @Nullable Object[] values)
            throws DamagedEntry {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(parameters);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new DamagedEntry("A " + type.getName() + " cannot be made", e);
        }
    }
}
