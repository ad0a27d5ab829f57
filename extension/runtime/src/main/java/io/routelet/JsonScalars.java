package io.routelet;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types whose JSON form is one string, number or boolean. */
final class JsonScalars {
    private static final class Bool implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            char kind = in.kind();
            if (kind != 't' && kind != 'f') {
                throw JsonFault.expected("true or false", in);
            }
            return in.bool();
        }

        @Override
        public void write(Object value, JsonText out) {
            out.raw((boolean) value ? "true" : "false");
        }
    }

    /** A string in a form of its own; {@code what} names the form. */
    private record Word(String what, Function<String, Object> parse, Function<Object, String> print)
            implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            if (in.kind() != '"') {
                throw JsonFault.expected(what, in);
            }
            try {
                return parse.apply(in.string());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new JsonFault("expected " + what, e);
            }
        }

        @Override
        public void write(Object value, JsonText out) {
            out.string(print.apply(value));
        }
    }

    /** A primitive: {@code null} is refused, and what is absent is zero. */
    record Primitive(JsonCodec boxed, Object zero, String what) implements JsonCodec {
        @Override
        public @Nullable Object read(JsonCursor in) {
            return boxed.read(in);
        }

        @Override
        public void write(Object value, JsonText out) {
            boxed.write(value, out);
        }

        @Override
        public Object ofNull(JsonCursor in) {
            throw JsonFault.expected(what, in);
        }

        @Override
        public Object absent() {
            return zero;
        }
    }

    static final JsonCodec TEXT = new Word("a string", text -> text, text -> (String) text);

    private static final Map<Class<?>, JsonCodec> ALL = all();

    private JsonScalars() {}

    /** The codec of a class, or null if it is none of these. */
    static @Nullable JsonCodec of(Class<?> type) {
        if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
            return enumeration(type.isEnum() ? type : type.getSuperclass());
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return ALL.get(type == ZoneOffset.class ? type : ZoneId.class);
        }
        return ALL.get(type);
    }

    private static JsonCodec enumeration(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        String names = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
        return new Word("one of " + names, name -> known(constants.get(name)), constant -> ((Enum<?>) constant).name());
    }

    private static Object known(@Nullable Object constant) {
        if (constant == null) {
            throw new IllegalArgumentException("no constant of that name");
        }
        return constant;
    }

    private static Map<Class<?>, JsonCodec> all() {
        Map<Class<?>, JsonCodec> all = new HashMap<>();
        all.put(String.class, TEXT);
        JsonNumbers.addTo(all);
        JsonCodec bool = new Bool();
        all.put(Boolean.class, bool);
        all.put(boolean.class, new Primitive(bool, false, "true or false"));
        JsonCodec character = new Word("a string of one character", JsonScalars::character, Object::toString);
        all.put(Character.class, character);
        all.put(char.class, new Primitive(character, '\0', "a string of one character"));
        addWords(all);
        return Map.copyOf(all);
    }

    private static Object character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    private static void addWords(Map<Class<?>, JsonCodec> all) {
        add(all, "a UUID", UUID.class, JsonScalars::uuid);
        add(all, "a URI", URI.class, URI::create);
        add(all, "a date as 2026-01-31", LocalDate.class, LocalDate::parse);
        add(all, "a time as 10:15:30", LocalTime.class, LocalTime::parse);
        add(all, "a date and time as 2026-01-31T10:15:30", LocalDateTime.class, LocalDateTime::parse);
        add(all, "an instant as 2026-01-31T10:15:30Z", Instant.class, Instant::parse);
        add(all, "a date and time as 2026-01-31T10:15:30+01:00", OffsetDateTime.class, OffsetDateTime::parse);
        add(all, "a time as 10:15:30+01:00", OffsetTime.class, OffsetTime::parse);
        add(all, "a date and time as 2026-01-31T10:15:30Z[UTC]", ZonedDateTime.class, ZonedDateTime::parse);
        add(all, "a month as 2026-01", YearMonth.class, YearMonth::parse);
        add(all, "a day as --01-31", MonthDay.class, MonthDay::parse);
        add(all, "a year as a string", Year.class, Year::parse);
        add(all, "a duration as PT1H30M", Duration.class, Duration::parse);
        add(all, "a period as P1Y2M3D", Period.class, Period::parse);
        add(all, "a time zone as Europe/Berlin", ZoneId.class, ZoneId::of);
        add(all, "a time zone offset as +01:00", ZoneOffset.class, ZoneOffset::of);
    }

    private static void add(Map<Class<?>, JsonCodec> all, String what, Class<?> type, Function<String, Object> parse) {
        all.put(type, new Word(what, parse, Object::toString));
    }

    /** Only the form that RFC 9562 prints: the JDK takes shorter groups, so that one UUID had many spellings. */
    private static Object uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not 36 characters");
        }
        return UUID.fromString(text);
    }
}
