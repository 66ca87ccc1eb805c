package dev.lathe.parse.paging;

/** What kind of JSON a parameter or member takes, as far as paging is concerned. */
public enum Kind {
    TEXT,
    /** {@code integer}, or {@code number}, which documents say where they mean {@code integer}. */
    NUMBER,
    FLAG,
    OTHER
}
