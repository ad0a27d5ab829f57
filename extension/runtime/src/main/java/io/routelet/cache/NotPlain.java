package io.routelet.cache;

/** What is no plain data. Its place in the whole is put together on the way outward, so that it costs nothing elsewhere. */
final class NotPlain extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String place;

    NotPlain(Object value) {
        this(value.getClass().getTypeName(), "");
    }

    private NotPlain(String type, String place) {
        super("a " + type + (place.isEmpty() ? "" : " at " + place)
                + ", which is no plain data: that is primitives, strings, enums, java.time, UUID, BigDecimal, and"
                + " records, lists, sets and maps of these");
        this.type = type;
        this.place = place;
    }

    /** The same, seen from outside: {@code .owner} of an element is {@code [3].owner} of the list. */
    NotPlain in(String outer) {
        return new NotPlain(type, outer + place);
    }
}
