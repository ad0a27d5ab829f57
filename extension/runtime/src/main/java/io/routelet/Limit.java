package io.routelet;

/**
 * Every limit on what one request may ask for or one response may carry: its name, its default and its answer. An
 * application changes one with the setting {@link #setting()}.
 */
public enum Limit {
    /** A JSON body, in bytes. */
    JSON("json", Unit.BYTES, 1 << 20, 413, "The JSON text is larger than"),
    /** Arrays and objects inside one another in a JSON text. */
    JSON_DEPTH("jsonDepth", Unit.COUNT, 128, 400, "The JSON text is nested deeper than"),
    /** Characters of one number in a JSON text. */
    JSON_NUMBER("jsonNumber", Unit.COUNT, 1_000, 400, "A number in the JSON text is longer than"),
    /** A body read as text, in bytes. */
    TEXT("text", Unit.BYTES, 1 << 20, 413, "The text is larger than"),
    /** A body read into one byte array, in bytes. */
    BYTES("bytes", Unit.BYTES, 10 << 20, 413, "The body is larger than"),
    /** A urlencoded form, in bytes. */
    FORM("form", Unit.BYTES, 1 << 20, 413, "The form is larger than"),
    /** Fields of a urlencoded form. */
    FORM_FIELDS("formFields", Unit.COUNT, 1_000, 413, "The form has more fields than"),
    /** A multipart form with all its parts, in bytes. */
    MULTIPART("multipart", Unit.BYTES, 10 << 20, 413, "The form is larger than"),
    /** One part of a multipart form, in bytes. */
    FILE("file", Unit.BYTES, 5 << 20, 413, "A part of the form is larger than"),
    /** Parts of a multipart form. */
    PARTS("parts", Unit.COUNT, 50, 413, "The form has more parts than"),
    /** The headers of one part, in bytes. */
    PART_HEADERS("partHeaders", Unit.BYTES, 8 << 10, 413, "The headers of a part are larger than"),
    /** What of one part is kept in memory, in bytes; a larger one goes to a temporary file. Exceeding it is no error. */
    PART_MEMORY("partMemory", Unit.BYTES, 64 << 10, 0, "A part is kept in a file when larger than"),
    /** The path of the request, in characters as sent. */
    PATH("path", Unit.COUNT, 8_192, 414, "The path is longer than"),
    /** Segments of the path. */
    SEGMENTS("segments", Unit.COUNT, 256, 404, "The path has more segments than"),
    /** The query string, in characters as sent. */
    QUERY("query", Unit.COUNT, 8_192, 414, "The query is longer than"),
    /** Parameters in the query string. */
    QUERY_PARAMETERS("queryParameters", Unit.COUNT, 1_000, 400, "The query has more parameters than"),
    /** The body of a static response, in bytes; a larger one is not kept. Exceeding it is no error. */
    ENTRY("entry", Unit.BYTES, 4 << 20, 0, "A response is not kept when larger than"),
    /** Names and values of all headers of a response, in bytes. */
    RESPONSE_HEADERS("responseHeaders", Unit.BYTES, 6 << 10, 500, "The headers of the response are larger than"),
    /** How long an answer that was promised as a stage may take, in milliseconds. */
    ASYNC("async", Unit.MILLISECONDS, 30_000, 503, "The answer took longer than"),
    /** How long a silent event stream goes without a sign of life, in milliseconds. Exceeding it sends one. */
    HEARTBEAT("heartbeat", Unit.MILLISECONDS, 15_000, 0, "An event stream was silent for longer than");

    /** What a limit counts. */
    public enum Unit {
        /** Bytes; a setting may say {@code 64KiB}. */
        BYTES,
        /** Things or characters; a setting is a plain number. */
        COUNT,
        /** Milliseconds; a setting says {@code 30s}. */
        MILLISECONDS
    }

    private final String name;
    private final Unit unit;
    private final long standard;
    private final int status;
    private final String complaint;

    Limit(String name, Unit unit, long standard, int status, String complaint) {
        this.name = name;
        this.unit = unit;
        this.standard = standard;
        this.status = status;
        this.complaint = complaint;
    }

    /** The name of the setting that changes it, for example {@code routelet.limits.json}. */
    public String setting() {
        return "routelet.limits." + name;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    /** Its value where no setting says otherwise. */
    public long standard() {
        return standard;
    }

    /** The status that a request over the limit is answered with; 0 where going over it is no error. */
    public int status() {
        return status;
    }

    /**
     * What is thrown when {@code limit}, the value in force, is exceeded.
     *
     * @throws IllegalStateException if that is no error
     */
    public HttpException exceeded(long limit) {
        if (status == 0) {
            throw new IllegalStateException(this + " may be exceeded");
        }
        String measure =
                switch (unit) {
                    case BYTES -> " bytes.";
                    case COUNT -> ".";
                    case MILLISECONDS -> " milliseconds.";
                };
        return new HttpException(status, complaint + " " + limit + measure);
    }
}
