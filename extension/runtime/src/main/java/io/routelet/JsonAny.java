package io.routelet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of no declared type: what JSON Binding makes of it, a map, list, string, boolean or {@link BigDecimal}. */
record JsonAny(JsonCodecs codecs) implements JsonCodec {
    @Override
    public @Nullable Object read(JsonCursor in) {
        Class<?> type =
                switch (in.kind()) {
                    case '{' -> Map.class;
                    case '[' -> List.class;
                    case '"' -> String.class;
                    case '0' -> BigDecimal.class;
                    default -> Boolean.class;
                };
        return codecs.of(type).read(in);
    }

    @Override
    public void write(Object value, JsonText out) {
        throw new JsonFault("an Object without a class of its own has no JSON form", null);
    }
}
