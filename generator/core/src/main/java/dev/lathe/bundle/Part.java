package dev.lathe.bundle;

import org.jspecify.annotations.Nullable;

/** The objects of OpenAPI, and what stands behind their members. */
enum Part implements Place {
    DOCUMENT(null),
    COMPONENTS(null),
    /** What {@code paths} names; OpenAPI 3.0 has no section for it. */
    PATH_ITEM(null),
    OPERATION(null),
    /** What {@code webhooks} and callbacks name. */
    HOOK_ITEM(null),
    HOOK_OPERATION(null),
    PARAMETER("parameters"),
    REQUEST_BODY("requestBodies"),
    RESPONSE("responses"),
    HEADER("headers"),
    EXAMPLE("examples"),
    LINK("links"),
    CALLBACK("callbacks"),
    SECURITY_SCHEME("securitySchemes"),
    SCHEMA("schemas"),
    DISCRIMINATOR(null),
    /** What of the security schemes is needed together. */
    REQUIREMENT(null),
    MEDIA_TYPE(null),
    ENCODING(null);

    private final @Nullable String section;

    Part(@Nullable String section) {
        this.section = section;
    }

    /** The section of {@code components} that keeps such things; null when there is none, then they are copied. */
    @Nullable
    String section() {
        return section;
    }

    /** What stands behind a member. */
    Place member(String name) {
        return switch (this) {
            case DOCUMENT -> ofDocument(name);
            case COMPONENTS -> ofComponents(name);
            case PATH_ITEM -> name.equals("parameters") ? new ListOf(PARAMETER) : verbs(name, OPERATION);
            case HOOK_ITEM -> name.equals("parameters") ? new ListOf(PARAMETER) : verbs(name, HOOK_OPERATION);
            case OPERATION, HOOK_OPERATION -> ofOperation(name);
            case PARAMETER, HEADER, MEDIA_TYPE -> ofValue(name);
            case REQUEST_BODY -> name.equals("content") ? new MapOf(MEDIA_TYPE) : Place.other(name);
            case RESPONSE -> ofResponse(name);
            case CALLBACK -> HOOK_ITEM;
            case SCHEMA -> ofSchema(name);
            case ENCODING -> name.equals("headers") ? new MapOf(HEADER) : Place.other(name);
            case EXAMPLE, LINK, SECURITY_SCHEME, DISCRIMINATOR, REQUIREMENT -> Place.other(name);
        };
    }

    private static Place ofDocument(String name) {
        return switch (name) {
            case "paths" -> new MapOf(PATH_ITEM);
            case "webhooks" -> new MapOf(HOOK_ITEM);
            case "components" -> COMPONENTS;
            case "security" -> new ListOf(REQUIREMENT);
            default -> Place.other(name);
        };
    }

    private static Place ofComponents(String name) {
        for (Part part : values()) {
            if (name.equals(part.section)) {
                return new MapOf(part);
            }
        }
        return Place.other(name);
    }

    private static Place verbs(String name, Part operation) {
        return switch (name) {
            case "get", "put", "post", "delete", "options", "head", "patch", "trace" -> operation;
            default -> Place.other(name);
        };
    }

    private static Place ofOperation(String name) {
        return switch (name) {
            case "security" -> new ListOf(REQUIREMENT);
            case "parameters" -> new ListOf(PARAMETER);
            case "requestBody" -> REQUEST_BODY;
            case "responses" -> new MapOf(RESPONSE);
            case "callbacks" -> new MapOf(CALLBACK);
            default -> Place.other(name);
        };
    }

    private static Place ofValue(String name) {
        return switch (name) {
            case "schema", "itemSchema" -> SCHEMA;
            case "content" -> new MapOf(MEDIA_TYPE);
            case "examples" -> new MapOf(EXAMPLE);
            case "encoding" -> new MapOf(ENCODING);
            default -> Place.other(name);
        };
    }

    private static Place ofResponse(String name) {
        return switch (name) {
            case "headers" -> new MapOf(HEADER);
            case "content" -> new MapOf(MEDIA_TYPE);
            case "links" -> new MapOf(LINK);
            default -> Place.other(name);
        };
    }

    private static Place ofSchema(String name) {
        return switch (name) {
            case "properties", "patternProperties", "dependentSchemas" -> new MapOf(SCHEMA);
            case "allOf", "anyOf", "oneOf", "prefixItems" -> new ListOf(SCHEMA);
            case "items",
                    "additionalProperties",
                    "not",
                    "if",
                    "then",
                    "else",
                    "contains",
                    "contentSchema",
                    "additionalItems",
                    "propertyNames",
                    "unevaluatedItems",
                    "unevaluatedProperties" -> SCHEMA;
            case "discriminator" -> DISCRIMINATOR;
            default -> Place.other(name);
        };
    }
}
