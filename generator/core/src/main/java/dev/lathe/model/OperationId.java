package dev.lathe.model;

/** Identity of an operation: its place, {@code file#/paths/~1accounts/get}. */
public record OperationId(String value) {}
