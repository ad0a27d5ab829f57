package io.routelet;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A parser whose whole numbers are what stands in the text ({@code 7}, {@code 7.0}, {@code 7e0}), or refused. Others
 * cut: {@code 99999999999} becomes the {@code int} 1215752191, and {@code 1.9} becomes 1.
 */
class JsonExact implements JsonParser {
    private final JsonParser parser;

    JsonExact(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Whether a parser walks through a tree: Yasson 3.0.4 has that for the variants of a type. It has no place, gives no
     * single values, and takes truth values for strings.
     */
    static boolean isTree(JsonParser parser) {
        try {
            return parser.getLocation() == null;
        } catch (JsonbException e) {
            return true;
        }
    }

    @Override
    public int getInt() {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long getLong() {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long whole(long least, long greatest) {
        BigDecimal number = parser.getBigDecimal();
        try {
            long value = number.longValueExact();
            if (value >= least && value <= greatest) {
                return value;
            }
        } catch (ArithmeticException e) {
            throw outside(least, greatest, e);
        }
        throw outside(least, greatest, null);
    }

    private static JsonFault outside(long least, long greatest, @Nullable Throwable cause) {
        return JsonFault.ofClient("expected a whole number from " + least + " to " + greatest, cause);
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        return parser.next();
    }

    @Override
    public String getString() {
        return parser.getString();
    }

    @Override
    public boolean isIntegralNumber() {
        return parser.isIntegralNumber();
    }

    @Override
    public BigDecimal getBigDecimal() {
        return parser.getBigDecimal();
    }

    @Override
    public JsonLocation getLocation() {
        return parser.getLocation();
    }

    @Override
    public JsonValue getValue() {
        return parser.getValue();
    }

    @Override
    public JsonObject getObject() {
        return parser.getObject();
    }

    @Override
    public JsonArray getArray() {
        return parser.getArray();
    }

    @Override
    public void skipArray() {
        parser.skipArray();
    }

    @Override
    public void skipObject() {
        parser.skipObject();
    }

    @Override
    public void close() {
        parser.close();
    }
}
