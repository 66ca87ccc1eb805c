package dev.lathe.model;

/** Whether a JSON {@code null} is a legal value. */
public enum Nullability {
    NON_NULL,
    NULLABLE
}
