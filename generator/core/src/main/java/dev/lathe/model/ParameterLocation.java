package dev.lathe.model;

/** Where a parameter travels. */
public enum ParameterLocation {
    PATH,
    QUERY,
    HEADER,
    COOKIE
}
