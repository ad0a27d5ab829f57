package io.routelet;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Arrays, collections, streams and maps. What they contain is written as what it is at run time. */
final class JsonContainers {
    /** A JSON array that becomes a collection. */
    record Elements(JsonCodecs codecs, Type type) implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            Collection<@Nullable Object> collection = emptyCollection(JsonTypes.raw(type));
            readAll(in, codecs.of(JsonTypes.argument(type, 0)), collection);
            return collection;
        }

        @Override
        public void write(Object value, JsonText out) {
            writeAll(((Collection<?>) value).iterator(), codecs, out);
        }
    }

    /** A Java array. */
    record Row(JsonCodecs codecs, Class<?> type) implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            List<@Nullable Object> elements = new ArrayList<>();
            readAll(in, codecs.of(type.getComponentType()), elements);
            Object array = Array.newInstance(type.getComponentType(), elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, elements.get(i));
            }
            return array;
        }

        @Override
        public void write(Object value, JsonText out) {
            Iterator<@Nullable Object> elements = new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < Array.getLength(value);
                }

                @Override
                public @Nullable Object next() {
                    return Array.get(value, next++);
                }
            };
            writeAll(elements, codecs, out);
        }
    }

    /** A stream: written once, and closed. */
    record Flow(JsonCodecs codecs) implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            throw new IllegalStateException("A stream is not read from JSON; declare a list");
        }

        @Override
        public void write(Object value, JsonText out) {
            try (BaseStream<?, ?> stream = (BaseStream<?, ?>) value) {
                writeAll(stream.iterator(), codecs, out);
            }
        }
    }

    /** A JSON object that becomes a map. */
    record Entries(JsonCodecs codecs, Type type) implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            if (in.kind() != '{') {
                throw JsonFault.expected("an object", in);
            }
            JsonMapKeys keys = JsonMapKeys.of(JsonTypes.raw(JsonTypes.argument(type, 0)));
            JsonCodec values = codecs.of(JsonTypes.argument(type, 1));
            Map<Object, @Nullable Object> map = emptyMap(JsonTypes.raw(type));
            in.open();
            while (in.more('}')) {
                String name = in.name();
                try {
                    map.put(keys.parse(name), values.readAny(in));
                } catch (JsonFault fault) {
                    throw fault.in(name);
                } catch (NullPointerException | ClassCastException e) {
                    throw new JsonFault("this value cannot stand here", e).in(name);
                }
            }
            return map;
        }

        @Override
        public void write(Object value, JsonText out) {
            char separator = '{';
            out.open('{');
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                if (separator == ',') {
                    out.raw(',');
                }
                separator = ',';
                String name = JsonMapKeys.print(entry.getKey());
                out.string(name);
                out.raw(':');
                try {
                    codecs.write(entry.getValue(), out);
                } catch (JsonFault fault) {
                    throw fault.in(name);
                }
            }
            out.close('}');
        }
    }

    private JsonContainers() {}

    private static void readAll(JsonCursor in, JsonCodec element, Collection<@Nullable Object> into) {
        if (in.kind() != '[') {
            throw JsonFault.expected("an array", in);
        }
        int index = 0;
        in.open();
        while (in.more(']')) {
            try {
                into.add(element.readAny(in));
            } catch (JsonFault fault) {
                throw fault.in(index);
            } catch (NullPointerException | ClassCastException e) {
                throw new JsonFault("this value cannot stand here", e).in(index);
            }
            index++;
        }
    }

    private static void writeAll(Iterator<?> elements, JsonCodecs codecs, JsonText out) {
        int index = 0;
        out.open('[');
        while (elements.hasNext()) {
            if (index > 0) {
                out.raw(',');
            }
            try {
                codecs.write(elements.next(), out);
            } catch (JsonFault fault) {
                throw fault.in(index);
            }
            index++;
        }
        out.close(']');
    }

    private static Collection<@Nullable Object> emptyCollection(Class<?> type) {
        if (type.isAssignableFrom(ArrayList.class)) {
            return new ArrayList<>();
        }
        if (type.isAssignableFrom(LinkedHashSet.class)) {
            return new LinkedHashSet<>();
        }
        if (type.isAssignableFrom(TreeSet.class)) {
            return new TreeSet<>();
        }
        if (type.isAssignableFrom(LinkedList.class)) {
            return new LinkedList<>();
        }
        @SuppressWarnings("unchecked")
        Collection<@Nullable Object> collection = (Collection<@Nullable Object>) instance(type);
        return collection;
    }

    private static Map<Object, @Nullable Object> emptyMap(Class<?> type) {
        if (type.isAssignableFrom(LinkedHashMap.class)) {
            return new LinkedHashMap<>();
        }
        if (type.isAssignableFrom(TreeMap.class)) {
            return new TreeMap<>();
        }
        @SuppressWarnings("unchecked")
        Map<Object, @Nullable Object> map = (Map<Object, @Nullable Object>) instance(type);
        return map;
    }

    private static Object instance(Class<?> type) {
        try {
            if (!Modifier.isAbstract(type.getModifiers())) {
                return type.getConstructor().newInstance();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(cannot(type), e);
        }
        throw new IllegalStateException(cannot(type));
    }

    private static String cannot(Class<?> type) {
        return type.getName() + " cannot be read from JSON: it has no public constructor without parameters";
    }
}
