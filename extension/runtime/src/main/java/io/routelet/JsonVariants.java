package io.routelet;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A type whose variants are told apart by one member: an interface or class with {@link JsonbTypeInfo}. */
record JsonVariants(JsonCodecs codecs, JsonCodec foreign, String member, Map<String, Class<?>> types)
        implements JsonCodec {
    static JsonVariants of(JsonbTypeInfo info, JsonCodecs codecs, JsonCodec foreign) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        Arrays.stream(info.value()).forEach((JsonbSubtype subtype) -> types.put(subtype.alias(), subtype.type()));
        return new JsonVariants(codecs, foreign, info.key(), types);
    }

    @Override
    public Object read(JsonCursor in) {
        if (in.kind() != '{') {
            throw JsonFault.expected("an object", in);
        }
        JsonCodec codec = codecs.of(typeOf(in.copy()));
        Object value = (codec == this ? foreign : codec).read(in);
        if (value == null) {
            throw unknown();
        }
        return value;
    }

    private Class<?> typeOf(JsonCursor ahead) {
        Class<?> type = null;
        ahead.open();
        while (ahead.more('}')) {
            if (!ahead.name().equals(member)) {
                ahead.skip();
            } else if (ahead.kind() == '"') {
                type = types.get(ahead.string());
            } else {
                throw unknown();
            }
        }
        if (type == null) {
            throw unknown();
        }
        return type;
    }

    private JsonFault unknown() {
        return new JsonFault("expected one of " + String.join(", ", types.keySet()), null).in(member);
    }

    @Override
    public void write(Object value, JsonText out) {
        foreign.write(value, out);
    }
}
