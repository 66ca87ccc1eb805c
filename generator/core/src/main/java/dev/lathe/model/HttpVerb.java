package dev.lathe.model;

/** The HTTP methods that OpenAPI knows. */
public enum HttpVerb {
    GET,
    PUT,
    POST,
    DELETE,
    OPTIONS,
    HEAD,
    PATCH,
    TRACE
}
