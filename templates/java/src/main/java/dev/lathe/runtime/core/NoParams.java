package dev.lathe.runtime.core;

/** What a call without parameters takes. */
public enum NoParams {
    INSTANCE
}
