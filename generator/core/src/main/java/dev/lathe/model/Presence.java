package dev.lathe.model;

/** Whether a member or parameter must be there. */
public enum Presence {
    REQUIRED,
    OPTIONAL
}
