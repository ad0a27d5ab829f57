package io.routelet.cache;

/** What stands in front of a piece of plain data. The place in the list is what is written: add at its end only. */
enum DataTag {
    NULL,
    TRUE,
    FALSE,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    TEXT,
    BIG_INTEGER,
    BIG_DECIMAL,
    UUID,
    URI,
    TIME,
    ENUM,
    RECORD,
    LIST,
    SET,
    SORTED_SET,
    MAP,
    SORTED_MAP;

    private static final DataTag[] ALL = values();

    static DataTag at(int place) throws DamagedEntry {
        if (place >= ALL.length) {
            throw new DamagedEntry("There is no type of data " + place);
        }
        return ALL[place];
    }
}
