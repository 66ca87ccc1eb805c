package dev.lathe.model;

/** Identity of a schema: its place, {@code file#/components/schemas/Account}. Names are decided later, by the plan. */
public record SchemaId(String value) {}
