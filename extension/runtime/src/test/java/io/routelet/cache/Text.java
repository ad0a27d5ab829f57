package io.routelet.cache;

/** A payload of tests. */
record Text(String value) implements Payload {
    @Override
    public long weight() {
        return value.length();
    }

    static String of(Served served) {
        return ((Text) served.entry().payload()).value();
    }
}
