package dev.lathe.model;

/** Kinds of scalars, after formats and bounds have been looked at. */
public enum ScalarKind {
    STRING,
    BOOLEAN,
    INT32,
    INT64,
    BIG_INTEGER,
    FLOAT,
    DOUBLE,
    DECIMAL,
    DATE_TIME,
    DATE,
    TIME,
    DURATION,
    UUID,
    URI,
    /** Base64 text in JSON. */
    BYTES,
    /** A stream of bytes, as a body or a part. */
    BINARY
}
