package dev.lathe.model;

/** Whether a value may be shown in logs and {@code toString}. */
public enum Secrecy {
    PUBLIC,
    SECRET
}
