package io.routelet.cache;

import io.routelet.RecordValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes plain data so that it says itself what it is. For one value, which is frozen and so not too deep. */
final class DataWriter {
    private final ByteWriter out;
    private final DataTypes types;
    private final RecordClasses records = new RecordClasses();

    DataWriter(ByteWriter out, DataTypes types) {
        this.out = out;
        this.types = types;
    }

    void write(@Nullable Object value) throws UnsharedData {
        if (value == null) {
            put(DataTag.NULL);
        } else if (value instanceof Record entry) {
            record(entry);
        } else if (value instanceof List<?> list) {
            elements(DataTag.LIST, list);
        } else if (value instanceof Set<?> set) {
            elements(set instanceof SortedSet ? DataTag.SORTED_SET : DataTag.SET, set);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Enum<?> constant) {
            put(DataTag.ENUM);
            type(constant.getDeclaringClass());
            out.putText(constant.name());
        } else if (!number(value)) {
            text(value);
        }
    }

    private void put(DataTag tag) {
        out.put(tag.ordinal());
    }

    private boolean number(Object value) {
        if (value instanceof Boolean yes) {
            put(yes ? DataTag.TRUE : DataTag.FALSE);
        } else if (value instanceof Integer number) {
            put(DataTag.INT);
            out.putInt(number);
        } else if (value instanceof Long number) {
            put(DataTag.LONG);
            out.putLong(number);
        } else if (value instanceof Double number) {
            put(DataTag.DOUBLE);
            out.putLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Float number) {
            put(DataTag.FLOAT);
            out.putInt(Float.floatToRawIntBits(number));
        } else {
            return small(value);
        }
        return true;
    }

    private boolean small(Object value) {
        if (value instanceof Byte number) {
            put(DataTag.BYTE);
            out.put(number);
        } else if (value instanceof Short number) {
            put(DataTag.SHORT);
            out.putShort(number);
        } else if (value instanceof Character character) {
            put(DataTag.CHAR);
            out.putShort(character);
        } else {
            return false;
        }
        return true;
    }

    private void text(Object value) throws UnsharedData {
        if (value instanceof String) {
            put(DataTag.TEXT);
        } else if (value instanceof BigInteger) {
            put(DataTag.BIG_INTEGER);
        } else if (value instanceof BigDecimal) {
            put(DataTag.BIG_DECIMAL);
        } else if (value instanceof UUID) {
            put(DataTag.UUID);
        } else if (value instanceof URI) {
            put(DataTag.URI);
        } else {
            TimeTypes time = TimeTypes.of(value);
            if (time == null) {
                throw new UnsharedData("a " + value.getClass().getName());
            }
            put(DataTag.TIME);
            out.put(time.ordinal());
        }
        out.putText(value.toString());
    }

    private void elements(DataTag tag, Collection<?> values) throws UnsharedData {
        put(tag);
        out.putInt(values.size());
        for (Object value : values) {
            write(value);
        }
    }

    private void map(Map<?, ?> map) throws UnsharedData {
        put(map instanceof SortedMap ? DataTag.SORTED_MAP : DataTag.MAP);
        out.putInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }

    private void record(Record value) throws UnsharedData {
        put(DataTag.RECORD);
        type(value.getClass());
        RecordValues values = records.of(value.getClass());
        @Nullable Object[] components = values.of(value);
        out.putInt(components.length);
        for (int i = 0; i < components.length; i++) {
            out.putText(values.names().get(i));
            write(components[i]);
        }
    }

    /** Only what can be read again. */
    private void type(Class<?> type) throws UnsharedData {
        if (types.type(type.getName()) != type) {
            throw new UnsharedData("a " + type.getName() + ", which is no record or enum of the application");
        }
        out.putText(type.getName());
    }
}
