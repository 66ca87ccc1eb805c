package dev.lathe.model;

/** In which direction a member travels. */
public enum Access {
    READ_WRITE,
    READ_ONLY,
    WRITE_ONLY
}
