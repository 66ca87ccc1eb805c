package dev.lathe.runtime.core;

/** What a call without parameters takes. */
public enum NoParams {
    /** The only one. */
    INSTANCE
}
